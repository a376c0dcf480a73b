using System.Runtime.CompilerServices;
using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class TensorTests
{
    [Test]
    public void A_scalar_a_vector_a_matrix_and_a_cube()
    {
        Assert.That(Tensor.Scalar(5).Rank, Is.Zero);
        Assert.That(Tensor.Scalar(5).Size, Is.EqualTo(1));
        Assert.That(Tensor.Vector(1, 2, 3).Shape, Is.EqualTo(Shape.Create([3])));
        var matrix = Tensor.FromArray(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.That((matrix.Rank, matrix.Size, matrix.Shape), Is.EqualTo((2, 6, Shape.Create([2, 3]))));
        Assert.That(matrix.Data.ToArray(), Is.EqualTo(new double[] { 1, 2, 3, 4, 5, 6 }));
        var cube = Tensor.FromArray(new double[,,] { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } });
        Assert.That((cube.Rank, cube.Shape), Is.EqualTo((3, Shape.Create([2, 2, 2]))));
        Assert.That(cube.Data.ToArray(), Is.EqualTo(new double[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
    }

    [Test]
    public void Every_change_in_place_is_counted_also_through_a_view()
    {
        var x = Tensor.Zeros([2, 3]);
        var view = x.Reshape(3, 2);
        Action[] changes =
        [
            () => x.Fill(1), () => x.AddInPlace(x), () => x.CopyFrom(Tensor.Ones([2, 3])), () => x[0, 1] = 5, () => x[.., 1..] = 7,
            () => view.Fill(2), x.MarkChanged,
        ];
        foreach (var change in changes)
        {
            var before = x.Version;
            change();
            Assert.That((x.Version, view.Version), Is.EqualTo((before + 1, before + 1)));
        }

        Assert.That(x.Sum().Item(), Is.EqualTo(12), "reading is no change");
        Assert.That(x.Version, Is.EqualTo(changes.Length));
    }

    [Test]
    public void The_element_type_and_its_bytes()
    {
        Assert.That((Tensor.Scalar(1).ElementType, Tensor.Scalar(1).ElementSize), Is.EqualTo((typeof(double), 8)));
        Assert.That((Tensor<float>.Scalar(1).ElementType, Tensor<float>.Scalar(1).ElementSize), Is.EqualTo((typeof(float), 4)));
    }

    [Test]
    public void Constant_tensors()
    {
        Assert.That(Tensor.Zeros([2, 2]).Data.ToArray(), Is.EqualTo(new double[] { 0, 0, 0, 0 }));
        Assert.That(Tensor.Ones([3]).Data.ToArray(), Is.EqualTo(new double[] { 1, 1, 1 }));
        Assert.That(Tensor.Full([2, 1], 7).Data.ToArray(), Is.EqualTo(new double[] { 7, 7 }));
        Assert.That(Tensor.Identity(3).Data.ToArray(), Is.EqualTo(new double[] { 1, 0, 0, 0, 1, 0, 0, 0, 1 }));
        Assert.That(Tensor.Zeros([0, 5]).Size, Is.Zero);
    }

    [Test]
    public void Arange_stops_before_its_end()
    {
        Assert.That(Tensor.Arange(3).Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 2 }));
        Assert.That(Tensor.Arange(2, 5).Data.ToArray(), Is.EqualTo(new double[] { 2, 3, 4 }));
        Assert.That(Tensor.Arange(0, 1, 0.25).Data.ToArray(), Is.EqualTo(new[] { 0, 0.25, 0.5, 0.75 }));
        Assert.That(Tensor.Arange(3, 0, -1).Data.ToArray(), Is.EqualTo(new double[] { 3, 2, 1 }));
        Assert.That(Tensor.Arange(3, 0).Size, Is.Zero);
        Assert.That(Tensor.Arange(-1).Size, Is.Zero);
    }

    [TestCase(0, 1, 0)]
    [TestCase(0, 1, double.NaN)]
    [TestCase(0, double.PositiveInfinity, 1)]
    [TestCase(double.NaN, 1, 1)]
    public void Arange_refuses_what_has_no_end(double start, double stop, double step) =>
        Assert.That(
            () => Tensor.Arange(start, stop, step), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("of arange"));

    [Test]
    public void Arange_refuses_more_than_a_tensor_holds() =>
        Assert.That(() => Tensor.Arange(0, 1e300), Throws.TypeOf<ShapeException>().With.Message.Contains("a tensor holds at most"));

    [Test]
    public void FromSpan_copies_and_FromArray_shares()
    {
        double[] numbers = [1, 2, 3, 4];
        var copy = Tensor.FromSpan([2, 2], numbers);
        var shared = Tensor.FromArray([2, 2], numbers);
        numbers[0] = 9;
        shared[1, 1] = 8;
        Assert.That(copy[0, 0], Is.EqualTo(1));
        Assert.That(shared[0, 0], Is.EqualTo(9));
        Assert.That(numbers[3], Is.EqualTo(8));
    }

    [Test]
    public void The_number_of_elements_has_to_fit_the_shape()
    {
        var message =
            "tensor of [2, 3]: as many elements are given as the shape holds; it holds 6, received 5. "
                + "Try: correct the shape or the list of elements.";
        Assert.That(() => Tensor.FromSpan([2, 3], new double[5]), Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
        Assert.That(() => Tensor.FromArray([2, 3], new double[5]), Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
    }

    [Test]
    public void Item_is_the_only_element()
    {
        Assert.That(Tensor.Ones([1, 1]).Item(), Is.EqualTo(1));
        Assert.That(() => Tensor.Ones([2]).Item(), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "item of [2]: the tensor holds exactly one element; it holds 2. Try: aggregate it first, or index one element."));
    }

    [Test]
    public void CopyFrom_and_Clone_and_Keep_have_memory_of_their_own()
    {
        var x = Tensor.Arange(4).Reshape(2, 2);
        var (clone, kept, copy) = (x.Clone(), x.Keep(), Tensor.Zeros([2, 2]));
        copy.CopyFrom(x);
        x.Fill(-1);
        Assert.That(clone.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 2, 3 }));
        Assert.That(kept.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 2, 3 }));
        Assert.That(copy.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 2, 3 }));
        Assert.That(() => copy.CopyFrom(Tensor.Zeros([4])), Throws.TypeOf<ShapeException>().With.Message.EqualTo(
            "copy of [2, 2] and [4]: both tensors have the same shape; the shapes differ. Try: reshape the source."));
    }

    // A vector load that crosses a cache line costs two.
    [TestCase(1024)]
    [TestCase(100_003)]
    public void Large_tensors_begin_on_a_cache_line(int size)
    {
        var address = (long)Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref Tensor.Zeros([size]).Data[0]);
        Assert.That(address % 64, Is.Zero);
    }
}
