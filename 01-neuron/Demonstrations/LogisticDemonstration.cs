using Course.Data.Toys;
using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>Logistic regression as one neuron: the sigmoid, the log-odds, and the separating line as it moves.</summary>
public static class LogisticDemonstration
{
    private const double LearningRate = 1;
    private const int Frames = 60;
    private const int FrameMilliseconds = 50;
    private const int SmallWidth = 28;
    private static readonly Interval Plane = new(-1.8, 1.8);
    private static readonly int[] Shown = [0, 1, 3, 10, 30, 300];

    /// <summary>Shows the sigmoid in numbers, then the training.</summary>
    public static void Run(Screen screen)
    {
        ShowSigmoid(screen);
        var examples = TwoClouds();
        var neurons = Start.Training(examples, LearningRate).Take(Shown[^1] + 1).ToArray();
        var table = new TextTable(TableColumn.Number("step"), TableColumn.Number("w1"), TableColumn.Number("w2"), TableColumn.Number("b"),
            TableColumn.Number("cross-entropy"),
            TableColumn.Number("accuracy"));
        foreach (var step in Shown)
        {
            var neuron = neurons[step];
            table.Row($"{step}", $"{neuron.Weights[0]:F3}", $"{neuron.Weights[1]:F3}", $"{neuron.Bias:F3}", $"{neuron.Cost(examples):F4}",
                $"{neuron.Accuracy(examples):F3}");
        }

        screen.Write(table);
        screen.WriteLine();
        ShowMoving(screen, examples, neurons);
    }

    /// <summary>The sigmoid for several slopes.</summary>
    public static Picture SigmoidPicture()
    {
        var r = Enumerable.Range(-60, 121).Select(i => i / 10.0).ToArray();
        return new LinePlot
        {
            Title = "The logistic function of steepness alpha",
            XLabel = "r",
            YLabel = "y",
            Series =
            [
                .. new[] { 0.5, 1, 2, 10 }.Select(
                    alpha => new Series($"alpha = {alpha}", r, [.. r.Select(at => ExampleCost.Sigmoid(at, alpha))])),
            ],
        };
    }

    /// <summary>The probability over the plane at the end, and the lines on the way there.</summary>
    public static Picture LinePicture()
    {
        var examples = TwoClouds();
        var neurons = Start.Training(examples, LearningRate).Take(Shown[^1] + 1).ToArray();
        double[] x = [Plane.From, Plane.To];
        return new DecisionRegion(Probability(neurons[^1]))
        {
            Title = "The separating line moves",
            XLabel = "x1",
            YLabel = "x2",
            Size = (480, 500),
            Points = PointsOf(examples),
            Lines =
            [
                .. Shown.Select(
                    step => new Series($"step {step}", x, [.. x.Select(neurons[step].SeparatingLine)]) { Dashed = step != Shown[^1] }),
            ],
        };
    }

    // It begins with a wrong opinion, so that there is something to see.
    private static LogisticNeuron Start => new(Tensor.Vector(1.5, -1), 0.5);

    private static void ShowSigmoid(Screen screen)
    {
        var table = new TextTable(TableColumn.Number("P"), TableColumn.Number("odds P/(1-P)"), TableColumn.Number("r = log odds"),
            TableColumn.Number("sigmoid(r)"),
            TableColumn.Number("sigmoid(2 r)"));
        foreach (var p in new[] { 0.01, 0.1, 0.5, 0.8, 0.9, 0.99 })
        {
            var r = Math.Log(p / (1 - p));
            table.Row($"{p:F2}", $"{p / (1 - p):F4}", $"{r:F4}", $"{ExampleCost.Sigmoid(r):F2}", $"{ExampleCost.Sigmoid(r, alpha: 2):F4}");
        }

        screen.Write(table);
        screen.WriteLine();
    }

    // On a terminal the line moves; in a file there is a row of pictures.
    private static void ShowMoving(Screen screen, Examples examples, LogisticNeuron[] neurons)
    {
        screen.WriteLine(
            $"x1 and x2 from -1.8 to 1.8: o is class 0, x is class 1; {RegionInTerminal.WhereClass1Is(screen)} P is 0.5 or more.");
        if (screen.IsLive)
        {
            foreach (var neuron in neurons.Take(Frames))
            {
                screen.Redraw(Region(screen, examples, neuron, 60, 20));
                Thread.Sleep(FrameMilliseconds);
            }

            return;
        }

        foreach (var steps in Shown.Chunk(3))
        {
            screen.WriteLine(string.Concat(steps.Select(step => $"step {step}".PadRight(SmallWidth + 3))).TrimEnd());
            screen.Write(
                CharacterCanvas.SideBySide([.. steps.Select(step => Region(screen, examples, neurons[step], SmallWidth, 11))], gap: 3));
        }
    }

    private static CharacterCanvas Region(Screen screen, Examples examples, LogisticNeuron neuron, int columns, int rows) =>
        RegionInTerminal.Of(Probability(neuron), PointsOf(examples), screen, columns, rows);

    private static ValueGrid Probability(LogisticNeuron neuron) =>
        ValueGrid.Of(Plane, Plane, (x1, x2) => ExampleCost.Sigmoid(neuron.Bias + neuron.Weights[0] * x1 + neuron.Weights[1] * x2));

    private static PointSet[] PointsOf(Examples examples) => [new("class 0", examples.PointsOf(0)), new("class 1", examples.PointsOf(1))];

    private static Examples TwoClouds() => Examples.Of(ToySets.TwoGaussians(60, noise: 0.45, new Rng(3)));
}
