using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Cnn.Fused;
using Course.Tensors;
using Course.Tensors.Kernels;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Whatever is public and takes pointers inside refuses shapes that would lead them astray.</summary>
public sealed class ConvolutionShapesTests
{
    private static readonly Window2D Window = Window2D.Square(3, padding: 1);
    private static readonly Shape Input = [2, 5, 6, 32], Weight = [3, 3, 32, 32], Output = [2, 5, 6, 32];

    private static readonly IConvolutionAlgorithm<float>[] Ways =
    [
        new NaiveConvolution<float>(), new Im2ColConvolution<float>(), new DirectConvolution<float>(), new WinogradConvolution<float>(),
        new FastestConvolution<float>(),
    ];

    private static readonly Shape[] Biases = [[31], [33], [1], [], [1, 32], [0]];

    private static readonly Shape[] Gradients =
        [[1, 5, 6, 32], [3, 5, 6, 32], [2, 4, 6, 32], [2, 6, 6, 32], [2, 5, 5, 32], [2, 5, 7, 32], [2, 5, 6], [2, 5, 192], []];

    [Test]
    public void A_bias_has_one_number_a_filter(
        [ValueSource(nameof(Ways))] IConvolutionAlgorithm<float> way, [ValueSource(nameof(Biases))] Shape bias) =>
        Assert.That(() => way.Forward(Ones(Input), Ones(Weight), Ones(bias), Window),
            Throws.TypeOf<ShapeException>().With.Message.Contains("one number a filter"));

    [Test]
    public void A_gradient_has_the_shape_of_the_output(
        [ValueSource(nameof(Ways))] IConvolutionAlgorithm<float> way, [ValueSource(nameof(Gradients))] Shape gradient)
    {
        Assert.That(() => way.InputGradient(Ones(gradient), Ones(Weight), Input, Window), Throws.TypeOf<ShapeException>());
        Assert.That(() => way.WeightGradient(Ones(Input), Ones(gradient), Window), Throws.TypeOf<ShapeException>());
    }

    [Test]
    public void A_gradient_meets_as_many_filters_as_the_weight_has(
        [ValueSource(nameof(Ways))] IConvolutionAlgorithm<float> way, [Values(1, 31, 33, 64)] int filters)
    {
        Assert.That(() => way.InputGradient(Ones(Output), Ones([3, 3, 32, filters]), Input, Window), Throws.TypeOf<ShapeException>());
        Assert.That(() => way.InputGradient(Ones(Output), Ones([3, 3, filters, 32]), Input, Window), Throws.TypeOf<ShapeException>());
    }

    [Test]
    public void What_fits_is_computed([ValueSource(nameof(Ways))] IConvolutionAlgorithm<float> way)
    {
        Assert.That(way.Forward(Ones(Input), Ones(Weight), Ones([32]), Window).Shape, Is.EqualTo(Output));
        Assert.That(way.InputGradient(Ones(Output), Ones(Weight), Input, Window).Shape, Is.EqualTo(Input));
        Assert.That(way.WeightGradient(Ones(Input), Ones(Output), Window).Shape, Is.EqualTo(Weight));
    }

    [Test]
    public void The_fused_pass_refuses_what_it_cannot_compute()
    {
        var pooling = Window2D.Square(2, stride: 2);
        var tile = Tile<float>.Columns;
        Assert.That(() => Fused(Window, pooling, tile, bias: tile - 1), Throws.TypeOf<ShapeException>());
        Assert.That(() => Fused(Window, pooling, filters: 3, bias: 3), Throws.TypeOf<ShapeException>());
        Assert.That(() => Fused(Window2D.Square(3, padding: 3), pooling, tile, tile), Throws.TypeOf<ShapeException>());
        Assert.That(() => Fused(Window2D.Square(3, stride: 2), pooling, tile, tile), Throws.TypeOf<ShapeException>());
        Assert.That(() => Fused(Window, Window2D.Square(3, stride: 2), tile, tile), Throws.TypeOf<ShapeException>());
        Assert.That(() => Fused(Window, pooling, tile, tile), Throws.Nothing);
    }

    private static void Fused(Window2D window, Window2D pooling, int filters, int bias) =>
        new ConvolveReluMaxPool<float>(window, pooling).Apply(Ones([1, 6, 6, 2]), Ones([3, 3, 2, filters]), Ones([bias]));

    private static Tensor<float> Ones(Shape shape) => Tensor<float>.Ones(shape);
}
