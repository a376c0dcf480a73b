using Course.Autograd;
using Course.Optimization;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>Normalization of numbers whose squares are too large, and of batches whose first rows are not like the others.</summary>
[TestFixture]
public sealed class NormalizationExtremesTests
{
    [TestCase(1e-3f)]
    [TestCase(1e19f)]
    [TestCase(1e20f)]
    [TestCase(3e38f)]
    public void Numbers_whose_squares_overflow_are_normalized_like_others(float size)
    {
        // Beside them a channel of usual numbers. By hand: (x - mean) / deviation is +-1.
        var x = new Variable<float>(Tensor<float>.FromArray(new[,] { { size, 1 }, { -size, 5 }, { size, 5 }, { -size, 1 } }), true);
        var batch = x.BatchNormalize(Tensor<float>.Ones([2]), Tensor<float>.Zeros([2]), epsilon: 1e-12);
        var axis = x.Standardize([0], epsilon: 1e-12);
        float[] expected = [1, -1, -1, 1, 1, 1, -1, -1];
        Assert.That(batch.Value.Data.ToArray(), Is.EqualTo(expected).Within(1e-4));
        Assert.That(axis.Value.Data.ToArray(), Is.EqualTo(expected).Within(1e-4));

        // By hand, x^ = +-1 and dY = (1, 0, 0, 0): (dY - 1/4 - x^ / 4) / deviation = (1/2, 0, -1/2, 0) / deviation.
        var dY = Tensor<float>.FromArray(new float[,] { { 1, 0 }, { 0, 0 }, { 0, 0 }, { 0, 0 } });
        foreach (var y in new[] { batch, axis })
        {
            x.ZeroGradient();
            y.Backward(dY);
            Assert.That((x.Gradient! * size)[.., 0].Data.ToArray(), Is.EqualTo(new[] { 0.5f, 0, -0.5f, 0 }).Within(1e-4));
        }
    }

    /// <summary>The variance in one walk is taken around the mean of the first rows. Here these are 0, the rest is near 10 000.</summary>
    [TestCase(1, 512, 400_000)]
    [TestCase(520, 1, 10_000)]
    public void First_rows_that_are_not_like_the_others_do_not_cost_the_digits_of_the_variance(int channels, int zeros, int rows)
    {
        var rng = new Rng(1);
        var x = Tensor<float>.Zeros([rows, channels]);
        for (var i = zeros * channels; i < x.Size; i++)
        {
            x.Data[i] = (float)(10_000 + rng.NextNormal());
        }

        var normalize = new BatchNormalize<float>();
        normalize.Apply(x, Tensor<float>.Ones([channels]), Tensor<float>.Zeros([channels]));
        for (var channel = 0; channel < channels; channel++)
        {
            var column = x[.., channel].Data.ToArray().Select(number => (double)number).ToArray();
            var mean = column.Average();
            var variance = column.Average(number => (number - mean) * (number - mean));
            Assert.That(normalize.Variance[channel], Is.EqualTo(variance).Within(0.002).Percent);
            Assert.That(normalize.Mean[channel], Is.EqualTo(mean).Within(1e-5).Percent);
        }
    }

    [Test]
    public void A_constant_channel_becomes_exactly_0([Values(14.62f, 12345.678f, 1e-20f, 3e30f)] float constant, [Values(7, 1000)] int rows)
    {
        Variable<float> x = Tensor<float>.Full([rows, 1], constant);
        var y = x.BatchNormalize(Tensor<float>.Ones([1]), Tensor<float>.Zeros([1]));
        Assert.That(y.Value.Data.ToArray(), Is.All.Zero);
    }
}
