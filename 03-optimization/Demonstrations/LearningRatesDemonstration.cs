using System.Globalization;
using Course.Drawing;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>The same training with learning rates from 0.0001 to 10: it crawls, it learns, it diverges.</summary>
public static class LearningRatesDemonstration
{
    private const int Epochs = 5;

    private static readonly double[] Rates = [0.0001, 0.001, 0.01, 0.1, 1, 10];
    private static readonly Method[] Methods = [.. Method.All.Where(method => method.Name is "SGD" or "momentum" or "Adam")];

    /// <summary>Prints the loss after five epochs by method and learning rate.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine($"Training loss after {Epochs} epochs; guessing costs ln 10 = {Math.Log(10):F3}:");
        screen.WriteLine();
        var table = new TextTable(
            [TableColumn.Number("eta"), .. Methods.SelectMany<Method, TableColumn>(method => [TableColumn.Number(method.Name), ""])]);
        double[][][] losses = [.. Rates.Select(rate => Array.ConvertAll(Methods, method => Train(method, rate)))]; // rate, method, epoch
        for (var i = 0; i < Rates.Length; i++)
        {
            table.Row([Rates[i].ToString(CultureInfo.InvariantCulture), .. Enumerable.Range(0, Methods.Length).SelectMany(method =>
            {
                var best = losses.MinBy(ofRate => ofRate[method][^1])![method][^1];
                var isBelowBest = losses.Skip(i).Any(ofRate => ofRate[method][^1] == best);
                return Cells(losses[i][method], isBelowBest);
            })]);
        }

        screen.Write(table);
    }

    /// <summary>The loss after five epochs over the learning rate.</summary>
    public static Picture Losses() => new LinePlot
    {
        Title = $"Loss after {Epochs} epochs, by learning rate",
        XLabel = "learning rate",
        YLabel = "training loss",
        LogarithmicX = true,
        YRange = new Interval(0, 5),
        Series =
        [
            .. Methods.Select(
                method => new Series(method.Name, Rates, Array.ConvertAll(Rates, rate => Train(method, rate)[^1])) { Markers = true }),
        ],
    };

    private static double[] Train(Method method, double rate) => Digits.Losses(method, rate, Epochs);

    /// <summary>The last loss, and what it means.</summary>
    private static string[] Cells(double[] losses, bool isBelowBest) => losses[^1] switch
    {
        var last when !(last <= losses[0]) =>
            [last < 1e4 ? $"{last:F3}" : last.ToString("0.0e0", CultureInfo.InvariantCulture), "diverges"],
        var last when last > 0.8 * losses[0] => [$"{last:F3}", isBelowBest ? "crawls" : "too large"],
        var last => [$"{last:F3}", "learns"],
    };
}
