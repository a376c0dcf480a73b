using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class BroadcastingTests
{
    /// <summary>Every operation of two operands, and what it does to two numbers.</summary>
    private static readonly (string Name, Func<Tensor, Tensor, Tensor> Fast, Func<double, double, double> Plain)[] Operations =
    [
        ("add", (x, y) => x + y, (a, b) => a + b),
        ("subtract", (x, y) => x - y, (a, b) => a - b),
        ("multiply", (x, y) => x * y, (a, b) => a * b),
        ("divide", (x, y) => x / y, (a, b) => a / b),
        ("maximum", (x, y) => x.Maximum(y), Math.Max),
        ("minimum", (x, y) => x.Minimum(y), Math.Min),
        ("greater", (x, y) => x.GreaterThan(y), (a, b) => a > b ? 1 : 0),
        ("equal", (x, y) => x.EqualTo(y), (a, b) => a == b ? 1 : 0),
        ("power", (x, y) => x.Power(y), (a, b) => b == 2 ? a * a : Math.Pow(a, b)),
    ];

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 300)]
    public void Every_element_is_the_operation_of_its_two_elements(BroadcastPair shapes, EdgeNumber<double>[] numbers)
    {
        var x = Filled(shapes.Left, numbers, 0);
        var y = Filled(shapes.Right, numbers, 7);
        foreach (var (name, fast, plain) in Operations)
        {
            var z = fast(x, y);
            var expected = Naive.Indices(z.Shape).Select(index => plain(Naive.BroadcastAt(x, index), Naive.BroadcastAt(y, index)));
            Assert.That(z.Rank, Is.EqualTo(Math.Max(x.Rank, y.Rank)));
            Assert.That(z.Data.ToArray(), Is.EqualTo(expected), $"{name} of {x.Shape} and {y.Shape} = {z.Shape}");
        }
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 300)]
    public void The_result_is_as_large_as_the_larger_operand_along_every_axis(BroadcastPair shapes)
    {
        var result = ShapeRules.Broadcast("test", shapes.Left, shapes.Right);
        for (var fromEnd = 1; fromEnd <= result.Rank; fromEnd++)
        {
            int[] sizes = [.. new[] { shapes.Left, shapes.Right }.Where(shape => fromEnd <= shape.Rank).Select(shape => shape[^fromEnd])];
            Assert.That(result[^fromEnd], Is.EqualTo(sizes.Contains(0) ? 0 : sizes.Max()), $"{shapes.Left} and {shapes.Right}");
        }
    }

    [TestCase(3, 40_001)]
    [TestCase(601, 211)]
    [TestCase(1, 90_001)]
    public void A_large_tensor_meets_a_row_or_a_number_on_either_side(int columns, int rows)
    {
        var rng = new Rng(1);
        Tensor x = rng.Normal<double>([rows, columns]), row = rng.Normal<double>([columns]), number = rng.Normal<double>([1, 1]);
        foreach (var threads in (int[])[1, 2, 3])
        {
            using var limit = Workers.Limit(threads);
            foreach (var (name, fast, plain) in Operations.Take(4))
            {
                AssertSame(fast(x, row), i => plain(x.Data[i], row.Data[i % columns]), $"{name}, row on the right, {threads} threads");
                AssertSame(fast(row, x), i => plain(row.Data[i % columns], x.Data[i]), $"{name}, row on the left, {threads} threads");
                AssertSame(fast(x, number), i => plain(x.Data[i], number.Data[0]), $"{name}, number on the right, {threads} threads");
                AssertSame(fast(number, x), i => plain(number.Data[0], x.Data[i]), $"{name}, number on the left, {threads} threads");
                AssertSame(fast(x, x), i => plain(x.Data[i], x.Data[i]), $"{name}, both whole, {threads} threads");
            }

            var sum = x.Clone();
            sum.AddInPlace(row);
            AssertSame(sum, i => x.Data[i] + row.Data[i % columns], $"in place, {threads} threads");
        }

        static void AssertSame(Tensor z, Func<int, double> expected, string what)
        {
            for (var i = 0; i < z.Size; i++)
            {
                if (z.Data[i] != expected(i))
                {
                    Assert.Fail($"{what}: element {i} is {z.Data[i]} instead of {expected(i)}");
                }
            }
        }
    }

    // The lecture's three pictures.
    [Test]
    public void The_pictures_of_the_lecture()
    {
        AssertIs(Tensor.Arange(3) + 5, [3], 5, 6, 7);
        AssertIs(Tensor.Ones([3, 3]) + Tensor.Arange(3), [3, 3], 1, 2, 3, 1, 2, 3, 1, 2, 3);
        AssertIs(Tensor.Arange(3).Reshape(3, 1) + Tensor.Arange(3), [3, 3], 0, 1, 2, 1, 2, 3, 2, 3, 4);
    }

    [Test]
    public void Sizes_that_differ_are_refused()
    {
        var message = "add of [2, 3] and [2, 4]: sizes match from the last axis backwards when they are equal or one of them is 1; "
            + "axis 1 of the result meets 3 and 4. Try: reshape one operand so that the clashing axis has size 1, or transpose it.";
        Assert.That(() => Tensor.Zeros([2, 3]) + Tensor.Zeros([2, 4]), Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
        Assert.That(() => Tensor.Zeros([3]) * Tensor.Zeros([0]),
            Throws.TypeOf<ShapeException>().With.Message.StartsWith("multiply of [3] and [0]"));
    }

    [Test]
    public void BroadcastTo_repeats()
    {
        AssertIs(Tensor.Vector(1, 2).BroadcastTo([3, 2]), [3, 2], 1, 2, 1, 2, 1, 2);
        AssertIs(Tensor.FromSpan([2, 1], [1, 2]).BroadcastTo([2, 3]), [2, 3], 1, 1, 1, 2, 2, 2);
        AssertIs(Tensor.Scalar(4).BroadcastTo([2]), [2], 4, 4);
        Assert.That(() => Tensor.Zeros([2, 3]).BroadcastTo([3]),
            Throws.TypeOf<ShapeException>().With.Message.StartsWith("broadcast of [3] and [2, 3]"));
    }

    private static Tensor Filled(Shape shape, EdgeNumber<double>[] numbers, int start)
    {
        var x = Tensor.Zeros(shape);
        for (var i = 0; i < x.Size; i++)
        {
            x.Data[i] = numbers.Length == 0 ? i + start : numbers[(i + start) % numbers.Length].Value;
        }

        return x;
    }

    private static void AssertIs(Tensor actual, Shape shape, params double[] elements)
    {
        Assert.That(actual.Shape, Is.EqualTo(shape));
        Assert.That(actual.Data.ToArray(), Is.EqualTo(elements));
    }
}
