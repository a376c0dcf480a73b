using System.Runtime.CompilerServices;
using Course.Tensors;
using NUnit.Framework;
using Library = System.Numerics.Tensors;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Tensors;

public sealed class ExchangeTests
{
    [Test]
    public void A_TensorSpan_is_the_same_memory()
    {
        var x = Tensor.Arange(6).Reshape(2, 3);
        var span = x.AsTensorSpan();
        Assert.That(span.Lengths.ToArray(), Is.EqualTo(new nint[] { 2, 3 }));
        Assert.That(Unsafe.AreSame(ref span[0, 0], ref x.Data[0]));
        span[1, 2] = 50;
        Assert.That(x[1, 2], Is.EqualTo(50));
    }

    [Test]
    public void A_ReadOnlyTensorSpan_is_the_same_memory()
    {
        var x = Tensor.Arange(6).Reshape(2, 3);
        var span = x.AsReadOnlyTensorSpan();
        x[1, 0] = -7;
        Assert.That(span[1, 0], Is.EqualTo(-7));
        Assert.That(Unsafe.AreSame(in span[0, 0], in x.Data[0]));
    }

    [TestCase(6)]
    [TestCase(5000)] // begins inside its array, on a cache line
    public void A_library_tensor_is_the_same_memory(int size)
    {
        var x = Tensor.Arange(size).Reshape(2, -1);
        var library = x.ToLibraryTensor();
        Assert.That(library.Lengths.ToArray(), Is.EqualTo(new nint[] { 2, size / 2 }));
        Assert.That(Unsafe.AreSame(ref library[0, 0], ref x.Data[0]));
        library[1, 0] = -7;
        x[0, 1] = 70;
        Assert.That(x[1, 0], Is.EqualTo(-7));
        Assert.That(library[0, 1], Is.EqualTo(70));
    }

    [Test]
    public void One_array_serves_both_sides()
    {
        double[] numbers = [1, 2, 3, 4];
        var (ours, theirs) = (Tensor.FromArray([2, 2], numbers), Library.Tensor.Create(numbers, [2, 2]));
        theirs[1, 1] = 40;
        Assert.That(ours[1, 1], Is.EqualTo(40));
    }

    [Test]
    public void FromLibraryTensor_copies_also_what_has_gaps()
    {
        var library = Library.Tensor.Create([0.0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4]);
        AssertIs(Tensor.FromLibraryTensor(library), [3, 4], 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        AssertIs(Tensor.FromLibraryTensor(library.AsReadOnlyTensorSpan([1..3, 1..3])), [2, 2], 5, 6, 9, 10);
        var copy = Tensor.FromLibraryTensor(library);
        copy[0, 0] = 5;
        Assert.That(library[0, 0], Is.Zero);
    }

    [Property(Arbitrary = [typeof(Generators)], MaxTest = 200)]
    public void There_and_back(Tensor x)
    {
        var back = Tensor.FromLibraryTensor(x.ToLibraryTensor());
        Assert.That(back.Shape, Is.EqualTo(x.Rank == 0 ? Shape.Create([1]) : x.Shape), "the library has no rank 0");
        Assert.That(back.Data.SequenceEqual(x.Data));
        Assert.That(Tensor.FromLibraryTensor(x.AsReadOnlyTensorSpan()).Data.SequenceEqual(x.Data));
    }

    [Test]
    public void A_tensor_of_a_step_is_not_handed_out()
    {
        using var step = StepScope.Begin();
        var x = Tensor.Ones([2]);
        Assert.That(
            () => x.ToLibraryTensor(), Throws.InvalidOperationException.With.Message.Contains("Convert the copy that Keep() makes"));
        Assert.That(() => x.Reshape(2, 1).ToLibraryTensor(), Throws.InvalidOperationException);
        Assert.That(x.Keep().ToLibraryTensor()[1], Is.EqualTo(1));
    }

    private static void AssertIs(Tensor actual, Shape shape, params double[] elements)
    {
        Assert.That(actual.Shape, Is.EqualTo(shape));
        Assert.That(actual.Data.ToArray(), Is.EqualTo(elements));
    }
}
