using System.Globalization;
using System.Numerics;
using Course.Tensors;

namespace Course.Judging;

/// <summary>Numbers with a shape, in float64, whatever they were before: what the judge compares and prints.</summary>
/// <param name="Shape">The sizes along the axes.</param>
/// <param name="Numbers">The elements in row-major order.</param>
public sealed record Values(Shape Shape, double[] Numbers)
{
    private const int ShownAtMost = 12;

    /// <summary>A copy of a tensor's numbers.</summary>
    public static Values Of<T>(Tensor<T> tensor) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var numbers = new double[tensor.Size];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = double.CreateTruncating(tensor.Data[i]);
        }

        return new Values(tensor.Shape, numbers);
    }

    /// <summary>A copy of a list of numbers.</summary>
    public static Values Of(IReadOnlyList<double> numbers) => new([numbers.Count], [.. numbers]);

    /// <summary>A single number.</summary>
    public static Values Of(double number) => new(Shape.Scalar, [number]);

    /// <summary>The numbers of anything a check feeds in; null for what has none, such as a function.</summary>
    public static Values? TryOf(object? value) => value switch
    {
        Tensor<double> tensor => Of(tensor),
        Tensor<float> tensor => Of(tensor),
        bool or string or char => null,
        IReadOnlyList<double> list => Of(list),
        IReadOnlyList<int> list => new([list.Count], [.. list.Select(number => (double)number)]),
        IConvertible number => Of(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The index of an element, one number an axis: position 5 of <c>[2, 3]</c> is [1, 2].</summary>
    public int[] IndexOf(int position)
    {
        var index = new int[Shape.Rank];
        for (var axis = Shape.Rank - 1; axis >= 0; axis--)
        {
            (position, index[axis]) = (position / Shape[axis], position % Shape[axis]);
        }

        return index;
    }

    /// <summary>An element by name: <c>dW[1, 2]</c>; the plain name for a single number.</summary>
    public string ElementName(string name, int position) => Shape.Rank == 0 ? name : $"{name}[{string.Join(", ", IndexOf(position))}]";

    /// <summary>Whether every number is the same, bit by bit or both not a number.</summary>
    public bool SameAs(Values other) => Shape == other.Shape && Numbers.AsSpan().SequenceEqual(other.Numbers);

    /// <summary>The shape, and the numbers if they are few: <c>[3] = 1, -2, 0.5</c>.</summary>
    public override string ToString() => (Shape.Rank, Numbers.Length) switch
    {
        (0, _) => $"= {Print(Numbers[0])}",
        (_, > ShownAtMost or 0) => Shape.ToString(),
        _ => $"{Shape} = {string.Join(", ", Numbers.Select(Print))}",
    };

    /// <summary>A number with at most six digits.</summary>
    public static string Print(double number) => number.ToString("g6", CultureInfo.InvariantCulture);

    /// <summary>A number with as many digits as it takes to tell it from another.</summary>
    public static (string, string) PrintApart(double left, double right)
    {
        var (l, r) = (Print(left), Print(right));
        return l != r ? (l, r) : (left.ToString("g17", CultureInfo.InvariantCulture), right.ToString("g17", CultureInfo.InvariantCulture));
    }
}
