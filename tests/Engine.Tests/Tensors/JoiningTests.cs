using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

/// <summary>
/// Where, stack, pad and the change of precision, against the same written index by index, and against what NumPy answers at the edges.
/// </summary>
public sealed class JoiningTests
{
    private const double NaN = double.NaN;

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 200)]
    public void Where_takes_every_element_from_one_of_the_two(BroadcastPair shapes, int seed)
    {
        var rng = new Rng(seed);
        var (x, y) = (rng.Normal<double>(shapes.Left), rng.Normal<double>(shapes.Right));
        var condition = rng.Normal<double>(ShapeRules.Broadcast("test", shapes.Left, shapes.Right)).GreaterThan(0);
        var chosen = Tensor.Where(condition, x, y);
        Assert.That(chosen.Shape, Is.EqualTo(condition.Shape));
        foreach (var index in Naive.Indices(chosen.Shape))
        {
            Assert.That(Naive.At(chosen, index),
                Is.EqualTo(Naive.At(condition, index) == 1 ? Naive.BroadcastAt(x, index) : Naive.BroadcastAt(y, index)));
        }
    }

    // NumPy: np.where([nan, 0., -0., 2.], nan, [1, 2, 3, 4]) is [nan 2 3 nan], and a number that is not taken does not spread.
    [Test]
    public void Where_at_the_edges()
    {
        var condition = Tensor.Vector(NaN, 0, -0.0, 2);
        Assert.That(Tensor.Where(condition, NaN, Tensor.Vector(1, 2, 3, 4)).Data.ToArray(), Is.EqualTo(new[] { NaN, 2, 3, NaN }));
        Assert.That(Tensor.Where(Tensor.Vector(1, 0), 5, NaN).Data.ToArray(), Is.EqualTo(new[] { 5, NaN }));
        Assert.That(double.IsNegative(Tensor.Where(Tensor.Ones([2]), -0.0, 1)[1]), "also when it is repeated");
        Assert.That(Tensor.Where(Tensor.Zeros([0, 1]), Tensor.Zeros([1, 3]), 1).Shape, Is.EqualTo(Shape.Create([0, 3])));
        Assert.That(() => Tensor.Where(Tensor.Zeros([2]), Tensor.Zeros([3]), 0),
            Throws.TypeOf<ShapeException>().With.Message.StartsWith("where of [2] and [3]"));
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 200)]
    public void Stacking_puts_each_tensor_at_one_place_of_the_new_axis(Shape shape, int seed)
    {
        var rng = new Rng(seed);
        Tensor[] parts = [.. Enumerable.Range(0, 1 + rng.NextInt(3)).Select(_ => rng.Normal<double>(shape))];
        var axis = rng.NextInt(shape.Rank + 1);
        var stacked = Tensor.Stack(rng.NextInt(2) == 0 ? axis : axis - shape.Rank - 1, parts);
        Assert.That(stacked.Rank, Is.EqualTo(shape.Rank + 1));
        Assert.That(stacked.Shape[axis], Is.EqualTo(parts.Length));
        foreach (var index in Naive.Indices(stacked.Shape))
        {
            Assert.That(Naive.At(stacked, index), Is.EqualTo(Naive.At(parts[index[axis]], [.. index[..axis], .. index[(axis + 1)..]])));
        }
    }

    [Test]
    public void What_cannot_be_stacked_is_refused()
    {
        Assert.That(() => Tensor.Stack(0), Throws.TypeOf<ShapeException>().With.Message.Contains("there is at least one tensor"));
        Assert.That(() => Tensor.Stack(0, Tensor.Zeros([2, 3]), Tensor.Zeros([3, 2])), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "stack of [2, 3] and [3, 2]: all tensors have the same shape; the shapes differ. "
            + "Try: reshape the tensors, or join them along an axis that they have: Concatenate."));
        Assert.That(() => Tensor.Stack(3, Tensor.Zeros([2, 3])),
            Throws.TypeOf<ShapeException>().With.Message.Contains("-3 ... 2; received axis 3"));
        Assert.That(() => Tensor.Stack(-4, Tensor.Zeros([2, 3])), Throws.TypeOf<ShapeException>());
        Assert.That(Tensor.Stack(0, 3, 4).Data.ToArray(), Is.EqualTo(new[] { 3.0, 4 }), "scalars become a vector");
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 200)]
    public void Padding_surrounds_every_element(Tensor x, int seed)
    {
        var rng = new Rng(seed);
        (int Before, int After)[] widths = [.. x.Shape.Select(_ => (rng.NextInt(3), rng.NextInt(3)))];
        var padded = x.Pad(widths, 0.5);
        Assert.That(padded.Shape, Is.EqualTo(x.Shape.Select((size, axis) => widths[axis].Before + size + widths[axis].After)));
        foreach (var index in Naive.Indices(padded.Shape))
        {
            int[] inner = [.. index.Select((place, axis) => place - widths[axis].Before)];
            var isInside = inner.Select((place, axis) => place >= 0 && place < x.Shape[axis]).All(inside => inside);
            Assert.That(Naive.At(padded, index), Is.EqualTo(isInside ? Naive.At(x, inner) : 0.5));
        }
    }

    [Test]
    public void Padding_at_the_edges()
    {
        Assert.That(Tensor.Scalar(3).Pad(2).Item(), Is.EqualTo(3), "a number has no ends");
        Assert.That(Tensor.Zeros([0, 1]).Pad(1, NaN).Data.ToArray(), Is.EqualTo(new[] { NaN, NaN, NaN, NaN, NaN, NaN }),
            "NumPy: a margin around nothing");
        Assert.That(Tensor.Vector(NaN, -0.0).Pad(1).Data.ToArray(), Is.EqualTo(new[] { 0, NaN, -0.0, 0 }));
        Assert.That(() => Tensor.Zeros([2, 3]).Pad([(1, 1)]), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "pad of [2, 3]: there is one pair of widths, before and after, for every axis; received 1 for rank 2. "
                + "Try: write (0, 0) for an axis that gets no margin."));
        Assert.That(
            () => Tensor.Zeros([2]).Pad([(1, -1)]), Throws.TypeOf<ShapeException>().With.Message.Contains("axis 0 received (1, -1)"));
        Assert.That(() => Tensor.Zeros([2]).Pad([(int.MaxValue, int.MaxValue)]), Throws.TypeOf<ShapeException>());
    }

    // IEEE 754: to the nearest number, to the even one of two neighbours equally near; above the largest float there is infinity.
    [Test]
    public void Another_precision_rounds()
    {
        var x = Tensor.Vector(0.1, 1 + Math.Pow(2, -24), -0.0, NaN, 1e300, -1e-300);
        Assert.That(x.To<float>().Data.ToArray(), Is.EqualTo(new[] { 0.1f, 1, -0f, float.NaN, float.PositiveInfinity, -0f }));
        Assert.That(float.IsNegative(x.To<float>()[2]) && float.IsNegative(x.To<float>()[5]), "zero keeps its sign");
        Assert.That(x.To<double>().Data.ToArray(), Is.EqualTo(x.Data.ToArray()));
        Assert.That(Tensor<float>.Vector(0.1f).To<double>().Item(), Is.EqualTo(0.100000001490116119384765625));
        Assert.That(Tensor.Zeros([0, 2]).To<Half>().Shape, Is.EqualTo(Shape.Create([0, 2])));
        var same = x.To<double>();
        same[0] = 5;
        Assert.That(x[0], Is.EqualTo(0.1), "a copy also when the type is the same");
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 100)]
    public void To_double_and_back_is_the_same_number(Tensor<float> x)
    {
        var back = x.To<double>().To<float>();
        Assert.That(back.Shape, Is.EqualTo(x.Shape));
        Assert.That(back.Data.ToArray(), Is.EqualTo(x.Data.ToArray()));
    }
}
