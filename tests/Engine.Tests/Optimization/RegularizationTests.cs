using Course.Autograd;
using Course.Mlp;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;
using NUnit.Framework;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Engine.Tests.Optimization;

/// <summary>Dropout, gradient clipping, normalization.</summary>
[TestFixture]
public sealed class RegularizationTests
{
    [Test]
    public void Dropout_drops_its_share_and_keeps_the_mean()
    {
        const int count = 100_000;
        const double rate = 0.3;
        var y = new Dropout<double>(rate, new Rng(1)).Forward(Tensor<double>.Ones([count])).Value.Data.ToArray();

        // The share is binomial with standard deviation sqrt(0.3 * 0.7 / 100 000) = 0.00145; five of them are 0.0073.
        Assert.That(y.Count(number => number == 0) / (double)count, Is.EqualTo(rate).Within(0.0073));
        Assert.That(y.Where(number => number != 0), Is.All.EqualTo(1 / (1 - rate)));
    }

    [Test]
    public void Dropout_passes_everything_in_evaluation()
    {
        var dropout = new Dropout<double>(0.5, new Rng(1));
        dropout.Evaluate();
        var x = new Variable<double>(Tensor<double>.Arange(9));

        Assert.That(dropout.Forward(x), Is.SameAs(x));
        dropout.Train();
        Assert.That(dropout.Forward(x).Value.Data.ToArray(), Does.Contain(0.0).And.Contain(16.0));
    }

    [Test]
    public void Dropout_is_repeated_by_its_seed_and_differs_from_step_to_step()
    {
        var (first, second) = (new Dropout<double>(0.5, new Rng(4)), new Dropout<double>(0.5, new Rng(4)));
        var x = Tensor<double>.Ones([64]);
        var (a, b) = (first.Forward(x).Value.Data.ToArray(), first.Forward(x).Value.Data.ToArray());

        Assert.That(second.Forward(x).Value.Data.ToArray(), Is.EqualTo(a));
        Assert.That(b, Is.Not.EqualTo(a));
    }

    [TestCase(1.0)]
    [TestCase(-0.1)]
    [TestCase(double.NaN)]
    public void A_dropout_rate_is_less_than_one(double rate) =>
        Assert.That(() => new Dropout<double>(rate, new Rng(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"received {rate}"));

    [Test]
    public void Clipping_by_value_cuts_single_numbers()
    {
        var parameter = WithGradient(-3, 0.5, 2);
        GradientClipping.ByValue([parameter], 1);
        Assert.That(parameter.Gradient!.Data.ToArray(), Is.EqualTo(new[] { -1, 0.5, 1 }));
    }

    [Test]
    public void Clipping_by_norm_keeps_the_direction_of_all_parameters_together()
    {
        // The lengths 3 and 4 make 5.
        var (a, b) = (WithGradient(3), WithGradient(0, -4));
        Assert.That(GradientClipping.ByNorm([a, b, new Variable<double>(1.0, requiresGradient: true)], 2.5), Is.EqualTo(5));
        Assert.That(a.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 1.5 }));
        Assert.That(b.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 0, -2 }));

        Assert.That(GradientClipping.ByNorm([a, b], 2.6), Is.EqualTo(2.5), "short enough already");
        Assert.That(a.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 1.5 }));
    }

    [TestCase(1e20f)]
    [TestCase(1e-30f)]
    [TestCase(1e-42f)]
    public void Gradients_whose_squares_are_no_numbers_are_clipped_to_the_limit(float size)
    {
        var parameter = new Variable<float>(Tensor<float>.Zeros([2]), requiresGradient: true);
        parameter.Backward(Tensor<float>.Vector(3 * size, -4 * size));
        Assert.That(GradientClipping.ByNorm([parameter], size), Is.EqualTo(5.0 * size).Within(0.1).Percent);
        Assert.That(parameter.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 0.6f * size, -0.8f * size }).Within(0.1).Percent);
    }

    [TestCase(0.0)]
    [TestCase(double.NaN)]
    public void A_limit_is_positive(double limit)
    {
        Assert.That(() => GradientClipping.ByValue<double>([], limit), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => GradientClipping.ByNorm<double>([], limit), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Batch_normalization_gives_every_channel_mean_0_and_variance_1()
    {
        var layer = new BatchNormalization<double>(3, epsilon: 0);
        var y = layer.Forward(new Rng(1).Normal<double>([4, 5, 3], mean: 7, standardDeviation: 3)).Value;

        Assert.That(y.Mean(0, 1).Data.ToArray(), Is.All.EqualTo(0).Within(1e-12));
        Assert.That(y.Variance(0, 1).Data.ToArray(), Is.All.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Batch_normalization_follows_its_batches_and_uses_them_in_evaluation()
    {
        // The channel 1, 3 has mean 2 and, unbiased, variance 2; a weight of 0.25 for the newest batch.
        var layer = new BatchNormalization<double>(1, epsilon: 0, momentum: 0.25);
        layer.Forward(Tensor<double>.FromArray(new double[,] { { 1 }, { 3 } }));
        Assert.That(layer.RunningMean.Item(), Is.EqualTo(0.25 * 2));
        Assert.That(layer.RunningVariance.Item(), Is.EqualTo(0.75 + 0.25 * 2));

        layer.Evaluate();
        layer.Gamma.Value.Fill(2);
        layer.Beta.Value.Fill(10);
        var y = layer.Forward(Tensor<double>.FromArray(new double[,] { { 3 } })).Value;
        Assert.That(y.Item(), Is.EqualTo(10 + 2 * (3 - 0.5) / Math.Sqrt(1.25)).Within(1e-14));
        Assert.That(layer.RunningMean.Item(), Is.EqualTo(0.5), "evaluation changes nothing");
    }

    [TestCase(1, 20_000)]
    [TestCase(37, 1_301)]
    [TestCase(1_000, 7)]
    public void Batch_normalization_gives_the_same_bits_with_every_number_of_threads(int channels, int rows)
    {
        var results = new List<float[]>();
        foreach (var threads in (int[])[1, 2, 3])
        {
            using var limit = Workers.Limit(threads);
            var rng = new Rng(1);
            var layer = new BatchNormalization<float>(channels);
            var x = new Variable<float>(rng.Normal<float>([rows, channels]), requiresGradient: true);
            var y = layer.Forward(x);
            y.Backward(rng.Normal<float>(y.Shape));
            results.Add([.. y.Value.Data, .. x.Gradient!.Data, .. layer.Gamma.Gradient!.Data, .. layer.Beta.Gradient!.Data,
                .. layer.RunningMean.Data, .. layer.RunningVariance.Data]);
        }

        Assert.That(results[1], Is.EqualTo(results[0]));
        Assert.That(results[2], Is.EqualTo(results[0]));
    }

    [TestCase(10_000f, 1f)]
    [TestCase(-3f, 1e-3f)]
    [TestCase(0f, 1e15f)]
    public void Batch_normalization_keeps_its_digits_far_from_zero(float mean, float spread)
    {
        // In float32 with a first row far outside; the expected values in float64, one operation after the other.
        var x = new Rng(1).Normal<float>([5_003, 3], mean, spread);
        x.Data[..3].Fill(mean + 50 * spread);
        var exact = Tensor<double>.Zeros(x.Shape);
        TensorPrimitives.ConvertTruncating(x.Data, exact.Data);

        var y = new BatchNormalize<float>(1e-12).Apply(x, Tensor<float>.Ones([3]), Tensor<float>.Zeros([3])).Value;
        var expected = new Standardize<double>([0], 1e-12).Apply(exact).Value;

        var rounding = MathF.BitIncrement(MathF.Abs(mean)) - MathF.Abs(mean); // of the mean, which a float holds no better
        for (var i = 0; i < y.Size; i++)
        {
            Assert.That(y.Data[i], Is.EqualTo(expected.Data[i]).Within(1e-4 + rounding / spread));
        }
    }

    [Test]
    public void Batch_normalization_saves_what_it_remembers() =>
        Assert.That(new BatchNormalization<double>(2).State.Select(item => item.Name),
            Is.EqualTo(new[] { "gamma", "beta", "running_mean", "running_variance" }));

    [Test]
    public void Batch_normalization_cannot_measure_a_batch_of_one()
    {
        var layer = new BatchNormalization<double>(3);
        Assert.That(() => layer.Forward(Tensor<double>.Ones([1, 3])),
            Throws.TypeOf<ShapeException>().With.Message.Contains("call Evaluate() to predict"));
    }

    [Test]
    public void Layer_normalization_gives_every_example_mean_0_and_variance_1_alone()
    {
        var layer = new LayerNormalization<double>(8, epsilon: 0);
        var x = new Rng(1).Normal<double>([3, 8], mean: 7, standardDeviation: 3);
        var y = layer.Forward(x).Value;

        Assert.That(y.Mean(1).Data.ToArray(), Is.All.EqualTo(0).Within(1e-12));
        Assert.That(y.Variance(1).Data.ToArray(), Is.All.EqualTo(1).Within(1e-12));
        Assert.That(layer.Forward(x[1..2]).Value.Data.ToArray(), Is.EqualTo(y[1..2].Data.ToArray()), "whatever the batch");
    }

    [Test]
    public void Normalization_refuses_another_number_of_channels()
    {
        Module<double>[] layers = [new BatchNormalization<double>(3), new LayerNormalization<double>(3)];
        foreach (var layer in layers)
        {
            Assert.That(() => layer.Forward(Tensor<double>.Ones([4, 2])),
                Throws.TypeOf<ShapeException>().With.Message.Contains("its last axis has 2"));
            Assert.That(() => layer.OutputShape([3]), Throws.TypeOf<ShapeException>());
        }
    }

    private static Variable<double> WithGradient(params double[] gradient)
    {
        var parameter = new Variable<double>(Tensor<double>.Zeros([gradient.Length]), requiresGradient: true);
        parameter.Backward(Tensor<double>.Vector(gradient));
        return parameter;
    }
}
