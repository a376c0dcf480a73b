using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>
/// The cross-entropy against the squared error of a logistic neuron: what a wrong answer costs, and how hard it is pushed.
/// </summary>
public static class CrossEntropyDemonstration
{
    /// <summary>Shows costs and slopes for a true class of 1, and checks the slopes by central differences.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("The class is t = 1. The neuron has the log-odds r and answers y:");
        var table = new TextTable(
            TableColumn.Number("r"), TableColumn.Number("y"), TableColumn.Number("-log y"), TableColumn.Number("slope y - t"),
            TableColumn.Number("(y - t)^2"), TableColumn.Number("slope 2 (y - t) y (1 - y)"));
        foreach (var r in new double[] { -8, -4, -2, 0, 2, 4 })
        {
            table.Row(
                $"{r}", $"{ExampleCost.Sigmoid(r):F4}", $"{ExampleCost.CrossEntropy(r, 1):F4}", $"{ExampleCost.CrossEntropySlope(r, 1):F4}",
                $"{ExampleCost.SquaredError(r, 1):F4}", $"{ExampleCost.SquaredErrorSlope(r, 1):F4}");
        }

        screen.Write(table);
        screen.WriteLine();
        ShowCheck(screen);
        ShowRescue(screen);
    }

    /// <summary>Costs and slopes over r, for t = 1.</summary>
    public static Picture Picture()
    {
        var r = Enumerable.Range(-80, 121).Select(i => i / 10.0).ToArray();
        return new PictureGrid
        {
            Pictures =
            [
                Plot("What it costs (t = 1)", "cost", ExampleCost.CrossEntropy, ExampleCost.SquaredError),
                Plot("How hard it is pushed (t = 1)", "slope by r", ExampleCost.CrossEntropySlope, ExampleCost.SquaredErrorSlope),
            ],
        };

        LinePlot Plot(string title, string label, Func<double, double, double> crossEntropy, Func<double, double, double> squaredError) =>
            new()
            {
                Title = title,
                XLabel = "r",
                YLabel = label,
                Size = (400, 300),
                Series =
                [
                    new Series("cross-entropy", r, [.. r.Select(at => crossEntropy(at, 1))]),
                    new Series("squared error", r, [.. r.Select(at => squaredError(at, 1))]),
                ],
            };
    }

    private static void ShowCheck(Screen screen)
    {
        const double r = 0.7, h = 1e-5;
        screen.WriteLine($"The slopes by hand and by central differences, at r = {r}, t = 0:");
        var ofCrossEntropy = (ExampleCost.CrossEntropy(r + h, 0) - ExampleCost.CrossEntropy(r - h, 0)) / (2 * h);
        var ofSquaredError = (ExampleCost.SquaredError(r + h, 0) - ExampleCost.SquaredError(r - h, 0)) / (2 * h);
        screen.WriteLine($"  cross-entropy  {ExampleCost.CrossEntropySlope(r, 0):F8}   {ofCrossEntropy:F8}");
        screen.WriteLine($"  squared error  {ExampleCost.SquaredErrorSlope(r, 0):F8}   {ofSquaredError:F8}");
        screen.WriteLine();
    }

    private static void ShowRescue(Screen screen)
    {
        screen.WriteLine("A neuron that is sure and wrong (r = -8, t = 1) learns its one example with rate 1:");
        foreach (var (name, slope) in new (string, Func<double, double, double>)[] { ("cross-entropy", ExampleCost.CrossEntropySlope),
            ("squared error", ExampleCost.SquaredErrorSlope) })
        {
            var (r, steps) = (-8.0, 0);
            for (; ExampleCost.Sigmoid(r) < 0.5; steps++)
            {
                r -= slope(r, 1);
            }

            screen.WriteLine($"  {name}: y passes 0.5 after {Phrase.Count(steps)} steps");
        }
    }
}
