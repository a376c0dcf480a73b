using Course.Data.Toys;
using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The cost for K classes with a penalty on the weights of all layers, and what the penalty does.</summary>
public static class CostDemonstration
{
    private const int Steps = 1500;
    private const double LearningRate = 0.5;

    /// <summary>Shows the parts of the cost, then trainings with different penalties.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        // <parts>
        var z = Tensor.FromArray(new double[,] { { 2, -1, -3 }, { 0, 1, -1 } });      // two examples, three classes
        var y = Tensor.FromArray(new double[,] { { 1, 0, 0 }, { 0, 0, 1 } });         // the right one is 1
        var cost = new ClassesCost();
        // </parts>
        var h = cost.Output(z);
        for (var n = 0; n < 2; n++)
        {
            var ofThis = cost.Value(z[n..(n + 1), ..], y[n..(n + 1), ..]);
            screen.WriteLine($"h = {Figures.Row(Figures.RowOf(h, n))}   y = {Figures.Row(Figures.RowOf(y, n), "0")}   cost {ofThis:F4}");
        }

        screen.WriteLine($"J without penalty = their mean = {cost.Value(z, y):F4}");
        screen.WriteLine($"dJ/dz = (h - y) / m = {Figures.Row(Figures.RowOf(cost.Gradient(z, y), 0))} for the first");
        screen.WriteLine();

        var points = Points();
        screen.WriteLine($"A network 2-16-3 on {points.Count} points of three spiral arms, {Steps} steps:");
        var table = new TextTable(
            TableColumn.Number("lambda"), TableColumn.Number("J"), TableColumn.Number("of it penalty"),
            TableColumn.Number("sum of W²"), TableColumn.Number("right answers"));
        foreach (var penalty in (ReadOnlySpan<double>)[0, 0.1, 1, 10])
        {
            var (network, x, target) = Train(points, penalty);
            var pass = network.Forward(x);
            var squares = network.Layers.Sum(layer => layer.Weight.Square().Sum().Item());
            var ofPenalty = penalty * squares / (2 * points.Count);
            table.Row($"{penalty:0.#}", $"{network.Cost(pass, target):F3}", $"{ofPenalty:F3}", $"{squares:F1}",
                $"{Accuracy(pass.Output, points):P0}");
        }

        screen.Write(table);
    }

    /// <summary>The three classes without and with a strong penalty.</summary>
    public static Picture Picture()
    {
        var points = Points();
        return new PictureGrid
        {
            Title = "Three classes, one sigmoid each; the penalty smooths",
            Pictures = [Region(points, penalty: 0), Region(points, penalty: 1)],
        };
    }

    private static LabelledPoints Points() => ToySets.Spiral(150, noise: 0.04, arms: 3, turns: 0.5, new Rng(3));

    private static (HandWrittenMlp Network, Tensor X, Tensor Target) Train(LabelledPoints points, double penalty)
    {
        var rng = new Rng(2);
        var network = new HandWrittenMlp(HandLayer.Stack([2, 16, 3], rng), Nonlinearity.Tanh, new ClassesCost(), penalty);
        var (x, target) = (ToyTask.Inputs(points), ToyTask.OneHot(points, 3));
        network.Train(x, target, Steps, LearningRate);
        return (network, x, target);
    }

    private static double Accuracy(Tensor answers, LabelledPoints points)
    {
        var chosen = answers.ArgMax(1);
        return points.Labels.Index().Count(entry => chosen.Data[entry.Index] == entry.Item) / (double)points.Count;
    }

    private static DecisionRegion Region(LabelledPoints points, double penalty)
    {
        var network = Train(points, penalty).Network;
        var range = new Interval(-1.2, 1.2);
        return new DecisionRegion(
            [.. Enumerable.Range(0, 3).Select(k => ValueGrid.OfNetwork<double>(range, range, x => network.Forward(x).Output[.., k]))])
        {
            Title = $"λ = {penalty:0.#}",
            Size = (360, 360),
            Points = ToyTask.PointSets(points, 3),
        };
    }
}
