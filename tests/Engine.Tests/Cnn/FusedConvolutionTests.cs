using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Functions;
using Course.Cnn.Fused;
using Course.Cnn.Kernels;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Tensors;
using Course.Tensors.Kernels;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Convolution, ReLU and max pooling in one pass against the three one after another.</summary>
[TestFixture]
public sealed class FusedConvolutionTests
{
    private static Arbitrary<PoolingCase> Cases() => Arb.From(
        from n in Gen.Choose(0, 3)
        from height in Gen.Choose(9, 13)
        from width in Gen.Choose(9, 13)
        from channels in Gen.Elements(1, 2, 3, 8, 16, 40) // a row of the kernel in whole vectors or not
        from kernelHeight in Gen.Choose(1, 3)
        from kernelWidth in Gen.Choose(1, 3)
        from padding in Gen.Choose(0, 2)
        from dilation in Gen.Choose(1, 2)
        from seed in Gen.Choose(0, int.MaxValue)
        let window = new Window2D(
            new WindowAxis(kernelHeight, Padding: Math.Min(padding, kernelHeight - 1), Dilation: dilation),
            new WindowAxis(kernelWidth, Padding: Math.Min(padding, kernelWidth - 1), Dilation: dilation))
        select new PoolingCase([n, height, width, channels], window, seed));

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public FsCheck.Property One_pass_gives_what_three_passes_give() => Prop.ForAll(Cases(), drawn =>
    {
        var rng = new Rng(drawn.Seed);
        var filters = WholeTiles<double>() * (1 + rng.NextInt(2));
        var pooling = new Window2D(new WindowAxis(1 + rng.NextInt(2), Stride: 2), new WindowAxis(1 + rng.NextInt(3), Stride: 3));
        Shape weight = [drawn.Window.Height.Kernel, drawn.Window.Width.Kernel, drawn.Pictures[3], filters];
        Tensor<double>[] inputs = [rng.Normal<double>(drawn.Pictures), rng.Normal<double>(weight), rng.Normal<double>([filters])];
        var apart = Gradients(inputs, drawn.Seed, v => new MaxPool<double>(pooling).Apply(
            new Convolve<double>(drawn.Window, relu: true, new DirectConvolution<double>()).Apply(v)));
        var together = Gradients(inputs, drawn.Seed, v => new ConvolveReluMaxPool<double>(drawn.Window, pooling).Apply(v));
        var difference = apart.Zip(together, (expected, actual) => LargestDifference(expected, actual)).ToArray();
        return ConvolveReluMaxPool<double>.Fits(weight, drawn.Window, pooling).Label("fits")
            .And(difference.All(d => d < 1e-12).Label($"differences of y, dX, dW, db: {string.Join(", ", difference)}"));
    });

    [TestCase(12, 12, 16, 0)]
    [TestCase(13, 15, 32, 0)]
    [TestCase(10, 11, 16, 1)]
    public void Many_channels_go_by_winograd_and_give_the_same(int height, int width, int channels, int padding)
    {
        var rng = new Rng(7);
        var filters = Math.Max(16, WholeTiles<double>());
        var (window, pooling) = (Window2D.Square(3, padding: padding), Window2D.Square(2, stride: 2));
        Tensor<double>[] inputs =
        [
            rng.Normal<double>([9, height, width, channels]),
            rng.Normal<double>([3, 3, channels, filters]),
            rng.Normal<double>([filters]),
        ];
        var layer = PooledConvolution.Of(inputs[0].Shape, inputs[1].Shape, window, pooling);
        var apart = Gradients(inputs, 5,
            v => new MaxPool<double>(pooling).Apply(new Convolve<double>(window, relu: true, new DirectConvolution<double>()).Apply(v)));
        var together = Gradients(inputs, 5, v => new ConvolveReluMaxPool<double>(window, pooling).Apply(v));

        Assert.That(FastestConvolution<double>.IsWinogradFaster(window, channels, layer.Map), "the case is there for Winograd's way");
        Assert.That(GradientsOfWinners<double>.Fits(layer), "and for the winners");
        foreach (var (expected, actual) in apart.Zip(together))
        {
            Assert.That(LargestDifference(expected, actual), Is.LessThan(1e-11));
        }
    }

    [Test]
    public void Places_that_no_window_covers_and_outputs_that_the_ReLU_stops_have_no_gradient()
    {
        // 4 x 4 pixels of ones, a kernel of one pixel, pooling of 3 x 3: row and column 3 belong to no window.
        // The second filter's outputs are negative.
        var filters = WholeTiles<double>();
        var channels = Patches<double>.Vector;
        var w = Tensor<double>.Full([1, 1, channels, filters], 1);
        for (var c = 0; c < channels; c++)
        {
            w.Data[c * filters + 1] = -1;
        }

        var gradients = Gradients([Tensor<double>.Ones([1, 4, 4, channels]), w, Tensor<double>.Zeros([filters])], 1,
            v => new ConvolveReluMaxPool<double>(Window2D.Square(1), Window2D.Square(3, stride: 3)).Apply(v));
        var dY = new Rng(1).Normal<double>([1, 1, 1, filters]).Data.ToArray();
        var passed = dY.Where((_, f) => f != 1).Sum();

        Assert.That(gradients[1].Data[..channels].ToArray(), Is.All.EqualTo(passed).Within(1e-12), "the first of equals wins");
        Assert.That(gradients[1].Data[channels..].ToArray(), Is.All.Zero);
        Assert.That(gradients[2].Data[0], Is.EqualTo(dY[0]).Within(1e-12));
        Assert.That(gradients[2].Data[1], Is.Zero);
        Assert.That(gradients[3].Data[1], Is.Zero);
    }

    /// <summary>
    /// A sum over a million equal numbers is a million times one of them, in every way to compute it: a running float would be 1 % off.
    /// </summary>
    [TestCase(1, 16)]
    [TestCase(3, 16)]
    [TestCase(3, 8)]
    public void Gradients_over_very_many_pictures_keep_their_digits(int kernel, int channels)
    {
        const int pictures = 15_000;
        var filters = WholeTiles<float>();
        var size = kernel + 7; // 8 x 8 outputs, 4 x 4 after pooling
        var (window, pooling) = (Window2D.Square(kernel), Window2D.Square(2, stride: 2));
        var x = Tensor<float>.Ones([pictures, size, size, channels]);
        Tensor<float>[] weights = [Tensor<float>.Full([kernel, kernel, channels, filters], 0.01f), Tensor<float>.Ones([filters])];
        const double expected = 0.1 * pictures * 4 * 4;

        var fused = Leaves();
        var y = new ConvolveReluMaxPool<float>(window, pooling).Apply([x, .. fused]);
        y.Backward(Tensor<float>.Full(y.Shape, 0.1f));
        var apart = Leaves();
        var z = new Convolve<float>(window, relu: true).Apply([x, .. apart]);
        z.Backward(Tensor<float>.Full(z.Shape, 0.1f));
        foreach (var (leaf, times) in fused.Select(leaf => (leaf, 1)).Concat(apart.Select(leaf => (leaf, 4))))
        {
            var error = (leaf.Gradient! - (float)(expected * times)).Abs().Max().Item() / (expected * times);
            Assert.That(error, Is.LessThan(2e-4), $"{leaf.Shape}");
        }

        Variable<float>[] Leaves() => [.. weights.Select(weight => new Variable<float>(weight, requiresGradient: true))];
    }

    [Test]
    public void A_NaN_is_not_lost_in_the_ReLU()
    {
        var x = Tensor<double>.Zeros([1, 2, 2, 1]);
        x.Data[3] = double.NaN;
        var w = Tensor<double>.Ones([1, 1, 1, WholeTiles<double>()]);
        var y = new ConvolveReluMaxPool<double>(Window2D.Square(1), Window2D.Square(2, stride: 2))
            .Apply(x, w, Tensor<double>.Zeros([w.Size]));

        Assert.That(y.Value.Data.ToArray(), Is.All.NaN);
    }

    [Test]
    public void Layers_that_do_not_fit_stay_apart_and_those_that_do_are_one_step_of_the_graph()
    {
        var rng = new Rng(1);
        var columns = WholeTiles<float>();
        var pool = new MaxPooling2D<float>(2);

        Assert.That(new Convolution2D<float>(1, columns, Window2D.Square(3), Activation<float>.Relu, rng).FusedWith([pool]), Is.Not.Null);
        Assert.That(new Convolution2D<float>(1, columns - 1, Window2D.Square(3), Activation<float>.Relu, rng).FusedWith([pool]), Is.Null,
            "filters that do not fill a tile");
        Assert.That(new Convolution2D<float>(1, columns, Window2D.Square(3), rng).FusedWith([pool]), Is.Null, "no ReLU");
        Assert.That(
            new Convolution2D<float>(1, columns, Window2D.Square(3, stride: 2), Activation<float>.Relu, rng).FusedWith([pool]),
            Is.Null, "stride 2");
        Assert.That(
            new Convolution2D<float>(1, columns, Window2D.Square(3), Activation<float>.Relu, rng)
                .FusedWith([new MaxPooling2D<float>(Window2D.Square(3, stride: 2))]),
            Is.Null,
            "overlapping windows");
    }

    [Test]
    public void The_same_bits_for_every_number_of_threads([Values(1, 16)] int channels)
    {
        var rng = new Rng(3);
        Tensor<float>[] inputs =
        [
            rng.Normal<float>([21, 9, 9, channels]),
            rng.Normal<float>([3, 3, channels, WholeTiles<float>()]),
            rng.Normal<float>([WholeTiles<float>()]),
        ];
        var results = new List<float[][]>();
        foreach (var threads in (int[])[1, 2, 3])
        {
            using var limit = Workers.Limit(threads);
            results.Add([
                .. Gradients(inputs, 1, v => new ConvolveReluMaxPool<float>(Window2D.Square(3), Window2D.Square(2, stride: 2)).Apply(v))
                    .Select(tensor => tensor.Data.ToArray())]);
        }

        Assert.That(results[1], Is.EqualTo(results[0]));
        Assert.That(results[2], Is.EqualTo(results[0]));
    }

    // Filters that fill the tiles of the kernel and the vectors of the pooling.
    private static int WholeTiles<T>()
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => Math.Max(Tile<T>.Columns, System.Numerics.Vector<T>.Count);

    // The output and the gradients of all inputs, for a random gradient of the output.
    private static Tensor<T>[] Gradients<T>(Tensor<T>[] inputs, int seed, Func<Variable<T>[], Variable<T>> apply)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        Variable<T>[] variables = [.. inputs.Select(input => new Variable<T>(input, requiresGradient: true))];
        var y = apply(variables);
        y.Backward(new Rng(seed).Normal<T>(y.Shape));
        return [y.Value, .. variables.Select(variable => variable.Gradient!)];
    }

    private static double LargestDifference(Tensor<double> expected, Tensor<double> actual)
    {
        var difference = expected.Shape == actual.Shape ? 0 : double.PositiveInfinity;
        for (var i = 0; i < expected.Size && i < actual.Size; i++)
        {
            difference = Math.Max(difference, Math.Abs(expected.Data[i] - actual.Data[i]) / (1 + Math.Abs(expected.Data[i])));
        }

        return difference;
    }
}
