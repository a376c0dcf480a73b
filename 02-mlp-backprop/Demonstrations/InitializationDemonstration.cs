using Course.Data.Toys;
using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Mlp.Initializers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>Starting weights, in x out.</summary>
/// <param name="inputs">How many numbers come in.</param>
/// <param name="outputs">How many neurons there are.</param>
/// <param name="rng">Where they come from.</param>
public delegate Tensor StartingWeights(int inputs, int outputs, Rng rng);

/// <summary>How weights begin: equal weights make equal neurons, and a wrong spread lets the signal fade or saturate on its way.</summary>
public static class InitializationDemonstration
{
    private const int Depth = 10;
    private const int Neurons = 100;
    private const int Examples = 200;

    private static readonly int[] ShownDepths = [1, 5, 10];

    /// <summary>Trains with equal and with random weights, then follows the spread of the activations through ten layers.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="xavier">Xavier's rule as the lesson has it, or the learner's.</param>
    /// <param name="he">He's rule.</param>
    public static void Run(Screen screen, StartingWeights xavier, StartingWeights he)
    {
        screen.WriteLine("A network 2-8-1, tanh, learns to tell two rings apart, 500 steps:");
        var training = new TextTable(
            "weights begin as", TableColumn.Number("cost at first"),
            TableColumn.Number("cost at last"), TableColumn.Number("different neurons"));
        foreach (var (name, weights) in Beginnings)
        {
            var (costs, network) = TrainOnRings(weights);
            training.Row(name, $"{costs[0]:F4}", $"{costs[^1]:F4}", $"{DifferentNeurons(network.Layers[0])}");
        }

        screen.Write(training);
        screen.WriteLine();
        screen.WriteLine($"The standard deviation of the activations, {Depth} layers of {Neurons} neurons:");
        var spread = new TextTable(
            "weights", "activation", TableColumn.Number("layer 1"), TableColumn.Number("layer 2"),
            TableColumn.Number("layer 5"), TableColumn.Number("layer 10"));
        foreach (var (name, activation, weights) in Spreads(xavier, he))
        {
            var deviations = Activations(activation, weights).Select(a => a.StandardDeviation().Item()).ToArray();
            spread.Row(name, activation.Name, $"{deviations[0]:F3}", $"{deviations[1]:F3}", $"{deviations[4]:F3}", $"{deviations[9]:F3}");
        }

        screen.Write(spread);
    }

    /// <summary>Xavier's rule with normal numbers, as the lesson has it.</summary>
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => new XavierNormalInitializer().Create<double>([inputs, outputs], rng);

    /// <summary>He's rule with normal numbers, as the lesson has it.</summary>
    public static Tensor He(int inputs, int outputs, Rng rng) => new HeNormalInitializer().Create<double>([inputs, outputs], rng);

    /// <summary>The cost while networks learn that began with equal and with random weights.</summary>
    public static Picture TrainingPicture() => new LinePlot
    {
        Title = "Equal weights make equal neurons",
        XLabel = "step",
        YLabel = "cost",
        Series = [.. Beginnings.Select(beginning => new Series(beginning.Name, TrainOnRings(beginning.Weights).Costs))],
    };

    /// <summary>Histograms of the activations in layers 1, 5 and 10, a row for each rule.</summary>
    public static Picture ActivationsPicture() => new PictureGrid
    {
        Title = $"Activations by depth: {Depth} layers of {Neurons} neurons",
        Columns = 3,
        Pictures =
        [
            .. from rule in Spreads(Xavier, He)
               let layers = Activations(rule.Activation, rule.Weights)
               from depth in ShownDepths
               select Histogram(rule, depth, layers[depth - 1]),
        ],
    };

    private static IReadOnlyList<(string Name, StartingWeights Weights)> Beginnings { get; } =
    [
        ("zeros", (inputs, outputs, _) => Tensor.Zeros([inputs, outputs])),
        ("constant 0.5", (inputs, outputs, _) => Tensor.Full([inputs, outputs], 0.5)),
        ("Xavier", Xavier),
    ];

    private static IReadOnlyList<(string Name, Nonlinearity Activation, StartingWeights Weights)> Spreads(
        StartingWeights xavier, StartingWeights he) =>
        [
            ("N(0, 0.05²)", Nonlinearity.Tanh, (inputs, outputs, rng) => rng.Normal<double>([inputs, outputs], 0, 0.05)),
            ("N(0, 1)", Nonlinearity.Tanh, (inputs, outputs, rng) => rng.Normal<double>([inputs, outputs])),
            ("Xavier", Nonlinearity.Tanh, xavier),
            ("N(0, 1/n)", Nonlinearity.Relu, (inputs, outputs, rng) => new NormalInitializer().Create<double>([inputs, outputs], rng)),
            ("He", Nonlinearity.Relu, he),
        ];

    private static (double[] Costs, HandWrittenMlp Network) TrainOnRings(StartingWeights weights)
    {
        var points = ToySets.Circles(100, new Rng(1));
        var rng = new Rng(2);
        var network = new HandWrittenMlp([Layer(2, 8, weights, rng), Layer(8, 1, weights, rng)], Nonlinearity.Tanh, new ClassesCost());
        return (network.Train(ToyTask.Inputs(points), ToyTask.Labels(points), steps: 500, learningRate: 1), network);
    }

    // <depth>
    private static List<Tensor> Activations(Nonlinearity activation, StartingWeights weights)
    {
        var rng = new Rng(1);
        var a = rng.Normal<double>([Examples, Neurons]);
        List<Tensor> layers = [];
        for (var l = 0; l < Depth; l++)
        {
            a = activation.Value(a.Dot(weights(Neurons, Neurons, rng)));
            layers.Add(a);
        }

        return layers;
    }
    // </depth>

    private static HandLayer Layer(int inputs, int outputs, StartingWeights weights, Rng rng) =>
        new(weights(inputs, outputs, rng).Keep(), Tensor.Zeros([outputs]).Keep());

    /// <summary>How many columns of W differ: neurons with equal weights are one neuron, several times.</summary>
    private static int DifferentNeurons(HandLayer layer) =>
        Enumerable.Range(0, layer.Weight.Shape[1]).Select(neuron => Figures.Row(layer.Weight[.., neuron], "0.000000")).Distinct().Count();

    private static BarChart Histogram((string Name, Nonlinearity Activation, StartingWeights Weights) rule, int depth, Tensor activations)
    {
        const int bins = 21; // an odd number, so that one bar stands on 0; the outer ones stand on the ends
        var (low, high) = rule.Activation == Nonlinearity.Relu ? (0.0, 3.0) : (-1.0, 1.0);
        var shares = new double[bins];
        foreach (var a in activations.Data)
        {
            shares[Math.Clamp((int)Math.Round((a - low) / (high - low) * (bins - 1)), 0, bins - 1)] += 1.0 / activations.Size;
        }

        return new BarChart
        {
            Title = $"{rule.Activation.Name}, {rule.Name}, layer {depth}",
            Size = (300, 170),
            Categories =
            [
                .. Enumerable.Range(0, bins)
                    .Select(bin => bin switch
                    {
                        0 => $"{low:0}",
                        bins / 2 => $"{(low + high) / 2:0.#}",
                        bins - 1 => low == 0 ? $"{high:0} up" : $"{high:0}",
                        _ => "",
                    }),
            ],
            YRange = new Interval(0, 1),
            Series = [new BarSeries("", shares)],
        };
    }
}
