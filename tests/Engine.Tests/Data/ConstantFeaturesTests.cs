using Course.Data;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

/// <summary>
/// A feature that does not vary stays what it is minus its mean, zeros; one that varies by one rounding of a float is not constant.
/// </summary>
[TestFixture]
public sealed class ConstantFeaturesTests
{
    [Test]
    public void A_constant_becomes_zeros_whatever_its_value_and_length(
        [Values(0.1f, 14.62f, 1 / 3f, 12345.678f, -7e-20f, 3e20f, 16_777_213f)] float value, [Values(1, 3, 7, 10, 999, 1000)] int count)
    {
        var column = Tensor<float>.Full([count, 1], value);
        var normalization = Normalization.Of(column);
        Assert.That(normalization.Deviation.Item(), Is.Zero);
        Assert.That(normalization.Mean.Item(), Is.EqualTo(value));
        Assert.That(normalization.Apply(column).Data.ToArray(), Is.All.Zero);
    }

    [Test]
    public void Every_grey_level_alone_has_no_deviation()
    {
        for (var level = 0; level < 256; level++)
        {
            var pixels = new byte[3 * 7];
            Array.Fill(pixels, (byte)level);
            var normalization = Normalization.Of(new LabelledImages(pixels, [3, 1, 7, 1], new int[3], ["only"]));
            Assert.That(normalization.Deviation.Item(), Is.Zero, $"level {level}");
            Assert.That(normalization.Mean.Item(), Is.EqualTo(level / 255f), $"level {level}");
        }
    }

    [Test]
    public void The_smallest_difference_of_two_floats_is_a_deviation()
    {
        var normalization = Normalization.Of(Tensor<float>.FromArray(new[,] { { 1_000_000f }, { MathF.BitIncrement(1_000_000f) } }));
        Assert.That(normalization.Deviation.Item(), Is.EqualTo(1 / 32f)); // half of the step 1/16 between floats there
    }

    [Test]
    public void Large_means_do_not_swallow_the_deviation()
    {
        // 1e6 + 0, 1, 2, 3: the deviation is sqrt(5) / 2.
        var normalization = Normalization.Of(Tensor<float>.FromArray(new[,] { { 1e6f }, { 1e6f + 1 }, { 1e6f + 2 }, { 1e6f + 3 } }));
        Assert.That(normalization.Deviation.Item(), Is.EqualTo(Math.Sqrt(5) / 2).Within(1e-6));
    }
}
