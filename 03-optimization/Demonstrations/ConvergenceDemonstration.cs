using System.Globalization;
using Course.Drawing;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>All methods train the same network on the same digits, each with a usual learning rate.</summary>
public static class ConvergenceDemonstration
{
    private const int Epochs = 12;

    // The table and the picture show the same trainings.
    private static readonly Lazy<(Method Method, double[] Losses)[]> Curves = new(
        () => [.. Method.All.Select(method => (method, Train(method)))]);

    /// <summary>Prints the training loss after some epochs.</summary>
    public static void Run(Screen screen)
    {
        int[] shown = [1, 2, 4, 8, 12];
        screen.WriteLine("Training loss of 784-32-10 on 400 digits, batches of 50, after so many epochs:");
        screen.WriteLine();
        var table = new TextTable(["method", TableColumn.Number("eta"), .. shown.Select(epoch => TableColumn.Number($"{epoch}"))]);
        foreach (var (method, losses) in Curves.Value)
        {
            table.Row(
                [method.Name, method.UsualRate.ToString(CultureInfo.InvariantCulture), .. shown.Select(epoch => $"{losses[epoch]:F4}")]);
        }

        screen.Write(table);
    }

    /// <summary>The loss of every method by epoch.</summary>
    public static Picture Losses() => new LinePlot
    {
        Title = "Eight methods, one network: training loss",
        XLabel = "epoch",
        YLabel = "cross-entropy",
        WholeX = true,
        LogarithmicY = true,
        Size = (640, 380),
        Series =
        [
            .. Curves.Value.Select(
                curve => new Series(curve.Method.Name, [.. Enumerable.Range(0, Epochs + 1).Select(epoch => (double)epoch)], curve.Losses)
                {
                    Dashed = curve.Method.Name == "AdamW",
                }),
        ],
    };

    private static double[] Train(Method method) => Digits.Losses(method, method.UsualRate, Epochs);
}
