using Course.Autograd;
using Course.Cnn;
using Course.Cnn.Convolution;
using Course.Cnn.Fused;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Convolution, batch normalization, addition and ReLU in one pass against the four one after another.</summary>
[TestFixture]
public sealed class NormalizedConvolutionTests
{
    private sealed record Drawn(Shape Pictures, Shape Weight, Window2D Window, bool IsAdded, bool Relu, int Seed);

    private static Arbitrary<Drawn> Cases() => Arb.From(
        from n in Gen.Choose(1, 19) // more than there are groups of pictures
        from height in Gen.Choose(5, 10)
        from width in Gen.Choose(5, 10)
        from channels in Gen.Elements(1, 3, 16, 32)
        from filters in Gen.Elements(1, 5, 16, 24, 32)
        from kernel in Gen.Choose(1, 3)
        from stride in Gen.Choose(1, 3)
        from padding in Gen.Choose(0, 2)
        from dilation in Gen.Choose(1, 2)
        from isAdded in Gen.Elements(false, true)
        from relu in Gen.Elements(false, true)
        from seed in Gen.Choose(0, int.MaxValue)
        let window = new Window2D(new WindowAxis(3, stride, Math.Min(padding, 1)), new WindowAxis(kernel, stride, padding, dilation))
        select new Drawn([n, height, width, channels], [3, kernel, channels, filters], window, isAdded, relu, seed));

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public FsCheck.Property One_pass_gives_what_four_give() => Prop.ForAll(Cases(), drawn =>
    {
        var inputs = Inputs<double>(drawn.Pictures, drawn.Weight, drawn.Window, drawn.IsAdded, drawn.Seed);
        return SameAsApart(inputs, drawn.Window, drawn.Relu, drawn.Seed);
    });

    [TestCase(9, 12, 12, 16, 16, true)]
    [TestCase(9, 7, 9, 32, 64, true)]
    [TestCase(9, 8, 8, 64, 32, false)]
    public void Many_channels_go_by_winograd_and_give_the_same(int pictures, int height, int width, int channels, int filters, bool isAdded)
    {
        var window = Window2D.Square(3, padding: 1);
        Assert.That(
            FastestConvolution<double>.IsWinogradFaster(window, channels, [pictures, height, width, filters]), "a case for Winograd's way");

        var inputs = Inputs<double>([pictures, height, width, channels], [3, 3, channels, filters], window, isAdded, seed: 3);
        SameAsApart(inputs, window, relu: true, seed: 4).QuickCheckThrowOnFailure();
    }

    [Test]
    public void The_same_bits_for_every_number_of_threads([Values(1, 2)] int stride, [Values(3, 32)] int channels)
    {
        var window = Window2D.Square(3, stride, padding: 1);
        var inputs = Inputs<float>([21, 9, 9, channels], [3, 3, channels, 32], window, isAdded: true, seed: 1);
        var results = new List<float[][]>();
        foreach (var threads in (int[])[1, 2, 3])
        {
            using var limit = Workers.Limit(threads);
            results.Add([.. Gradients(inputs, 1, v => Together(v, window, relu: true)).Select(tensor => tensor.Data.ToArray())]);
        }

        Assert.That(results[1], Is.EqualTo(results[0]));
        Assert.That(results[2], Is.EqualTo(results[0]));
    }

    [Test]
    public void The_variance_of_numbers_far_from_zero_is_exact()
    {
        // A convolution of one pixel with the weight 1 is the picture: 4000 plus a number between -1 and 1.
        var x = new Rng(5).Uniform<float>([8, 16, 16, 1], -1, 1) + 4000;
        var pass = new ConvolveNormalize<float>(Window2D.Square(1));
        pass.Apply(x, Tensor<float>.Ones([1, 1, 1, 1]), Tensor<float>.Ones([1]), Tensor<float>.Zeros([1]));

        var numbers = x.Data.ToArray().Select(number => (double)number).ToArray();
        var mean = numbers.Average();
        Assert.That(pass.Mean.Item(), Is.EqualTo(mean).Within(1e-3));
        Assert.That(pass.Variance.Item(), Is.EqualTo(numbers.Average(number => (number - mean) * (number - mean))).Within(0.1).Percent);
    }

    [Test]
    public void A_network_computes_the_three_layers_in_one_pass_and_learns_the_same_statistics()
    {
        var together = Layers(hasBias: false);
        var apart = Layers(hasBias: false);
        Assert.That(together.Passes.Select(pass => pass.Modules.Count), Is.EqualTo(new[] { 3, 2 }));

        var x = new Rng(2).Normal<float>([6, 8, 8, 3]);
        for (var step = 0; step < 3; step++)
        {
            var expected = apart.Children.Aggregate((Variable<float>)x, (value, child) => child.Module.Forward(value));
            AssertClose(together.Forward(x).Value, expected.Value);
        }

        foreach (var (ours, theirs) in together.State.Zip(apart.State))
        {
            AssertClose(ours.Value, theirs.Value); // the running means and variances among them
        }

        together.Evaluate();
        apart.Evaluate();
        AssertClose(
            together.Forward(x).Value,
            apart.Children.Aggregate((Variable<float>)x, (value, child) => child.Module.Forward(value)).Value);
    }

    [Test]
    public void A_convolution_with_a_bias_or_a_chosen_way_is_computed_layer_by_layer_and_gives_the_same()
    {
        var network = Layers(hasBias: true);
        var x = new Rng(2).Normal<float>([6, 8, 8, 3]);

        AssertClose(
            network.Forward(x).Value,
            network.Children.Aggregate((Variable<float>)x, (value, child) => child.Module.Forward(value)).Value);
    }

    [TestCase(16, 1)]
    [TestCase(32, 2)]
    public void A_residual_block_is_relu_of_what_is_carried_plus_what_is_found(int filters, int stride)
    {
        var (block, x) = (new ResidualBlock<double>(16, filters, stride, new Rng(1)), new Variable<double>(
            new Rng(2).Normal<double>([5, 8, 8, 16]), requiresGradient: true));
        var inner = block.Children[0].Module.Children.Select(child => child.Module).ToArray();
        var carried = block.Children.Count > 1
            ? block.Children[1].Module.Children.Aggregate(x, (value, child) => child.Module.Forward(value))
            : x;
        var expected = (carried + inner.Aggregate(x, (value, layer) => layer.Forward(value))).Relu();
        var dY = new Rng(3).Normal<double>(expected.Shape);
        var ofParts = GradientsOf(expected);
        var y = block.Forward(x);

        AssertClose(y.Value, expected.Value);
        foreach (var (expectedGradient, actual) in ofParts.Zip(GradientsOf(y)))
        {
            AssertClose(actual, expectedGradient);
        }

        Tensor<double>[] GradientsOf(Variable<double> output)
        {
            Variable<double>[] leaves = [x, .. block.Variables];
            Array.ForEach(leaves, leaf => leaf.ZeroGradient());
            output.Backward(dY);
            return [.. leaves.Select(leaf => leaf.Gradient!.Keep())];
        }
    }

    [Test]
    public void One_element_a_channel_is_too_few_to_train_on()
    {
        var network = new Sequential<float>([3, 3, 1], new Rng(1))
            .Convolution2D(4, Window2D.Square(3), hasBias: false).BatchNormalization();

        Assert.That(() => network.Forward(Tensor<float>.Ones([1, 3, 3, 1])),
            Throws.TypeOf<ShapeException>().With.Message.Contains("at least two elements a channel"));
        network.Evaluate();
        Assert.That(network.Forward(Tensor<float>.Ones([1, 3, 3, 1])).Shape == [1, 1, 1, 4]);
    }

    private static Sequential<float> Layers(bool hasBias) => new Sequential<float>([8, 8, 3], new Rng(1))
        .Convolution2D(16, Window2D.Square(3, padding: 1), hasBias: hasBias).BatchNormalization().Activation(Activation<float>.Relu)
        .Convolution2D(4, Window2D.Square(3), hasBias: hasBias).BatchNormalization();

    // x, w, gamma, beta and, on request, what is added.
    private static Tensor<T>[] Inputs<T>(Shape pictures, Shape weight, Window2D window, bool isAdded, int seed)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var rng = new Rng(seed);
        Tensor<T>[] inputs = [rng.Normal<T>(pictures), rng.Normal<T>(weight), rng.Normal<T>([weight[3]]), rng.Normal<T>([weight[3]])];
        return isAdded ? [.. inputs, rng.Normal<T>(ShapeRules.Convolution(pictures, weight, window))] : inputs;
    }

    private static Variable<T> Together<T>(Variable<T>[] v, Window2D window, bool relu)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> =>
        v[0].ConvolveNormalize(v[1], v[2], v[3], v.ElementAtOrDefault(4), window, 1e-3, relu);

    private static FsCheck.Property SameAsApart(Tensor<double>[] inputs, Window2D window, bool relu, int seed)
    {
        var together = Gradients(inputs, seed, v => Together(v, window, relu));
        var apart = Gradients(inputs, seed, v =>
        {
            var y = v[0].Convolve(v[1], null, window, relu: false, new DirectConvolution<double>()).BatchNormalize(v[2], v[3], 1e-3);
            y = v.Length > 4 ? y + v[4] : y;
            return relu ? y.Relu() : y;
        });
        var differences = apart.Zip(together, LargestDifference).ToArray();
        return differences.All(d => d < 1e-9).Label($"differences of y and the gradients: {string.Join(", ", differences)}");
    }

    // The output and the gradients of all inputs, for a random gradient of the output.
    private static Tensor<T>[] Gradients<T>(Tensor<T>[] inputs, int seed, Func<Variable<T>[], Variable<T>> apply)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        Variable<T>[] variables = [.. inputs.Select(input => new Variable<T>(input, requiresGradient: true))];
        var y = apply(variables);
        y.Backward(new Rng(seed).Normal<T>(y.Shape));
        return [y.Value, .. variables.Select(variable => variable.Gradient!)];
    }

    private static void AssertClose<T>(Tensor<T> actual, Tensor<T> expected)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var bar = typeof(T) == typeof(float) ? 1e-4 : 1e-9;
        Assert.That(LargestDifference(expected.To<double>(), actual.To<double>()), Is.LessThan(bar));
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
