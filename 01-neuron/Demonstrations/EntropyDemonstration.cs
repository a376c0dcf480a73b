using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>The average cross-entropy is an upper bound of H(L | X), and a model that learns comes down to it.</summary>
public static class EntropyDemonstration
{
    private const double LearningRate = 1;
    private static readonly LabelSource Source = new([0.1, 0.2, 0.4, 0.2, 0.1], [0.05, 0.3, 0.5, 0.8, 0.9]);

    /// <summary>
    /// Shows the entropies, the loss of several models, and how the loss falls with the training and with the size of the sample.
    /// </summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("X has 5 values, P(X) = 0.1, 0.2, 0.4, 0.2, 0.1, and P(L = 1 | X) = 0.05, 0.3, 0.5, 0.8, 0.9.");
        screen.WriteLine(
            $"H(L) = {Source.LabelEntropy:F6}, I(X, L) = {Source.MutualInformation:F6}, "
                + $"H(L | X) = H(L) - I(X, L) = {Source.ConditionalEntropy:F6}");
        screen.WriteLine();

        var models = new TextTable("model Q(L = 1 | X)", TableColumn.Number("loss"), TableColumn.Number("loss - H(L | X)"));
        Row("the truth: Q = P", Source.ProbabilityOfOne);
        Row("does not look at X: Q = P(L = 1)", [.. Enumerable.Repeat(Source.ShareOfOnes, Source.Values)]);
        Row("too sure: log-odds doubled", [.. Source.ProbabilityOfOne.Select(p => ExampleCost.Sigmoid(2 * Math.Log(p / (1 - p))))]);
        Row("too shy: log-odds halved", [.. Source.ProbabilityOfOne.Select(p => ExampleCost.Sigmoid(0.5 * Math.Log(p / (1 - p))))]);
        screen.Write(models);
        screen.WriteLine();

        var table = new TextTable(TableColumn.Number("step"), TableColumn.Number("loss"), TableColumn.Number("loss - H(L | X)"));
        foreach (var step in new[] { 0, 1, 10, 100, 1000, 10_000 })
        {
            var loss = Training().ElementAt(step);
            table.Row(Phrase.Count(step), $"{loss:F6}", $"{loss - Source.ConditionalEntropy:F6}");
        }

        screen.WriteLine("A neuron with an input for each value of X, trained on the distribution itself:");
        screen.Write(table);
        screen.WriteLine();
        ShowSamples(screen);

        void Row(string name, IReadOnlyList<double> q) =>
            models.Row(name, $"{Source.CrossEntropy(q):F6}", $"{Source.CrossEntropy(q) - Source.ConditionalEntropy:F6}");
    }

    /// <summary>The loss over the training, with H(L) and H(L | X).</summary>
    public static Picture Picture()
    {
        var steps = Enumerable.Range(0, 301).Where(step => step < 40 || step % 10 == 0).ToArray();
        var losses = Training().Take(301).ToArray();
        double[] ends = [0, 300];
        return new LinePlot
        {
            Title = "The loss comes down to H(L | X), not below",
            XLabel = "step",
            YLabel = "average cross-entropy, nats",
            YRange = new Interval(0.5, 0.72),
            XRange = new Interval(0, 300),
            Size = (520, 320),
            Series =
            [
                new Series("loss", [.. steps.Select(step => (double)step)], [.. steps.Select(step => losses[step])]),
                new Series("H(L)", ends, [Source.LabelEntropy, Source.LabelEntropy]) { Dashed = true },
                new Series("H(L | X)", ends, [Source.ConditionalEntropy, Source.ConditionalEntropy]) { Dashed = true },
            ],
        };
    }

    // Input i is 1 where X = i, so the log-odds r_i is its weight, and the gradient of the loss by it is P(X = i) (q_i - p_i).
    private static IEnumerable<double> Training()
    {
        var r = new double[Source.Values];
        while (true)
        {
            var q = Array.ConvertAll(r, at => ExampleCost.Sigmoid(at));
            yield return Source.CrossEntropy(q);
            for (var i = 0; i < r.Length; i++)
            {
                r[i] -= LearningRate * Source.ProbabilityOfX[i] * (q[i] - Source.ProbabilityOfOne[i]);
            }
        }
    }

    private static void ShowSamples(Screen screen)
    {
        screen.WriteLine("Models that count: Q is the share of ones in a sample of n pairs (one added to each count):");
        var table = new TextTable(TableColumn.Number("n"), TableColumn.Number("loss"), TableColumn.Number("loss - H(L | X)"));
        foreach (var n in new[] { 10, 100, 1000, 10_000, 100_000 })
        {
            var counts = Source.Sample(n, new Rng(n));
            var q = Enumerable.Range(0, Source.Values).Select(i => (counts[i, 1] + 1.0) / (counts[i, 0] + counts[i, 1] + 2)).ToArray();
            table.Row(Phrase.Count(n), $"{Source.CrossEntropy(q):F6}", $"{Source.CrossEntropy(q) - Source.ConditionalEntropy:F6}");
        }

        screen.Write(table);
    }
}
