using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class IndexingTests
{
    // [[0 1 2 3] [4 5 6 7] [8 9 10 11]] and behind it the same plus 12
    private static Tensor Cube => Tensor.Arange(24).Reshape(2, 3, 4);

    [Test]
    public void An_element_is_read_and_written_by_its_indices()
    {
        var x = Cube;
        Assert.That(x[1, 2, 3], Is.EqualTo(23));
        Assert.That(x[^1, ^3, ^4], Is.EqualTo(12));
        x[1, 0, ^1] = -1;
        Assert.That(x.Data[15], Is.EqualTo(-1));
        Assert.That(Tensor.Scalar(7)[Array.Empty<AxisIndex>()], Is.EqualTo(7));
    }

    [Test]
    public void A_range_keeps_its_axis_and_a_place_removes_it()
    {
        var x = Cube;
        AssertIs(x[0, .., ..], [3, 4], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
        AssertIs(x[.., 1, ..], [2, 4], [4, 5, 6, 7, 16, 17, 18, 19]);
        AssertIs(x[.., .., ^1], [2, 3], [3, 7, 11, 15, 19, 23]);
        AssertIs(x[1, 0..2, 1..^1], [2, 2], [13, 14, 17, 18]);
        AssertIs(x[1..], [1, 3, 4], [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
        AssertIs(x[.., 2..], [2, 1, 4], [8, 9, 10, 11, 20, 21, 22, 23]);
        AssertIs(x[0, 1, ..], [4], [4, 5, 6, 7]);
        AssertIs(x[.., 3..], [2, 0, 4], []);
        AssertIs(x[Array.Empty<AxisSlice>()], [2, 3, 4], [.. Enumerable.Range(0, 24)]);
    }

    [Test]
    public void A_slice_is_a_copy()
    {
        var x = Cube;
        x[0, .., ..].Fill(5);
        Assert.That(x.Data.ToArray(), Is.EqualTo(Cube.Data.ToArray()));
    }

    [Test]
    public void Assigning_to_a_slice_changes_that_part_only()
    {
        var x = Tensor.Zeros([3, 4]);
        x[1.., 1..3] = Tensor.FromSpan([2, 2], [1, 2, 3, 4]);
        AssertIs(x, [3, 4], [0, 0, 0, 0, 0, 1, 2, 0, 0, 3, 4, 0]);
    }

    [Test]
    public void Assigning_to_a_slice_repeats_the_value()
    {
        var x = Tensor.Zeros([3, 4]);
        x[.., 1..3] = Tensor.Vector(1, 2);
        x[2, ..] = 9;
        x[..0, ..] = 7;
        AssertIs(x, [3, 4], [0, 1, 2, 0, 0, 1, 2, 0, 9, 9, 9, 9]);
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 300)]
    public void A_slice_holds_the_elements_of_its_places(Tensor x, int[] choices)
    {
        var parts = new AxisSlice[choices.Length % (x.Rank + 1)];
        for (var axis = 0; axis < parts.Length; axis++)
        {
            var choice = Math.Abs(choices[axis] % 100);
            var size = x.Shape[axis];
            var start = choice % (size + 1);
            parts[axis] = choice % 2 == 0 && size > 0 ? choice % size : start..(start + choice / 10 % (size - start + 1));
        }

        var slice = x[parts];
        var expected = Naive.Indices(x.Shape).Where(index => IsInside(index, parts)).Select(index => Naive.At(x, index));
        Assert.That(slice.Data.ToArray(), Is.EqualTo(expected), $"{x.Shape}[{string.Join(", ", parts)}]");

        var target = x.Clone();
        target[parts] = -1000;
        var changed = Naive.Indices(x.Shape).Select(index => IsInside(index, parts) ? -1000 : Naive.At(x, index));
        Assert.That(target.Data.ToArray(), Is.EqualTo(changed), $"{x.Shape}[{string.Join(", ", parts)}] = -1000");
    }

    [Test]
    public void Slice_cuts_one_axis()
    {
        AssertIs(Cube.Slice(-1, 1, ^1), [2, 3, 2], [1, 2, 5, 6, 9, 10, 13, 14, 17, 18, 21, 22]);
        AssertIs(Cube.Slice(1, 0, 1), [2, 1, 4], [0, 1, 2, 3, 12, 13, 14, 15]);
    }

    [Test]
    public void Rows_gathers_in_the_given_order()
    {
        var x = Tensor.Arange(6).Reshape(3, 2);
        AssertIs(x.Rows(2, 0, 2), [3, 2], [4, 5, 0, 1, 4, 5]);
        AssertIs(x.Rows(), [0, 2], []);
        AssertIs(Tensor.Vector(5, 6, 7).Rows(1), [1], [6]);
    }

    [TestCase(0, 3,
        "index of [2, 3]: a place along axis 1 is 0 ... 2, or ^1 ... ^3 from the end; received 3. "
            + "Try: count from 0, or check the size of the axis.")]
    [TestCase(-1, 0,
        "index of [2, 3]: a place along axis 0 is 0 ... 1, or ^1 ... ^2 from the end; received -1. Try: write ^1 to count from the end.")]
    public void An_index_outside_its_axis_is_refused(int i, int j, string message) =>
        Assert.That(() => Tensor.Zeros([2, 3])[i, j], Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));

    [Test]
    public void The_last_place_is_hat_1() =>
        Assert.That(() => Tensor.Zeros([2, 3])[^0, 0], Throws.TypeOf<ShapeException>().With.Message.Contains("received ^0"));

    [Test]
    public void An_element_needs_an_index_for_every_axis()
    {
        var message =
            "index of [2, 3]: an element has one index for every axis; received 1 for rank 2. Try: write .. "
                + "for the axes to be taken whole: x[0, ..].";
        Assert.That(() => Tensor.Zeros([2, 3])[0], Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
        Assert.That(() => Tensor.Zeros([2, 3])[0, 0, 0], Throws.TypeOf<ShapeException>().With.Message.Contains("received 3 for rank 2"));
    }

    [Test]
    public void A_range_outside_its_axis_is_refused()
    {
        var x = Tensor.Zeros([2, 3]);
        var message = "slice of [2, 3]: start and stop of a range along axis 1 are 0 <= start <= stop <= 3; received 1..4, which is 1..4. "
            + "Try: shorten the range; ^n counts from the end and .. takes the axis whole.";
        Assert.That(() => x[.., 1..4], Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
        Assert.That(() => x[^3.., ..], Throws.TypeOf<ShapeException>().With.Message.Contains("received ^3..^0, which is -1..2"));
        Assert.That(() => x[2..1, ..], Throws.TypeOf<ShapeException>().With.Message.Contains("received 2..1"));
        Assert.That(() => x.Slice(1, -1, 2), Throws.TypeOf<ShapeException>().With.Message.Contains("received -1..2"));
        Assert.That(() => x.Slice(2, 0, 1), Throws.TypeOf<ShapeException>().With.Message.Contains("received axis 2"));
        Assert.That(() => x[.., .., ..], Throws.TypeOf<ShapeException>().With.Message.Contains("received 3 for rank 2"));
        Assert.That(() => x[-1, ..], Throws.TypeOf<ShapeException>().With.Message.Contains("write ^1"));
        Assert.That(() => Tensor.Zeros([0, 3])[0, ..], Throws.TypeOf<ShapeException>().With.Message.Contains("axis 0 has no places"));
    }

    [Test]
    public void A_value_larger_than_the_slice_is_refused_and_nothing_is_written()
    {
        var x = Tensor.Zeros([2, 3]);
        Assert.That(() => x[0, ..] = Tensor.Ones([2, 3]),
            Throws.TypeOf<ShapeException>().With.Message.StartsWith("assign to a slice of [3] and [2, 3]"));
        Assert.That(x.Data.ToArray(), Is.All.Zero);
    }

    [Test]
    public void Rows_refuses_a_row_that_is_not_there()
    {
        Assert.That(() => Tensor.Zeros([2, 3]).Rows(0, 2),
            Throws.TypeOf<ShapeException>().With.Message.StartsWith("rows of [2, 3]: a place along axis 0 is 0 ... 1"));
        Assert.That(() => Tensor.Zeros([2, 3]).Rows(-1), Throws.TypeOf<ShapeException>().With.Message.Contains("received -1"));
        Assert.That(() => Tensor.Scalar(1).Rows(0), Throws.TypeOf<ShapeException>().With.Message.Contains("it is a scalar"));
    }

    private static bool IsInside(int[] index, AxisSlice[] parts) => parts.Select((part, axis) =>
        part.IsSinglePlace ? index[axis] == part.Start.Value : index[axis] >= part.Start.Value
            && index[axis] < part.Stop.Value).All(inside => inside);

    private static void AssertIs(Tensor actual, Shape shape, double[] elements)
    {
        Assert.That(actual.Shape, Is.EqualTo(shape));
        Assert.That(actual.Data.ToArray(), Is.EqualTo(elements));
    }
}
