using Course.Drawing;
using Course.Neuron.Descent;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>Gradient descent on (x^2 + y^2) / 2, whose path is known: after i steps (1 - a)^i times the start.</summary>
public static class DescentDemonstration
{
    private static readonly Tensor Start = Tensor.Vector(1, 2);

    /// <summary>Shows the path, the effect of the learning rate, and the stop rule.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("f(x, y) = (x^2 + y^2) / 2, gradient (x, y), start (1, 2), learning rate a = 0.1:");
        var table = new TextTable(TableColumn.Number("i"), TableColumn.Number("x"), TableColumn.Number("y"), TableColumn.Number("(1-a)^i"),
            TableColumn.Number("f"));
        var path = Path(0.1).Take(51).ToArray();
        foreach (var i in new[] { 0, 1, 2, 3, 10, 50 })
        {
            table.Row($"{i}", $"{path[i][0]:F8}", $"{path[i][1]:F8}", $"{Math.Pow(0.9, i):F8}", $"{Height(path[i][0], path[i][1]):F8}");
        }

        screen.Write(table);
        screen.WriteLine();
        screen.WriteLine("How it goes with other learning rates, until a step is shorter than 1e-6, at most 10 000 steps:");
        var rates = new TextTable(TableColumn.Number("a"), TableColumn.Number("1-a"), TableColumn.Number("steps"), "end",
            TableColumn.Number("distance to (0, 0)"));
        foreach (var a in new[] { 0.001, 0.01, 0.1, 0.5, 1, 1.5, 1.9, 2, 2.1 })
        {
            var result = GradientDescent.Run(w => w, Start, a, epsilon: 1e-6, mostSteps: 10_000);
            var distance = result.W.Norm();
            rates.Row($"{a}", $"{1 - a:0.###}", $"{result.Steps}", InWords(result.End),
                double.IsFinite(distance) ? $"{distance:0.0e0}" : "beyond 1e308");
        }

        screen.Write(rates);
    }

    /// <summary>The bowl from the side, and the first steps down its wall.</summary>
    public static Picture Bowl()
    {
        var range = new Interval(-2.4, 2.4);
        var path = Path(0.25).Take(16).ToArray();
        return new SurfacePlot(ValueGrid.Of(range, range, Height, 25, 25))
        {
            Title = "f = (x^2 + y^2) / 2, descent with a = 0.25",
            XLabel = "x",
            YLabel = "y",
            Paths =
            [
                new Series("", [.. path.Select(w => w[0])], [.. path.Select(w => w[1])]) { Markers = true, Colour = Theme.Backward },
            ],
        };
    }

    /// <summary>A cut through the bowl along y, and the steps of three learning rates on it.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Columns = 3,
        Pictures = [Cut("a = 0.05: it crawls", 0.05), Cut("a = 0.5: it arrives", 0.5), Cut("a = 1.8: it leaps across", 1.8)],
    };

    private static LinePlot Cut(string title, double a)
    {
        double[] y = [.. Enumerable.Range(0, 97).Select(i => -2.4 + i * 0.05)];
        double[] visited = [.. Path(a).Take(16).Select(w => w[1])];
        return new LinePlot
        {
            Title = title,
            XLabel = "y",
            YLabel = "y^2 / 2",
            Size = (300, 270),
            XRange = new Interval(-2.4, 2.4),
            YRange = new Interval(-0.1, 2.9),
            Series =
            [
                new Series("", y, [.. y.Select(place => Height(0, place))]) { Colour = Theme.Axis },
                new Series("", visited, [.. visited.Select(place => Height(0, place))]) { Markers = true, Colour = Theme.SeriesColour(1) },
            ],
        };
    }

    private static double Height(double x, double y) => (x * x + y * y) / 2;

    private static IEnumerable<Tensor> Path(double a) => GradientDescent.Path(w => w, Start, a); // the gradient at (x, y) is (x, y)

    private static string InWords(DescentEnd end) => end switch
    {
        DescentEnd.Converged => "arrived",
        DescentEnd.Diverged => "ran away",
        _ => "never ends",
    };
}
