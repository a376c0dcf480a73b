using System.Numerics;
using Course.Autograd;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Optimization.NormalizationLayers;

/// <summary>
/// y = gamma x^ + beta with x^ = (x - mean) / s and s = sqrt(variance + epsilon), channel by channel (the last axis), as a function of (x,
/// gamma, beta). Mean and variance are those of the n rows that the other axes make. It computes what <see cref="Standardize{T}"/>,
/// a product and a sum compute one after the other, with two walks through memory each way.
/// </summary>
/// <remarks>
/// <para>The way back. Gamma and beta meet every row: dGamma = sum(dY x^), dBeta = sum(dY).
/// What reaches x^ is gamma dY, and x enters x^ three times. Directly: gamma dY / s. By the mean, whose derivative by each x is 1/n:
/// -sum(gamma dY) / (n s). By the variance, whose derivative by x is 2 (x - mean) / n, while that of x^ by the variance is -x^ / (2 s^2):
/// together -x^ sum(gamma dY x^) / (n s). So dX = gamma / s (dY - dBeta / n - x^ dGamma / n).</para>
/// <para>Mean and variance in one walk: with d = x - a for any number a near the mean, mean = a + sum(d) / n
/// and variance = sum(d^2) / n - (sum(d) / n)^2; the mean of the first rows serves as a. Should it prove far off, for the first rows need
/// not be like the others, a second walk starts from the mean that the first one found.</para>
/// <para>Sources: S. Ioffe, C. Szegedy, "Batch normalization", 2015, section 3; T. Chan, G. Golub, R.
/// LeVeque, "Algorithms for computing the sample variance", 1983, shifted data.</para>
/// </remarks>
/// <param name="epsilon">Keeps the division finite where a channel is constant.</param>
public sealed class BatchNormalize<T>(double epsilon = 1e-5) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double FarOff = 1000; // times the variance that the square of the mean of d may be, before half of the digits are gone
    private Tensor<T> spread = T.One; // s

    /// <summary>The means of the channels.</summary>
    public Tensor<T> Mean { get; private set; } = T.Zero;

    /// <summary>The variances of the channels, without epsilon: sum((x - mean)^2) / n.</summary>
    public Tensor<T> Variance { get; private set; } = T.One;

    /// <inheritdoc/>
    /// <exception cref="ShapeException">Gamma or beta is not one number a channel.</exception>
    protected override Tensor<T> Forward()
    {
        var (x, gamma, beta) = (Input(0), Input(1), Input(2));
        RequireChannels(x, gamma);
        RequireChannels(x, beta);
        if (x.Size == 0)
        {
            return Tensor<T>.Uninitialized(x.Shape);
        }

        var strips = new ChannelStrips<T>(x.Size, gamma.Size);
        (Mean, Variance) = Statistics(x, strips);
        spread = Spread.Of(Variance, epsilon, () => x.Reshape(-1, gamma.Size).StandardDeviation(0));
        var (mean, scale, shift) = (strips.Repeat(Mean), strips.Repeat(gamma / spread), strips.Repeat(beta));
        var y = Tensor<T>.Uninitialized(x.Shape);
        strips.ForEach((from, count) =>
        {
            var target = y.Data.Slice(from, count);
            TensorPrimitives.Subtract(x.Data.Slice(from, count), mean.Data[..count], target);
            TensorPrimitives.MultiplyAdd(target, scale.Data[..count], shift.Data[..count], target);
        });
        return y;
    }

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        var strips = new ChannelStrips<T>(Input(0).Size, Input(1).Size);
        var (sumOfGradient, sumOfProduct) = Sums(dY, strips);
        var (ofGamma, ofBeta) = (sumOfProduct / spread, sumOfGradient);
        var (dX, dGamma, dBeta) = gradients;
        dX?.Add(InputGradient(dY, ofGamma, ofBeta, strips)); // needs those of gamma and beta
        dGamma?.Add(ofGamma);
        dBeta?.Add(ofBeta);
    }

    // sum(dY) and sum(dY (x - mean)), one number a channel.
    private (Tensor<T> OfGradient, Tensor<T> OfProduct) Sums(Tensor<T> dY, ChannelStrips<T> strips)
    {
        var (x, mean) = (Input(0), strips.Repeat(Mean));
        var sums = Rounded(strips.Sums(2, (from, deviation, sums) =>
        {
            var count = deviation.Length;
            var g = dY.Data.Slice(from, count);
            var ofGradient = sums[..count];
            var ofProduct = sums.Slice(sums.Length / 2, count);
            TensorPrimitives.Subtract(x.Data.Slice(from, count), mean.Data[..count], deviation);
            TensorPrimitives.Add(ofGradient, g, ofGradient);
            TensorPrimitives.MultiplyAdd(deviation, g, ofProduct, ofProduct);
        }));
        return (sums[0], sums[1]);
    }

    private Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> dGamma, Tensor<T> dBeta, ChannelStrips<T> strips)
    {
        var (x, gamma) = (Input(0), Input(1));
        var rows = T.CreateChecked(x.Size / gamma.Size);
        var mean = strips.Repeat(Mean);
        var (slope, constant, scale) = (strips.Repeat(dGamma / spread / rows), strips.Repeat(dBeta / rows), strips.Repeat(gamma / spread));
        var dX = Tensor<T>.Uninitialized(x.Shape);
        strips.ForEach((from, count) =>
        {
            var target = dX.Data.Slice(from, count);
            TensorPrimitives.Subtract(x.Data.Slice(from, count), mean.Data[..count], target);
            TensorPrimitives.MultiplyAdd(target, slope.Data[..count], constant.Data[..count], target);
            TensorPrimitives.Subtract(dY.Data.Slice(from, count), target, target);
            TensorPrimitives.Multiply(target, scale.Data[..count], target);
        });
        return dX;
    }

    private static (Tensor<T> Mean, Tensor<T> Variance) Statistics(Tensor<T> x, ChannelStrips<T> strips)
    {
        var channels = x.Shape[^1];
        var rows = x.Size / channels;
        var near = x.Reshape(rows, channels)[..Math.Min(rows, strips.Rows)].Mean(0);
        var (mean, variance, isFarOff) = StatisticsFrom(near, x, strips);
        if (isFarOff)
        {
            (mean, variance, _) = StatisticsFrom(mean, x, strips);
        }

        return (TensorPrimitives.IsFiniteAll<T>(mean.Data) ? mean : x.Reshape(rows, channels).Mean(0), variance); // a sum may overflow
    }

    private static (Tensor<T> Mean, Tensor<T> Variance, bool IsFarOff) StatisticsFrom(Tensor<T> near, Tensor<T> x, ChannelStrips<T> strips)
    {
        var (channels, rows, isFarOff) = (near.Size, x.Size / near.Size, false);
        var origin = strips.Repeat(near);
        var sums = strips.Sums(2, (from, d, sums) =>
        {
            var count = d.Length;
            var ofD = sums[..count];
            var ofSquare = sums.Slice(sums.Length / 2, count);
            TensorPrimitives.Subtract(x.Data.Slice(from, count), origin.Data[..count], d);
            TensorPrimitives.Add(ofD, d, ofD);
            TensorPrimitives.MultiplyAdd(d, d, ofSquare, ofSquare);
        });
        for (var channel = 0; channel < channels; channel++)
        {
            var (meanOfD, meanSquare) = (sums[channel] / rows, sums[channels + channel] / rows);
            var variance = double.IsFinite(meanSquare) ? Math.Max(0, meanSquare - meanOfD * meanOfD) : meanSquare;
            isFarOff |= meanOfD * meanOfD > FarOff * variance;
            (sums[channel], sums[channels + channel]) = (meanOfD, variance);
        }

        var rounded = Rounded(sums);
        return (near + rounded[0], rounded[1], isFarOff);
    }

    // Two vectors of one number a channel.
    private static Tensor<T>[] Rounded(double[] sums)
    {
        var channels = sums.Length / 2;
        var result = new[] { Tensor<T>.Uninitialized([channels]), Tensor<T>.Uninitialized([channels]) };
        for (var i = 0; i < sums.Length; i++)
        {
            result[i / channels].Data[i % channels] = T.CreateTruncating(sums[i]);
        }

        return result;
    }

    private static void RequireChannels(Tensor<T> x, Tensor<T> parameter)
    {
        if (parameter.Shape != [ShapeRules.Channels("batch normalization", x.Shape, parameter.Size)[^1]])
        {
            throw new ShapeException(
                "batch normalization", [x.Shape, parameter.Shape], "gamma and beta are vectors of one number a channel, the last axis of x",
                $"the rank is {parameter.Rank}", $"reshape it to [{parameter.Size}]");
        }
    }
}
