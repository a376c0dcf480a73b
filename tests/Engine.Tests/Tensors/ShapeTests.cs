using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

public sealed class ShapeTests
{
    [Test]
    public void Rank_elements_and_strides()
    {
        Shape shape = [2, 3, 4];
        Assert.That((shape.Rank, shape.ElementCount), Is.EqualTo((3, 24)));
        Assert.That(shape.RowMajorStrides(), Is.EqualTo(new[] { 12, 4, 1 }));
        Assert.That((shape[0], shape[^1]), Is.EqualTo((2, 4)));
        Assert.That(shape[1..], Is.EqualTo(Shape.Create([3, 4])));
        Assert.That(shape.ToString(), Is.EqualTo("[2, 3, 4]"));
        Assert.That(Shape.Scalar.ElementCount, Is.EqualTo(1));
        Assert.That(Shape.Create([3, 0, 5]).ElementCount, Is.Zero);
    }

    [Test]
    public void Shapes_are_equal_when_their_sizes_are()
    {
        Shape left = [2, 3], same = [2, 3], other = [3, 2], longer = [2, 3, 1];
        Assert.That(left == same, Is.True);
        Assert.That(left != other, Is.True);
        Assert.That(left, Is.Not.EqualTo(longer));
        Assert.That(left.GetHashCode(), Is.EqualTo(same.GetHashCode()));
        Assert.That(left.Equals((object?)null), Is.False);
        Assert.That(left == null, Is.False);
    }

    [Test]
    public void A_shape_does_not_change_with_the_array_it_was_made_of()
    {
        int[] sizes = [2, 3];
        Shape shape = sizes;
        sizes[0] = 9;
        Assert.That(shape[0], Is.EqualTo(2));
    }

    [Test]
    public void A_negative_size_is_refused() =>
        Assert.That(() => Shape.Create([2, -1]), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "shape: a size is zero or more; received [2, -1]. Try: give every axis a size of at least 0."));

    [TestCase(65536, 65536)]
    [TestCase(65536, 65536, 65536, 65536)] // 2^64 elements: counted in 64 bits they would be none
    [TestCase(2147483647, 2147483647, 2147483647, 2147483647)]
    public void More_elements_than_an_array_holds_are_refused(params int[] sizes) =>
        Assert.That(() => Shape.Create(sizes), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            $"shape: a tensor holds at most 2147483591 elements; [{string.Join(", ", sizes)}] has more. "
                + "Try: split the data into smaller batches."));

    [Test]
    public void Large_sizes_without_elements_are_a_shape() =>
        Assert.That(Shape.Create([int.MaxValue, int.MaxValue, 0]).ElementCount, Is.Zero);

    [Test]
    public void A_shape_exception_has_five_parts()
    {
        var exception = new ShapeException("matrix product", [Shape.Create([2, 3]), Shape.Create([4, 5])],
            "columns of the left = rows of the right", "3 against 4", "transpose the right operand");
        Assert.That(exception.Operation, Is.EqualTo("matrix product"));
        Assert.That(exception.Received, Is.EqualTo(new[] { Shape.Create([2, 3]), Shape.Create([4, 5]) }));
        Assert.That(exception.Rule, Is.EqualTo("columns of the left = rows of the right"));
        Assert.That(exception.Clash, Is.EqualTo("3 against 4"));
        Assert.That(exception.Advice, Is.EqualTo("transpose the right operand"));
        Assert.That(exception.Message, Is.EqualTo(
            "matrix product of [2, 3] and [4, 5]: columns of the left = rows of the right; 3 against 4. "
                + "Try: transpose the right operand."));
    }
}
