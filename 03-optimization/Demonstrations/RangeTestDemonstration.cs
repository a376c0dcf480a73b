using System.Globalization;
using Course.Data;
using Course.Drawing;
using Course.Mlp;
using Course.Optimization.Schedules;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>The learning-rate range test on the digits, and whether its suggestion is any good.</summary>
public static class RangeTestDemonstration
{
    private const int Epochs = 5;

    private static readonly LearningRateRangeTest RangeTest = new(1e-5, 10, 100);

    private static IEnumerable<Method> Methods => Method.All.Where(method => method.Name is "SGD" or "momentum" or "Adam");

    /// <summary>Prints the range test of three methods, and the loss after five epochs with the suggested learning rate.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("100 steps on the digits while the learning rate grows from 0.00001 to 10:");
        screen.WriteLine();
        var table = new TextTable(
            "method", TableColumn.Number("loss lowest at"), TableColumn.Number("explodes at"), TableColumn.Number("suggestion"),
            TableColumn.Number($"loss after {Epochs} epochs with it"));
        foreach (var method in Methods)
        {
            var points = Test(method);
            var suggestion = LearningRateRangeTest.Suggestion(points);
            table.Row(method.Name, Rate(10 * suggestion),
                points.Count < RangeTest.Steps ? Rate(RangeTest.RateAt(points.Count)) : "never", Rate(suggestion),
                $"{Digits.Losses(method, suggestion, Epochs)[^1]:F3}");
        }

        screen.Write(table);
    }

    /// <summary>The loss over the growing learning rate.</summary>
    public static Picture Losses() => new LinePlot
    {
        Title = "Learning-rate range test",
        XLabel = "learning rate",
        YLabel = "averaged loss",
        LogarithmicX = true,
        YRange = new Interval(0, 4),
        Series = [.. Methods.Select(method => (method.Name, Points: Test(method))).Select(test =>
            new Series(test.Name, [.. test.Points.Select(point => point.LearningRate)], [.. test.Points.Select(point => point.Loss)]))],
    };

    private static IReadOnlyList<RangeTestPoint> Test(Method method)
    {
        var network = Digits.Network();
        var order = new Rng(5);
        return RangeTest.Run(network, method.Create(network.Variables, 0), () =>
        {
            var batch = Batch<double>.Of(Digits.Pictures, order.Permutation(Digits.Pictures.Count).AsMemory(0, Digits.BatchSize));
            return network.Forward(batch.Inputs).SoftmaxCrossEntropy(batch.Labels);
        });
    }

    private static string Rate(double rate) => rate.ToString(rate < 0.01 ? "0.00000" : "0.000", CultureInfo.InvariantCulture);
}
