using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class ShapingTests
{
    [Test]
    public void Reshape_shares_memory()
    {
        var x = Tensor.Arange(6);
        var y = x.Reshape(2, -1);
        Assert.That(y.Shape, Is.EqualTo(Shape.Create([2, 3])));
        y[1, 0] = 50;
        Assert.That(x[3], Is.EqualTo(50));
        x[0] = -1;
        Assert.That(y.Flatten().Data.ToArray(), Is.EqualTo(new double[] { -1, 1, 2, 50, 4, 5 }));
        Assert.That(Tensor.Scalar(3).Reshape(1, 1).Shape, Is.EqualTo(Shape.Create([1, 1])));
    }

    // Lecture: [[1 2] [3 4] [5 6]].T is [[1 3 5] [2 4 6]].
    [Test]
    public void The_transpose_of_the_lecture()
    {
        var transposed = Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }).Transpose();
        Assert.That(transposed.Shape, Is.EqualTo(Shape.Create([2, 3])));
        Assert.That(transposed.Data.ToArray(), Is.EqualTo(new double[] { 1, 3, 5, 2, 4, 6 }));
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 300)]
    public void Transpose_moves_every_element(Tensor x, int seed)
    {
        var order = new Rng(seed).Permutation(x.Rank);
        var y = x.Transpose(order);
        foreach (var index in Naive.Indices(x.Shape))
        {
            int[] moved = [.. order.Select(axis => index[axis])];
            Assert.That(Naive.At(y, moved), Is.EqualTo(Naive.At(x, index)), $"{x.Shape} in the order [{string.Join(", ", order)}]");
        }

        var back = y.Transpose([.. Enumerable.Range(0, x.Rank).Select(axis => Array.IndexOf(order, axis))]);
        Assert.That(back.Shape, Is.EqualTo(x.Shape));
        Assert.That(back.Data.SequenceEqual(x.Data), "transposing back");
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 300)]
    public void Slices_along_an_axis_join_to_the_tensor(Tensor x, int choice)
    {
        if (x.Rank == 0)
        {
            return;
        }

        var axis = Math.Abs(choice % x.Rank);
        var cut = Math.Abs(choice / 10 % (x.Shape[axis] + 1));
        var joined = Tensor.Concatenate(axis - x.Rank, x.Slice(axis, 0, cut), x.Slice(axis, cut, ^0));
        Assert.That(joined.Shape, Is.EqualTo(x.Shape));
        Assert.That(joined.Data.SequenceEqual(x.Data), $"{x.Shape} cut at {cut} of axis {axis}");
    }

    // Lecture: [1 2 3] times the powers of ten is [30201 302010].
    [Test]
    public void The_dot_product_of_the_lecture()
    {
        var powersOfTen = Tensor.FromArray(new double[,] { { 1, 10 }, { 100, 1000 }, { 10000, 100000 } });
        Assert.That(Tensor.Vector(1, 2, 3).Dot(powersOfTen).Data.ToArray(), Is.EqualTo(new double[] { 30201, 302010 }));
        Assert.That(Tensor.Vector(1, 2, 3).Dot(Tensor.Vector(4, 5, 6)).Item(), Is.EqualTo(32));
    }
}
