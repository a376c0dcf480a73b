using System.Numerics;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;

namespace Engine.Tests;

/// <summary>Two shapes that broadcast against each other.</summary>
public sealed record BroadcastPair(Shape Left, Shape Right);

/// <summary>
/// What FsCheck draws for a property: small shapes of 0 to 4 axes of sizes 0 to 4, and tensors of ordinary numbers;
/// <see cref="EdgeNumber{T}"/> for the rest. Use with <c>[Property(Arbitrary = [typeof(Generators)])]</c>;
/// a failure prints the seed, and <c>Replay = "..."</c> repeats it.
/// </summary>
public static class Generators
{
    private const int LargestRank = 4;
    private const int LargestSize = 4;

    /// <summary>Shapes; simpler ones have fewer axes and smaller sizes.</summary>
    public static Arbitrary<Shape> Shapes() => Arb.From(ShapeOf(smallestSize: 0), Simpler);

    /// <summary>Pairs of shapes, either of which repeats along some axes or lacks the first ones.</summary>
    public static Arbitrary<BroadcastPair> BroadcastPairs() => Arb.From(
        from full in ShapeOf(smallestSize: 0)
        from left in Repeating(full)
        from right in Repeating(full)
        select new BroadcastPair(left, right));

    /// <summary>Tensors of ordinary numbers, in the precision in which gradients are checked.</summary>
    public static Arbitrary<Tensor<double>> DoubleTensors() => Tensors<double>();

    /// <summary>Tensors of ordinary numbers, in the precision in which networks are trained.</summary>
    public static Arbitrary<Tensor<float>> FloatTensors() => Tensors<float>();

    /// <summary>Edge values: NaN, infinities, both zeros, the largest and the smallest numbers, and ordinary ones between them.</summary>
    public static Arbitrary<EdgeNumber<double>> EdgeDoubles() => EdgeNumbers<double>();

    /// <inheritdoc cref="EdgeDoubles"/>
    public static Arbitrary<EdgeNumber<float>> EdgeFloats() => EdgeNumbers<float>();

    /// <summary>A shape of up to four axes of at most four places.</summary>
    public static Gen<Shape> ShapeOf(int smallestSize, int smallestRank = 0) =>
        from rank in Gen.Choose(smallestRank, LargestRank)
        from sizes in Gen.Choose(smallestSize, LargestSize).ArrayOf(rank)
        select Shape.Create(sizes);

    /// <summary>An ordinary number: within -10 ... 10, a multiple of 1/1024, so that sums of a few are exact in either precision.</summary>
    public static Gen<T> Number<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Gen.Choose(-10240, 10240).Select(n => T.CreateChecked(n / 1024.0));

    /// <summary>A tensor of the given shape.</summary>
    public static Gen<Tensor<T>> TensorOf<T>(Shape shape, Gen<T> element)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        element.ArrayOf(shape.ElementCount).Select(elements => Tensor<T>.FromArray(shape, elements));

    private static Arbitrary<Tensor<T>> Tensors<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Arb.From(ShapeOf(smallestSize: 0).SelectMany(shape => TensorOf(shape, Number<T>())));

    private static Arbitrary<EdgeNumber<T>> EdgeNumbers<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] edges = [T.Zero, T.NegativeZero, T.One, T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.Epsilon,
            T.BitDecrement(T.PositiveInfinity), T.BitIncrement(T.NegativeInfinity)];
        return Arb.From(Gen.OneOf(Gen.Elements(edges), Number<T>()).Select(value => new EdgeNumber<T>(value)));
    }

    // The shape with some sizes replaced by 1 and perhaps the first axes left out.
    private static Gen<Shape> Repeating(Shape full) =>
        from dropped in Gen.Choose(0, full.Rank)
        from keep in Gen.Elements(true, true, false).ArrayOf(full.Rank)
        select Shape.Create([.. full.Select((size, axis) => keep[axis] ? size : 1).Skip(dropped)]);

    private static IEnumerable<Shape> Simpler(Shape shape)
    {
        for (var axis = 0; axis < shape.Rank; axis++)
        {
            yield return Shape.Create([.. shape[..axis], .. shape[(axis + 1)..]]);
            if (shape[axis] > 1)
            {
                yield return Shape.Create([.. shape[..axis], shape[axis] - 1, .. shape[(axis + 1)..]]);
            }
        }
    }
}

/// <summary>A number that may be an edge case.</summary>
public readonly record struct EdgeNumber<T>(T Value)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
