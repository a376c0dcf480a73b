using Course.Data.Toys;
using Course.Drawing;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>The perceptron learns from its mistakes; every mistake turns the line a little, until there is none left.</summary>
public static class PerceptronDemonstration
{
    private const int MostEpochs = 50;
    private static readonly Interval Plane = new(-2, 2);

    /// <summary>Shows every epoch, the separating line, and the bound of Novikoff.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="rule">How the perceptron learns: the lesson's rule, or the learner's.</param>
    public static void Run(Screen screen, PerceptronRule rule)
    {
        var examples = TwoClouds();
        var epochs = Perceptron.Epochs(examples, rule).Take(MostEpochs).ToArray();
        var table = new TextTable(TableColumn.Number("epoch"), TableColumn.Number("mistakes"), TableColumn.Number("w1"),
            TableColumn.Number("w2"), TableColumn.Number("b"));
        foreach (var epoch in epochs)
        {
            table.Row($"{epoch.Number}", $"{epoch.Mistakes}", $"{epoch.W[0]:F3}", $"{epoch.W[1]:F3}", $"{epoch.B:F3}");
        }

        screen.Write(table);
        screen.WriteLine();
        var last = epochs[^1];
        screen.WriteLine(
            $"x1 and x2 from -2 to 2: o is class 0, x is class 1; {RegionInTerminal.WhereClass1Is(screen)} the perceptron answers 1.");
        screen.Write(RegionInTerminal.Of(ValueGrid.Of(Plane, Plane, (x1, x2) => Perceptron.Answer(last.W, last.B, Tensor.Vector(x1, x2))),
            PointsOf(examples), screen, 60, 20));
        if (last.Mistakes > 0)
        {
            screen.WriteLine($"Still {last.Mistakes} mistakes after {MostEpochs} epochs.");
            return;
        }

        screen.WriteLine("No mistake in the last epoch: the line separates the two classes.");
        screen.WriteLine($"{epochs.Sum(epoch => epoch.Mistakes)} mistakes in all.");
        screen.WriteLine(
            "The line x1 + x2 = 0.5 separates the classes too, and its bound (R / gamma)^2 allows "
                + $"{MistakeBound.Of(examples, [1, 1], -0.5):F0} mistakes.");
    }

    /// <summary>The lines after each epoch.</summary>
    public static Picture Picture()
    {
        var examples = TwoClouds();
        var epochs = Perceptron.Epochs(examples, Perceptron.Learn).Take(MostEpochs).ToArray();
        return new Scatter
        {
            Title = "The perceptron's line after each epoch",
            XRange = Plane,
            YRange = Plane,
            XLabel = "x1",
            YLabel = "x2",
            Size = (460, 460),
            Points = PointsOf(examples),
            Lines = [.. epochs.Where(epoch => epoch.Mistakes > 0).Select((epoch, i) => LineAfter(epoch, i == epochs.Length - 2))],
        };
    }

    private static Series LineAfter(PerceptronEpoch epoch, bool isLast)
    {
        double[] x = [Plane.From, Plane.To];
        return new Series($"epoch {epoch.Number}", x, [.. x.Select(x1 => -(epoch.B + epoch.W[0] * x1) / epoch.W[1])]) { Dashed = !isLast };
    }

    private static PointSet[] PointsOf(Examples examples) => [new("class 0", examples.PointsOf(0)), new("class 1", examples.PointsOf(1))];

    // Two clouds on either side of a line, with room of 0.15 on both sides of it, so that they can be separated.
    private static Examples TwoClouds()
    {
        var clouds = Examples.Of(ToySets.TwoGaussians(60, noise: 0.45, new Rng(15)));
        var inRoom = Enumerable.Range(0, clouds.Count)
            .Where(i => (clouds.X[i, 0] + clouds.X[i, 1]) / Math.Sqrt(2) * (2 * clouds.Class(i) - 1) >= 0.15).ToArray();
        var separable = clouds.Rows(inRoom);
        return separable with { X = separable.X + Tensor.Vector(0.5, 0) };
    }
}
