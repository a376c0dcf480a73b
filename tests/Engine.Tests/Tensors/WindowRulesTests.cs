using Course.Cnn.Layers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

/// <summary>Settings of windows whose sizes do not fit into 32 bits: none may come out small enough to pass.</summary>
public sealed class WindowRulesTests
{
    [TestCase(3, 1, 0, int.MaxValue)]
    [TestCase(5, 1, 0, 1 << 30)]
    [TestCase(3, 1, 0, 1_100_000_000)]
    [TestCase(3, 1, 1 << 30, 1)]
    [TestCase(3, 1, int.MaxValue, 1)]
    [TestCase(int.MaxValue, 1, 0, int.MaxValue)]
    [TestCase(2, 1, int.MaxValue, int.MaxValue)]
    public void A_window_or_a_padding_that_no_picture_can_have_is_refused(int kernel, int stride, int padding, int dilation) =>
        Assert.That(() => ShapeRules.Window("test", [1, 8, 8, 1], 1, new WindowAxis(kernel, stride, padding, dilation)),
            Throws.TypeOf<ShapeException>());

    [TestCase(1, 1, 0, int.MaxValue, ExpectedResult = 8)]
    [TestCase(2, 1, 0, 7, ExpectedResult = 1)]
    [TestCase(3, int.MaxValue, 2, 4, ExpectedResult = 1)]
    [TestCase(3, 1, 1_000_000_000, 1_000_000_003, ExpectedResult = 2)]
    public int A_window_that_fits_is_counted_as_the_formula_says(int kernel, int stride, int padding, int dilation) =>
        // floor((8 + 2p - d(F - 1) - 1) / s) + 1
        ShapeRules.Window("test", [1, 8, 8, 1], 1, new WindowAxis(kernel, stride, padding, dilation));

    [Test]
    public void A_layer_with_such_a_window_is_refused_before_memory_is_touched()
    {
        foreach (var window in (Window2D[])[
            Window2D.Square(3, dilation: int.MaxValue), Window2D.Square(5, dilation: 1 << 30), Window2D.Square(3, padding: 1 << 30)])
        {
            var layer = new Convolution2D<float>(1, 2, window, new Rng(1));
            Assert.That(() => layer.Forward(Tensor<float>.Zeros([1, 8, 8, 1])), Throws.TypeOf<ShapeException>());
            Assert.That(() => layer.OutputShape([1, 8, 8, 1]), Throws.TypeOf<ShapeException>());
        }
    }

    [TestCase(1)]
    [TestCase(100)]
    [TestCase(int.MaxValue)]
    public void A_kernel_of_one_place_may_have_any_dilation(int dilation)
    {
        var layer = new Convolution2D<float>(1, 1, Window2D.Square(1, padding: 2, dilation: dilation), new Rng(1));
        layer.Weight.Value.Fill(2);
        var y = layer.Forward(Tensor<float>.Ones([1, 2, 2, 1])).Value;
        Assert.That(y.Shape, Is.EqualTo(new[] { 1, 6, 6, 1 }));
        Assert.That(y.Sum().Item(), Is.EqualTo(8));
    }

    [Test]
    public void The_places_of_a_window_inside_an_axis_are_those_that_counting_finds()
    {
        foreach (var window in (WindowAxis[])[new(3, 2, 1, 2), new(1, 1, 2, int.MaxValue), new(3, 1, 5, 3), new(2, 1, 0, 7), new(4, 3, 2)])
        {
            for (var output = 0; output < 6; output++)
            {
                var places = Enumerable.Range(0, window.Kernel)
                    .Where(place => (long)output * window.Stride - window.Padding + (long)place * window.Dilation is >= 0 and < 8)
                    .ToArray();
                var (first, end) = window.PlacesInside(output, 8);
                Assert.That(Enumerable.Range(first, end - first), Is.EqualTo(places), $"{window} at {output}");
            }
        }
    }

    [TestCase(0, 6)]
    [TestCase(4, 0)]
    public void Pooling_of_pictures_without_pixels_is_refused(int height, int width)
    {
        var x = Tensor<double>.Zeros([4, height, width, 3]);
        foreach (var padding in (int[])[0, 1])
        {
            Assert.That(() => new MaxPooling2D<double>(Window2D.Square(2, padding: padding)).Forward(x), Throws.TypeOf<ShapeException>());
            Assert.That(
                () => new AveragePooling2D<double>(Window2D.Square(2, padding: padding)).Forward(x), Throws.TypeOf<ShapeException>());
        }
    }
}
