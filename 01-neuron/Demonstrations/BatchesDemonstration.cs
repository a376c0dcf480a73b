using Course.Drawing;
using Course.Neuron.Descent;
using Course.Neuron.Regression;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>
/// Batch, mini-batch and stochastic descent on the same regression: what a step costs, how noisy it is,
/// and how far all get for the same work.
/// </summary>
public static class BatchesDemonstration
{
    private const int Count = 1024;
    private const double LearningRate = 0.1;

    private static readonly (string Name, int Size)[] Kinds = [("batch", Count), ("mini-batch", 32), ("stochastic", 1)];

    /// <summary>Shows the noise of one step, then the loss after the same number of examples.</summary>
    public static void Run(Screen screen)
    {
        var (x, y) = Problem();
        var best = LinearRegression.ClosedForm(x, y);
        var least = LinearRegression.SquaredError(x, best, y);
        screen.WriteLine(
            $"{Phrase.Count(Count)} points of y = 1 + 2 x + noise. The least MSE is {least:F4} at w = ({best[0]:F4}, {best[1]:F4}).");
        screen.WriteLine();

        var noise = new TextTable("descent", TableColumn.Number("examples a step"), TableColumn.Number("steps an epoch"),
            TableColumn.Number("noise of the gradient"));
        foreach (var (name, size) in Kinds)
        {
            noise.Row(name, $"{size}", $"{(Count + size - 1) / size}", $"{Noise(x, y, size):F4}");
        }

        screen.WriteLine("At w = (0, 0), how far the gradient of a step is from that of all examples (root mean square):");
        screen.Write(noise);
        screen.WriteLine();

        var table = new TextTable(TableColumn.Number("examples seen"), TableColumn.Number("batch"), TableColumn.Number("mini-batch"),
            TableColumn.Number("stochastic"));
        var paths = Kinds.Select(kind => Path(x, y, kind.Size).Take(1 + 20 * Count / kind.Size).ToArray()).ToArray();
        foreach (var seen in new[] { 0, 128, 1024, 2048, 5120, 20_480 })
        {
            table.Row([Phrase.Count(seen),
                .. Kinds.Select((kind, i) => $"{LinearRegression.SquaredError(x, paths[i][seen / kind.Size], y) - least:F6}")]);
        }

        screen.WriteLine("MSE above the least, for the same number of examples looked at:");
        screen.Write(table);
        screen.WriteLine();
        WriteClouds(screen);
    }

    private static void WriteClouds(Screen screen)
    {
        var table = new TextTable(
            TableColumn.Number("a"), TableColumn.Number("radius of the cloud"), TableColumn.Number("root of a / (2 - a)"));
        foreach (var rate in new[] { 0.01, 0.04, 0.16, 0.64 })
        {
            table.Row($"{rate}", $"{Cloud(rate):F3}", $"{Math.Sqrt(rate / (2 - rate)):F3}");
        }

        screen.WriteLine("Descent on f = w^2 / 2, gradient w + noise of size 1: the cloud it ends in");
        screen.Write(table);
    }

    /// <summary>How far w is from 0 on average, once it has forgotten where it began.</summary>
    private static double Cloud(double rate)
    {
        const int before = 2_000, steps = 100_000;
        var (w, squares, rng) = (0.0, 0.0, new Rng(8));
        for (var step = 0; step < before + steps; step++)
        {
            w -= rate * (w + rng.NextNormal());
            squares += step < before ? 0 : w * w;
        }

        return Math.Sqrt(squares / steps);
    }

    /// <summary>The paths of the three over the loss.</summary>
    public static Picture Picture()
    {
        var (x, y) = Problem();
        var loss = ValueGrid.Of(new Interval(-0.4, 2.2), new Interval(-0.4, 2.8),
            (w0, w1) => LinearRegression.SquaredError(x, Tensor.Vector(w0, w1), y), 41, 41);
        return new PictureGrid { Columns = 3, Pictures = [.. Kinds.Select(Panel)] };

        ContourPlot Panel((string Name, int Size) kind)
        {
            var path = Path(x, y, kind.Size).Take(61).ToArray();
            return new ContourPlot(loss)
            {
                Title = $"{kind.Name}: 60 steps, {Phrase.Count(60L * kind.Size)} examples",
                XLabel = "w0",
                YLabel = "w1",
                Size = (370, 380),
                Lines =
                [
                    new Series("", [.. path.Select(w => w[0])], [.. path.Select(w => w[1])])
                    {
                        Markers = true,
                        Colour = Theme.SeriesColour(1),
                    },
                ],
            };
        }
    }

    private static IEnumerable<Tensor> Path(Tensor x, Tensor y, int batchSize) =>
        MiniBatchDescent.Path((w, rows) => LinearRegression.SquaredErrorGradient(x.Rows(rows), w, y.Rows(rows)), Count, batchSize,
            Tensor.Zeros([2]), LearningRate, new Rng(4));

    private static double Noise(Tensor x, Tensor y, int batchSize)
    {
        var (w, rng) = (Tensor.Zeros([2]), new Rng(5));
        var all = LinearRegression.SquaredErrorGradient(x, w, y);
        var batches = Enumerable.Range(0, batchSize == Count ? 1 : 20).SelectMany(_ => rng.Permutation(Count).Chunk(batchSize)).ToArray();
        return Math.Sqrt(
            batches.Average(rows => (LinearRegression.SquaredErrorGradient(x.Rows(rows), w, y.Rows(rows)) - all).Square().Sum().Item()));
    }

    private static (Tensor X, Tensor Y) Problem()
    {
        var rng = new Rng(7);
        var feature = rng.Normal<double>([Count]);
        return (LinearRegression.WithOnes(feature), feature * 2 + 1 + rng.Normal<double>([Count], 0, 0.5));
    }
}
