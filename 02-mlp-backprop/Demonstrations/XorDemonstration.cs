using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The gradient of 1/2N sum (t - yhat)^2 for yhat = tanh(x W1 + b1) W2 + b2.</summary>
/// <param name="x">The examples, N x in.</param>
/// <param name="w1">in x hidden.</param>
/// <param name="b1">hidden.</param>
/// <param name="w2">hidden x out.</param>
/// <param name="b2">out.</param>
/// <param name="t">The targets, N x out.</param>
public delegate (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) TwoLayerGradient(
    Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t);

/// <summary>The exclusive or: no line separates it, two neurons written down do, and four learn it.</summary>
public static class XorDemonstration
{
    private const int Steps = 100;
    private const double LearningRate = 0.5;

    private static Tensor X => Tensor.FromArray(new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });

    private static Tensor T => Tensor.FromArray(new double[,] { { 0 }, { 1 }, { 1 }, { 0 } });

    /// <summary>Two ReLU neurons that compute the exclusive or: the sum of both, and what is above 1 of it, twice subtracted.</summary>
    // <written>
    public static HandWrittenMlp Written() => new(
        [
            new HandLayer(Tensor.FromArray(new double[,] { { 1, 1 }, { 1, 1 } }), Tensor.Vector(0, -1)),
            new HandLayer(Tensor.FromArray(new double[,] { { 1 }, { -2 } }), Tensor.Vector(0)),
        ],
        Nonlinearity.Relu, new HalfSquaredError());
    // </written>

    /// <summary>The gradient as the lesson computes it.</summary>
    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var network = new HandWrittenMlp([new HandLayer(w1, b1), new HandLayer(w2, b2)], Nonlinearity.Tanh, new HalfSquaredError());
        var gradient = network.Backward(network.Forward(x), t);
        return (gradient[0].DW, gradient[0].DB, gradient[1].DW, gradient[1].DB);
    }

    /// <summary>Shows the answers of a neuron, of the written network and of the learned one.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="gradient">The lesson's gradient, or the learner's.</param>
    public static void Run(Screen screen, TwoLayerGradient gradient)
    {
        var neuron = OneNeuron();
        var learned = Learned(gradient, report: (step, cost) => screen.WriteLine($"step {step,4}   cost {cost:F6}"));
        var (one, written, four) = (neuron.Forward(X).Output, Written().Forward(X).Output, learned.Forward(X).Output);
        screen.WriteLine();
        var table = new TextTable(
            "x1 x2", TableColumn.Number("xor"), TableColumn.Number("one linear neuron"),
            TableColumn.Number("2 ReLU, written down"), TableColumn.Number("4 tanh, learned"));
        for (var n = 0; n < 4; n++)
        {
            table.Row($"{X[n, 0]}  {X[n, 1]}", $"{T[n, 0]}", $"{one[n, 0]:F3}", $"{written[n, 0]:F3}", $"{four[n, 0]:F3}");
        }

        screen.Write(table);
        screen.WriteLine("The best a line can do is to answer 0.5 everywhere.");
    }

    /// <summary>Where one neuron and where the learned network answer 1.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Title = "The exclusive or",
        Pictures = [Region("4 tanh neurons, learned", Learned(Gradient)), Region("2 ReLU neurons, written down", Written())],
    };

    private static HandWrittenMlp OneNeuron()
    {
        var neuron = new HandWrittenMlp(HandLayer.Stack([2, 1], new Rng(1)), Nonlinearity.Identity, new HalfSquaredError());
        neuron.Train(X, T, steps: 1000, LearningRate);
        return neuron;
    }

    private static HandWrittenMlp Learned(TwoLayerGradient gradient, Action<int, double>? report = null)
    {
        var rng = new Rng(1);
        var network = new HandWrittenMlp(HandLayer.Stack([2, 4, 1], rng), Nonlinearity.Tanh, new HalfSquaredError());
        var (first, second) = (network.Layers[0], network.Layers[1]);
        for (var step = 0; step <= Steps; step++)
        {
            if (step % 20 == 0)
            {
                report?.Invoke(step, network.Cost(network.Forward(X), T));
            }

            var (dW1, dB1, dW2, dB2) = gradient(X, first.Weight, first.Bias, second.Weight, second.Bias, T);
            network.Step([new LayerGradient(dW1, dB1), new LayerGradient(dW2, dB2)], LearningRate);
        }

        return network;
    }

    private static DecisionRegion Region(string title, HandWrittenMlp network)
    {
        var range = new Interval(-0.5, 1.5);
        return new DecisionRegion(ValueGrid.OfNetwork<double>(range, range, x => network.Forward(x).Output))
        {
            Title = title,
            Size = (340, 340),
            Points = [new PointSet("0", [(0, 0), (1, 1)]), new PointSet("1", [(0, 1), (1, 0)])],
        };
    }
}
