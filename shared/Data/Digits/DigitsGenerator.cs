using Course.Tensors;

namespace Course.Data.Digits;

/// <summary>
/// Draws handwritten-looking digits, 28 x 28 as in MNIST, so that the course runs with nothing downloaded. Each picture starts from one
/// of several ways to write its digit (as strokes of a pen) and varies its form, slant, turn, proportions, size, place, pen and ink.
/// </summary>
/// <param name="seed">The same seed gives the same pictures, whatever the number of threads.</param>
/// <param name="variation">How much the handwriting varies; the default suits the lecture's network.</param>
public sealed class DigitsGenerator(long seed = 1, HandwritingVariation? variation = null)
{
    /// <summary>The name of the data set.</summary>
    public const string Name = "generated digits";

    private const int TrainingCount = 12_000, TestCount = 2_000;
    private const int SmallestPart = 32; // pictures worth a thread
    private readonly HandwritingVariation variation = variation ?? new();

    /// <summary>The embedded data set: 12 000 pictures for training and 2 000 for the test, from different streams of the seed.</summary>
    public ImageDataSet DataSet() => new(Generate(TrainingCount, stream: 0), Generate(TestCount, stream: 1));

    /// <summary>
    /// Draws <paramref name="count"/> pictures. Every digit is as frequent as the others (up to one), and their order is random.
    /// </summary>
    /// <param name="count">The number of pictures.</param>
    /// <param name="stream">Different streams of a seed share no picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public LabelledImages Generate(int count, int stream = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var rng = new Rng(seed).Stream(stream);
        var labels = rng.Permutation(count);
        foreach (ref var label in labels.AsSpan())
        {
            label %= 10;
        }

        const int pixelCount = DigitWriter.Side * DigitWriter.Side;
        var pixels = new byte[count * pixelCount]; // N x 28 x 28 x 1
        Workers.For(count, SmallestPart, (from, to) =>
        {
            var writer = new DigitWriter(variation);
            for (var i = from; i < to; i++)
            {
                writer.Write(labels[i], rng.Stream(i), pixels.AsSpan(i * pixelCount, pixelCount));
            }
        });

        return new LabelledImages(pixels, [count, DigitWriter.Side, DigitWriter.Side, 1], labels, ClassNames.Digits)
        {
            Name = Name,
            Source = $"drawn from stroke skeletons, seed {seed}",
        };
    }
}
