using System.Globalization;
using Course.Data.Digits;
using Course.Drawing;
using Course.Lessons;
using Course.Neuron.Logistic;
using Course.Neuron.RealData;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App;

/// <summary>The capstone of chapter 01: a logistic neuron of the learner's own tells the digits 3 and 5 apart.</summary>
internal static class NeuronCapstone
{
    private const int Zero = 3, One = 5, Epochs = 8, BatchSize = 32;
    private const double LearningRate = 0.1, Penalty = 0.1, Threshold = 0.5;

    /// <summary>As the chapter shows it.</summary>
    public static Capstone Contents { get; } = new("A neuron of your own tells 3 and 5 apart", LeastAccuracy: 0.9, Run);

    /// <summary>The weights as a picture.</summary>
    public static Picture Picture() => Run(Screen.Plain(TextWriter.Null), new CoursesPieces(), CancellationToken.None).Picture;

    // <pieces>
    private sealed record Pieces(
        Func<Tensor, Tensor, double, double> WeightedSum, Func<Tensor, Tensor, Tensor> Slope, Func<Tensor, Tensor, double> Loss,
        Func<Tensor, double, Tensor, double, double, int, double, (Tensor W, double B)> Step,
        Func<int[], int, IReadOnlyList<int[]>> Batches, Func<Tensor, Tensor, double, double, Tensor> Probability,
        Func<Tensor, double, Tensor> Classes,
        Func<Tensor, Tensor, double> Precision, Func<Tensor, Tensor, double> Recall);

    private static Pieces Taken(IPieces from) => new(
        from.Take<Func<Tensor, Tensor, double, double>>("1.1", "WeightedSum", (x, w, b) => x.Dot(w).Item() + b),
        from.Take<Func<Tensor, Tensor, Tensor>>("1.7", "Slope", (r, t) => (r.Sigmoid() - t) / t.Size),
        from.Take<Func<Tensor, Tensor, double>>(
            "1.7", "Loss", (r, t) => Enumerable.Range(0, t.Size).Average(i => ExampleCost.CrossEntropy(r[i], t[i]))),
        from.Take<Func<Tensor, double, Tensor, double, double, int, double, (Tensor, double)>>(
            "1.8", "Step", (w, b, dW, dB, lambda, m, a) => (w - (dW + w * (lambda / m)) * a, b - dB * a)),
        from.Take<Func<int[], int, IReadOnlyList<int[]>>>("1.9", "Batches", (order, size) => [.. order.Chunk(size)]),
        from.Take<Func<Tensor, Tensor, double, double, Tensor>>(
            "1.6", "Probability", (x, w, b, alpha) => ((x.Dot(w) + b) * alpha).Sigmoid()),
        from.Take<Func<Tensor, double, Tensor>>("1.6", "Classes", (p, threshold) => p.Map(one => one >= threshold ? 1 : 0)),
        from.Take<Func<Tensor, Tensor, double>>("1.10", "Precision", (t, answers) => (t * answers).Sum().Item() / answers.Sum().Item()),
        from.Take<Func<Tensor, Tensor, double>>("1.10", "Recall", (t, answers) => (t * answers).Sum().Item() / t.Sum().Item()));
    // </pieces>

    private static CapstoneResult Run(Screen screen, IPieces from, CancellationToken stop)
    {
        var digits = new DigitsGenerator();
        var (training, test) = (TwoDigits.Of(digits.Generate(4000), Zero, One), TwoDigits.Of(digits.Generate(2000, stream: 1), Zero, One));
        var pieces = Taken(from);
        var (w, b, rng) = (Tensor.Zeros([training.X.Shape[1]]), 0.0, new Rng(1));
        var order = Enumerable.Range(0, training.Count).ToArray();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            stop.ThrowIfCancellationRequested();
            rng.Shuffle(order.AsSpan());
            // <epoch>
            var (loss, examples) = (0.0, 0);
            foreach (var rows in pieces.Batches(order, BatchSize))
            {
                var (x, t) = (training.X.Rows(rows), training.T.Rows(rows));
                var r = Tensor.Vector([.. rows.Select(row => pieces.WeightedSum(training.X.Rows(row).Flatten(), w, b))]);
                var dR = pieces.Slope(r, t);                                             // dE/dr, N numbers
                (loss, examples) = (loss + pieces.Loss(r, t) * rows.Length, examples + rows.Length);
                (w, b) = pieces.Step(w, b, x.Transpose().Dot(dR), dR.Sum().Item(), Penalty, rows.Length, LearningRate);
            }
            // </epoch>

            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}  cross-entropy {loss / examples:F4}"));
        }

        var answers = pieces.Classes(pieces.Probability(test.X, w, b, 1), Threshold);
        var accuracy = 1 - (answers - test.T).Abs().Mean().Item();
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{test.Count} new pictures: accuracy {accuracy:F4}, "
                + $"precision {pieces.Precision(test.T, answers):F4}, recall {pieces.Recall(test.T, answers):F4}"));
        return new CapstoneResult(accuracy, Drawn(w, answers, test));
    }

    /// <summary>The weights, and the first pictures it takes for the other digit.</summary>
    private static ImageGrid Drawn(Tensor w, Tensor answers, Examples test)
    {
        var wrong = Enumerable.Range(0, test.Count).Where(i => answers[i] != test.T[i]).Take(5);
        return new ImageGrid
        {
            Title = $"What the neuron looks for, and {Zero}s and {One}s it takes for each other",
            Columns = 6,
            Scale = 3.5,
            Note = $"red pixels speak for {One}, blue ones for {Zero}",
            Cells =
            [
                new ImageCell(PixelPicture.Weights(w.Reshape(28, 28)), "weights"),
                .. wrong.Select(i => new ImageCell(PixelPicture.Ink(test.X[i..(i + 1), ..].Reshape(28, 28)),
                    test.Class(i) == 1 ? $"{One}, taken for {Zero}" : $"{Zero}, taken for {One}")),
            ],
        };
    }
}
