using Course.Tensors;

namespace Course.Data;

/// <summary>
/// Brings each feature to mean 0 and standard deviation 1: (x - mean) / deviation. Features lie along the last axis:
/// the columns of a table, the channels of pictures. The numbers are taken from the training data and applied to all data.
/// </summary>
/// <remarks>Lecture "Mathematical foundations": gradient descent zigzags on features of different scales.</remarks>
public sealed class Normalization
{
    private readonly Tensor<float> divisor;

    /// <summary>A normalization with known numbers.</summary>
    /// <param name="mean">What is subtracted, one number a feature.</param>
    /// <param name="deviation">What is divided by; a feature whose deviation is 0 is constant, and is only shifted.</param>
    /// <exception cref="ShapeException">The two are not vectors of the same length.</exception>
    public Normalization(Tensor<float> mean, Tensor<float> deviation)
    {
        if (mean.Rank != 1 || mean.Shape != deviation.Shape)
        {
            throw new ShapeException("normalization", [mean.Shape, deviation.Shape], "there are a mean and a deviation for each feature",
                "the shapes differ, or are no vectors", "give two vectors of as many numbers as there are features");
        }

        (Mean, Deviation) = (mean.Keep(), deviation.Keep());
        divisor = deviation.Map(x => x == 0 ? 1 : x).Keep();
    }

    /// <summary>The mean of each feature.</summary>
    public Tensor<float> Mean { get; }

    /// <summary>The standard deviation of each feature: the root of the mean squared distance to the mean.</summary>
    public Tensor<float> Deviation { get; }

    /// <summary>Measures a tensor of any rank; missing values (NaN) do not count.</summary>
    /// <remarks>
    /// In double: the sum of equal floats is exact there, so their mean is the number itself and their deviation exactly 0. In float
    /// the mean of a thousand times 14.62 is one rounding beside 14.62, and dividing that rounding by itself would make +-1 of a constant.
    /// </remarks>
    /// <exception cref="ShapeException">The tensor has no axes.</exception>
    public static Normalization Of(Tensor<float> data)
    {
        RequireFeatures(data, data.Rank == 0 ? 0 : data.Shape[^1]);
        var features = data.Shape[^1];
        var (mean, deviation) = (new float[features], new float[features]);
        for (var feature = 0; feature < features; feature++)
        {
            var (count, sum, squares) = (0, 0.0, 0.0);
            foreach (var x in Measured(data, feature))
            {
                count++;
                sum += x;
            }

            foreach (var x in Measured(data, feature))
            {
                squares += (x - sum / count) * (x - sum / count);
            }

            (mean[feature], deviation[feature]) = ((float)(sum / count), (float)Math.Sqrt(squares / count));
        }

        return new Normalization(Tensor<float>.Vector(mean), Tensor<float>.Vector(deviation));
    }

    /// <summary>
    /// Measures the channels of pictures, as the numbers in [0, 1] that they become, by counting how often each of the 256 levels occurs.
    /// </summary>
    public static Normalization Of(LabelledImages images)
    {
        var channels = images.Shape[3];
        var counts = new long[channels, 256];
        var pixels = images.Pixels;
        for (int i = 0, channel = 0; i < pixels.Length; i++)
        {
            counts[channel, pixels[i]]++;
            channel = channel + 1 == channels ? 0 : channel + 1;
        }

        var (mean, deviation) = (new float[channels], new float[channels]);
        for (var channel = 0; channel < channels; channel++)
        {
            var (count, sum, squares) = (0L, 0L, 0.0);
            for (var level = 0; level < 256; level++)
            {
                count += counts[channel, level];
                sum += counts[channel, level] * level;
            }

            var middle = sum / (double)count; // in levels, so that a constant channel's is exact
            for (var level = 0; level < 256; level++)
            {
                squares += counts[channel, level] * (level - middle) * (level - middle);
            }

            mean[channel] = (float)(middle / 255);
            deviation[channel] = (float)(Math.Sqrt(squares / count) / 255);
        }

        return new Normalization(Tensor<float>.Vector(mean), Tensor<float>.Vector(deviation));
    }

    /// <summary>(x - mean) / deviation.</summary>
    /// <param name="data">Features along the last axis.</param>
    /// <exception cref="ShapeException">The last axis does not have as many features.</exception>
    public Tensor<float> Apply(Tensor<float> data)
    {
        RequireFeatures(data, Mean.Size);
        return (data - Mean) / divisor;
    }

    /// <summary>The numbers of one feature that are not missing.</summary>
    private static IEnumerable<double> Measured(Tensor<float> data, int feature)
    {
        for (var i = feature; i < data.Size; i += data.Shape[^1])
        {
            if (!float.IsNaN(data.Data[i]))
            {
                yield return data.Data[i];
            }
        }
    }

    private static void RequireFeatures(Tensor<float> data, int count)
    {
        if (data.Rank == 0 || data.Shape[^1] != count)
        {
            throw new ShapeException("normalization", [data.Shape], $"the last axis has the {count} features that were measured",
                data.Rank == 0 ? "the tensor has no axes" : $"it has {data.Shape[^1]}", "bring the features to the last axis");
        }
    }
}
