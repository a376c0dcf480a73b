using Course.Data.Toys;
using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The classifier of points in the plane: with a linear hidden layer it draws a line, with tanh it bends it.</summary>
public static class RegionsDemonstration
{
    private static readonly Interval Range = new(-1.3, 1.3);

    /// <summary>Shows the regions of both in characters.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        var points = ToySets.Circles(200, new Rng(1));
        foreach (var hidden in (ReadOnlySpan<Nonlinearity>)[Nonlinearity.Identity, Nonlinearity.Tanh])
        {
            var network = Trained(points, hidden, neurons: 6, steps: 3000);
            screen.WriteLine($"Two rings, network 2-6-1, hidden layer {NameOf(hidden)}: {Accuracy(network, points):P1} right");
            screen.Write(RegionInTerminal.Of(Probability(network), ToyTask.PointSets(points, 2), screen, columns: 48, rows: 18));
            screen.WriteLine();
        }
    }

    /// <summary>Two sets of points, each with a linear and with a tanh hidden layer.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Title = "The hidden layer: linear on the left, tanh on the right",
        Pictures =
        [
            .. Panels("rings", ToySets.Circles(200, new Rng(1)), neurons: 6, steps: 3000),
            .. Panels("spiral", ToySets.Spiral(200, noise: 0.02, arms: 2, turns: 0.75, new Rng(2)), neurons: 16, steps: 8000),
        ],
    };

    private static IEnumerable<Picture> Panels(string name, LabelledPoints points, int neurons, int steps)
    {
        foreach (var hidden in new[] { Nonlinearity.Identity, Nonlinearity.Tanh })
        {
            var network = Trained(points, hidden, neurons, steps);
            yield return new DecisionRegion(Probability(network))
            {
                Title = $"{name}, {NameOf(hidden)}: {Accuracy(network, points):P0}",
                Size = (360, 360),
                Points = ToyTask.PointSets(points, 2),
            };
        }
    }

    // <classifier>
    private static HandWrittenMlp Trained(LabelledPoints points, Nonlinearity hidden, int neurons, int steps)
    {
        var rng = new Rng(2);
        var network = new HandWrittenMlp(HandLayer.Stack([2, neurons, 1], rng), hidden, new ClassesCost());
        network.Train(ToyTask.Inputs(points), ToyTask.Labels(points), steps, learningRate: 0.3);
        return network;
    }
    // </classifier>

    private static string NameOf(Nonlinearity hidden) => hidden == Nonlinearity.Identity ? "linear" : hidden.Name;

    private static ValueGrid Probability(HandWrittenMlp network) =>
        ValueGrid.OfNetwork<double>(Range, Range, x => network.Forward(x).Output);

    private static double Accuracy(HandWrittenMlp network, LabelledPoints points)
    {
        var answers = network.Forward(ToyTask.Inputs(points)).Output;
        return points.Labels.Index().Count(entry => answers.Data[entry.Index] >= 0.5 == (entry.Item == 1)) / (double)points.Count;
    }
}
