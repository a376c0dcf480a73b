using Course.Drawing;
using Course.Neuron.Descent;
using Course.Neuron.Regression;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>
/// Features of different scales make the loss a ravine, and descent zigzags; normalized features make it a bowl, and descent goes straight.
/// </summary>
public static class ZigzagDemonstration
{
    private const int Count = 200;

    private static Tensor Start => Tensor.Zeros([2]);

    // <normalize>
    /// <summary>Each feature minus its mean, divided by its standard deviation.</summary>
    public static Tensor Normalized(Tensor features) => (features - features.Mean(0)) / features.StandardDeviation(0);
    // </normalize>

    /// <summary>Shows how many steps both need, each with the best learning rate it can bear.</summary>
    public static void Run(Screen screen)
    {
        var (features, y) = Problem();
        screen.WriteLine("200 examples of two features, one of a standard deviation of 1, the other of 8.");
        screen.WriteLine("Descent until a step is shorter than 1e-6, with the learning rate that shrinks the error fastest:");
        var table = new TextTable("features", TableColumn.Number("learning rate"), TableColumn.Number("steps"),
            TableColumn.Number("MSE at the end"), TableColumn.Number("length of the path"), TableColumn.Number("straight line"));
        foreach (var (name, x) in new[] { ("as they are", features), ("normalized", Normalized(features)) })
        {
            var rate = BestRate(x, y);
            var result = GradientDescent.Run(w => LinearRegression.SquaredErrorGradient(x, w, y), Start, rate, epsilon: 1e-6);
            var path = GradientDescent.Path(w => LinearRegression.SquaredErrorGradient(x, w, y), Start, rate)
                .Take(result.Steps + 1).ToArray();
            table.Row(name, $"{rate:F4}", $"{result.Steps}", $"{LinearRegression.SquaredError(x, result.W, y):F6}",
                $"{path.Zip(path.Skip(1), Distance).Sum():F3}", $"{Distance(Start, result.W):F3}");
        }

        screen.Write(table);
    }

    /// <summary>The zigzag and the straight path.</summary>
    public static Picture Picture()
    {
        var (features, y) = Problem();
        return new PictureGrid
        {
            Pictures = [Panel("As they are: a ravine, a zigzag", features), Panel("Normalized: a bowl, straight on", Normalized(features))],
        };

        ContourPlot Panel(string title, Tensor x)
        {
            var best = LinearRegression.ClosedForm(x, y);
            var reach = 1.35 * Math.Max(Math.Abs(best[0]), Math.Abs(best[1]));
            var around = (int i) => new Interval(best[i] - reach, best[i] + reach);
            var path = GradientDescent.Path(w => LinearRegression.SquaredErrorGradient(x, w, y), Start, BestRate(x, y)).Take(200).ToArray();
            return new ContourPlot(
                ValueGrid.Of(around(0), around(1), (w1, w2) => LinearRegression.SquaredError(x, Tensor.Vector(w1, w2), y), 161, 161))
            {
                Title = title,
                XLabel = "w1",
                YLabel = "w2",
                Size = (400, 410),
                Lines =
                [
                    new Series("", [.. path.Select(w => w[0])], [.. path.Select(w => w[1])])
                    {
                        Colour = Theme.SeriesColour(1),
                        EndDot = true,
                    },
                ],
            };
        }
    }

    // The targets have mean 0, so no bias is needed and the loss is a surface over two weights.
    private static (Tensor Features, Tensor Y) Problem()
    {
        var rng = new Rng(11);
        var features = Tensor.Concatenate(1, rng.Normal<double>([Count, 1]), rng.Normal<double>([Count, 1], 0, 8));
        features -= features.Mean(0);
        var y = features.Dot(Tensor.Vector(2, 0.25)) + rng.Normal<double>([Count], 0, 0.3);
        return (features, y - y.Mean());
    }

    /// <summary>
    /// The step that shrinks the worst direction fastest: 2 over the sum of the largest and the smallest curvature,
    /// the eigenvalues of 2/n X^T X.
    /// </summary>
    private static double BestRate(Tensor x, Tensor y)
    {
        var curvature = x.Transpose().Dot(x) * (2.0 / y.Size);
        var trace = curvature[0, 0] + curvature[1, 1]; // of a 2 x 2 matrix the eigenvalues add up to the trace
        return 2 / trace;
    }

    private static double Distance(Tensor from, Tensor to) => (to - from).Norm();
}
