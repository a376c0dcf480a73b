using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Cnn.Functions;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>The lectures' worked examples by hand, and the direct convolution against the naive one.</summary>
[TestFixture]
public sealed class ConvolutionTests
{
    private static readonly IConvolutionAlgorithm<double>[] Algorithms =
    [
        new NaiveConvolution<double>(),
        new Im2ColConvolution<double>(),
        new DirectConvolution<double>(),
        new FastestConvolution<double>(),
    ];
    private static readonly IConvolutionAlgorithm<float>[] FastWays = [new DirectConvolution<float>(), new WinogradConvolution<float>()];
    private static readonly IConvolutionAlgorithm<double>[] AlgorithmsOfThreeByThree = [.. Algorithms, new WinogradConvolution<double>()];

    // Lecture "Neural networks and computer vision", the convolutional layer.
    private static readonly double[,] LecturePicture =
    {
        { 1, 2, -4, 0, 7 }, { -3, 5, 0, 4, -2 }, { 1, 4, -6, 8, 5 }, { 3, 7, -1, 0, 2 }, { 6, 1, 2, -2, 1 }
    };
    private static readonly double[,] LectureKernel = { { -1, 0, -1 }, { 0, 2, 0 }, { -1, 0, -1 } };

    // The slide prints -11 in the second place; its own picture and kernel give -(2 + 0 + 4 + 8) + 2 * 0 = -14 there.
    // The other eight are the slide's.
    private static readonly double[] LectureResult = [18, -14, 6, 9, -28, 17, 11, -13, -2];

    [TestCaseSource(nameof(AlgorithmsOfThreeByThree))]
    public void The_worked_example_of_the_vision_lecture(IConvolutionAlgorithm<double> algorithm)
    {
        var y = algorithm.Forward(Picture(LecturePicture), Kernel(LectureKernel), bias: null, Window2D.Square(3));

        Assert.That(y.Shape, Is.EqualTo(Shape.Create([1, 3, 3, 1])));
        Assert.That(y.Data.ToArray(), Is.EqualTo(LectureResult));
    }

    [TestCaseSource(nameof(AlgorithmsOfThreeByThree))]
    public void The_worked_example_of_the_mathematics_lecture(IConvolutionAlgorithm<double> algorithm)
    {
        var picture = Picture(
            new double[,] { { 3, 3, 2, 1, 0 }, { 0, 0, 1, 3, 1 }, { 3, 1, 2, 2, 3 }, { 2, 0, 0, 2, 2 }, { 2, 0, 0, 0, 1 } });
        var kernel = Kernel(new double[,] { { 0, 1, 2 }, { 2, 2, 0 }, { 0, 1, 2 } });

        var y = algorithm.Forward(picture, kernel, bias: null, Window2D.Square(3));

        Assert.That(y.Data.ToArray(), Is.EqualTo(new double[] { 12, 12, 17, 10, 17, 19, 9, 6, 14 }));
    }

    [TestCaseSource(nameof(AlgorithmsOfThreeByThree))]
    public void The_sharpening_kernel_of_the_mathematics_lecture(IConvolutionAlgorithm<double> algorithm)
    {
        var y = algorithm.Forward(
            Picture(new double[,] { { 5, 6, 7 }, { 3, 4, 6 }, { 2, 3, 5 } }),
            Kernel(new double[,] { { 0, -1, 0 }, { -1, 5, -1 }, { 0, -1, 0 } }), bias: null, Window2D.Square(3));

        Assert.That(y.Item(), Is.EqualTo(2));
    }

    [TestCaseSource(nameof(AlgorithmsOfThreeByThree))]
    public void Bias_and_relu_belong_to_the_result(IConvolutionAlgorithm<double> algorithm)
    {
        var y = algorithm.Forward(Picture(LecturePicture), Kernel(LectureKernel), Tensor<double>.Vector(2), Window2D.Square(3), relu: true);

        Assert.That(y.Data.ToArray(), Is.EqualTo(LectureResult.Select(number => Math.Max(0, number + 2))));
    }

    [TestCaseSource(nameof(AlgorithmsOfThreeByThree))]
    public void Padding_one_keeps_the_size_and_meets_zeros_at_the_border(IConvolutionAlgorithm<double> algorithm)
    {
        var y = algorithm.Forward(
            Tensor<double>.Ones([1, 3, 4, 1]), Tensor<double>.Ones([3, 3, 1, 1]), bias: null, Window2D.Square(3, padding: 1));

        Assert.That(y.Data.ToArray(), Is.EqualTo(new double[] { 4, 6, 6, 4, 6, 9, 9, 6, 4, 6, 6, 4 }));
    }

    [TestCaseSource(nameof(Algorithms))]
    public void A_gap_between_the_places_skips_pixels(IConvolutionAlgorithm<double> algorithm)
    {
        var row = Tensor<double>.Arange(7).Reshape(1, 1, 7, 1);
        var window = new Window2D(new WindowAxis(1), new WindowAxis(2, Stride: 2, Dilation: 3));

        var y = algorithm.Forward(row, Tensor<double>.FromSpan([1, 2, 1, 1], [1, 10]), bias: null, window);

        Assert.That(y.Data.ToArray(), Is.EqualTo(new double[] { 0 + 30, 2 + 50 })); // places 0 and 3, then 2 and 5
    }

    [Property(Arbitrary = [typeof(WindowGenerators)], MaxTest = 150)]
    public FsCheck.Property Every_way_gives_what_the_loops_give(ConvolutionCase drawn)
    {
        var (x, w, b, dY) = Draw<double>(drawn);
        var naive = Algorithms[0];
        var result = true.ToProperty();
        foreach (var fast in Algorithms[1..])
        {
            var name = fast.GetType().Name;
            result = result
                .And(Near(naive.Forward(x, w, b, drawn.Window), fast.Forward(x, w, b, drawn.Window), 1e-12).Label($"{name} forward"))
                .And(
                    Near(naive.Forward(x, w, null, drawn.Window, relu: true), fast.Forward(x, w, null, drawn.Window, relu: true), 1e-12)
                        .Label($"{name} relu, no bias"))
                .And(Near(naive.InputGradient(dY, w, x.Shape, drawn.Window), fast.InputGradient(dY, w, x.Shape, drawn.Window), 1e-12).Label(
                    $"{name} input gradient"))
                .And(Near(naive.WeightGradient(x, dY, drawn.Window), fast.WeightGradient(x, dY, drawn.Window), 1e-12).Label(
                    $"{name} weight gradient"));
        }

        return result;
    }

    [Property(Arbitrary = [typeof(WindowGenerators)], MaxTest = 60)]
    public FsCheck.Property In_single_precision_too(ConvolutionCase drawn)
    {
        var (x, w, b, dY) = Draw<float>(drawn);
        var (naive, direct) = (new NaiveConvolution<float>(), new DirectConvolution<float>());
        return Near(naive.Forward(x, w, b, drawn.Window), direct.Forward(x, w, b, drawn.Window), 1e-5).Label("forward")
            .And(Near(naive.InputGradient(dY, w, x.Shape, drawn.Window), direct.InputGradient(dY, w, x.Shape, drawn.Window), 1e-5).Label(
                "input gradient"))
            .And(
                Near(naive.WeightGradient(x, dY, drawn.Window), direct.WeightGradient(x, dY, drawn.Window), 1e-5).Label("weight gradient"));
    }

    [Property(Arbitrary = [typeof(WindowGenerators)], MaxTest = 40)]
    public FsCheck.Property The_gradients_are_those_of_central_differences(ConvolutionCase drawn)
    {
        var small = drawn with
        {
            Pictures = [Math.Min(2, drawn.Pictures[0]), .. drawn.Pictures[1..3], Math.Min(2, drawn.Pictures[3])],
            Filters = Math.Min(3, drawn.Filters),
        };
        var (x, w, b, _) = Draw<double>(small);
        GradientCheck.Verify("convolution", v => new Convolve<double>(small.Window).Apply(v[0], v[1], v[2]), small.Seed, 1e-6, x, w, b);
        return true.ToProperty();
    }

    [TestCaseSource(nameof(FastWays))]
    public void The_same_bits_for_every_number_of_threads(IConvolutionAlgorithm<float> way)
    {
        var rng = new Rng(5);
        var (x, w, window) = (rng.Normal<float>([37, 13, 11, 32]), rng.Normal<float>([3, 3, 32, 64]), Window2D.Square(3));
        var dY = rng.Normal<float>([37, 11, 9, 64]);
        var results = new List<float[][]>();
        foreach (var threads in (int[])[1, 2, 3, 5])
        {
            using var limit = Workers.Limit(threads);
            results.Add([
                way.Forward(x, w, null, window).Data.ToArray(),
                way.InputGradient(dY, w, x.Shape, window).Data.ToArray(),
                way.WeightGradient(x, dY, window).Data.ToArray()]);
        }

        foreach (var result in results)
        {
            Assert.That(result, Is.EqualTo(results[0]));
        }
    }

    [Test]
    public void A_NaN_in_the_picture_reaches_the_outputs_that_see_it_and_no_other()
    {
        var x = Tensor<double>.Zeros([1, 5, 5, 1]);
        x.Data[0] = double.NaN;
        var y = new DirectConvolution<double>().Forward(x, Tensor<double>.Ones([3, 3, 1, 1]), null, Window2D.Square(3));

        Assert.That(y.Data.ToArray().Select(double.IsNaN),
            Is.EqualTo(new[] { true, false, false, false, false, false, false, false, false }));
    }

    [Test]
    public void Channels_first_is_refused_with_advice()
    {
        var failure = Assert.Throws<ShapeException>(() => new DirectConvolution<double>().Forward(
            Tensor<double>.Zeros([1, 3, 5, 5]), Tensor<double>.Zeros([3, 3, 3, 2]), null, Window2D.Square(3)));

        Assert.That(failure!.Message,
            Is.EqualTo("convolution of [1, 3, 5, 5] and [3, 3, 3, 2]: channels of the picture = inChannels of the weight; "
                + "axis 3 of the picture has 5, axis 2 of the weight has 3. Try: put the channels last: N x H x W x C."));
    }

    [Test]
    public void A_window_larger_than_the_picture_is_refused()
    {
        var failure = Assert.Throws<ShapeException>(
            () => ShapeRules.Convolution([1, 3, 8, 1], [2, 2, 1, 1], Window2D.Square(2, dilation: 3)));

        Assert.That(failure!.Message, Does.Contain("axis 1 has 3 with 0 padded on either side, the window covers 4"));
    }

    private static (Tensor<T> X, Tensor<T> W, Tensor<T> Bias, Tensor<T> DY) Draw<T>(ConvolutionCase drawn)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var rng = new Rng(drawn.Seed);
        Shape weight = [drawn.Window.Height.Kernel, drawn.Window.Width.Kernel, drawn.Pictures[3], drawn.Filters];
        return (
            rng.Normal<T>(drawn.Pictures), rng.Normal<T>(weight), rng.Normal<T>([drawn.Filters]),
            rng.Normal<T>(ShapeRules.Convolution(drawn.Pictures, weight, drawn.Window)));
    }

    private static FsCheck.Property Near<T>(Tensor<T> expected, Tensor<T> actual, double tolerance)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var difference = 0.0;
        for (var i = 0; i < expected.Size && expected.Shape == actual.Shape; i++)
        {
            var (want, got) = (double.CreateChecked(expected.Data[i]), double.CreateChecked(actual.Data[i]));
            difference = Math.Max(difference, Math.Abs(want - got) / (tolerance * 10 * (1 + Math.Abs(want))));
        }

        return (expected.Shape == actual.Shape && difference <= 1)
            .Label($"{expected.Shape} against {actual.Shape}, {difference} times the tolerance");
    }

    private static Tensor<double> Picture(double[,] pixels) =>
        Tensor<double>.FromArray(pixels).Reshape(1, pixels.GetLength(0), pixels.GetLength(1), 1);

    private static Tensor<double> Kernel(double[,] weights) =>
        Tensor<double>.FromArray(weights).Reshape(weights.GetLength(0), weights.GetLength(1), 1, 1);
}
