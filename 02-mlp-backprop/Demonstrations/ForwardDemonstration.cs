using Course.Drawing;
using Course.Mlp.App.Graphs;
using Course.Mlp.ByHand;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>One layer of sigmoid neurons for a batch: sigmoid(a W + b).</summary>
/// <param name="a">What comes in, N x in.</param>
/// <param name="w">The weights, in x out.</param>
/// <param name="b">The biases, out.</param>
/// <returns>N x out.</returns>
public delegate Tensor LayerForward(Tensor a, Tensor w, Tensor b);

/// <summary>Forward propagation with the numbers of the network 3-3-1: each sum, each activation.</summary>
public static class ForwardDemonstration
{
    // <examples>
    private static Tensor Examples => Tensor.FromArray(new double[,]
    {
        { 1, 1, 0 },    // barks and wags its tail
        { 0, 1, 1 },    // wags its tail and meows
        { 0, 0, 0 },    // silent and still
    });
    // </examples>

    /// <summary>One layer as the lesson computes it.</summary>
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => (a.Dot(w) + b).Sigmoid();

    /// <summary>Shows the sums of the first example, then the answers for all.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="layer">Computes a layer: the lesson's way, or the learner's.</param>
    public static void Run(Screen screen, LayerForward layer)
    {
        var network = DogNetwork.Create();
        var (first, second) = (network.Layers[0], network.Layers[1]);
        var x = Examples;
        var a2 = layer(x, first.Weight, first.Bias);
        var a3 = layer(a2, second.Weight, second.Bias);
        var z = network.Forward(x).Z;

        screen.WriteLine($"x    = {Figures.Row(Figures.RowOf(x, 0), "0")}   {string.Join(", ", DogNetwork.InputNames)}");
        screen.WriteLine($"z(2) = {Figures.Row(Figures.RowOf(z[0], 0))}   the sums of the hidden neurons");
        screen.WriteLine($"a(2) = {Figures.Row(Figures.RowOf(a2, 0))}   each through the sigmoid");
        screen.WriteLine($"z(3) = {Figures.Row(Figures.RowOf(z[1], 0))}");
        screen.WriteLine($"h(x) = {Figures.Row(Figures.RowOf(a3, 0))}   the probability of a dog");
        screen.WriteLine();
        var table = new TextTable("barks", "wags", "meows", TableColumn.Number("h(x)"), "answer");
        for (var n = 0; n < x.Shape[0]; n++)
        {
            table.Row(YesNo(x[n, 0]), YesNo(x[n, 1]), YesNo(x[n, 2]), $"{a3[n, 0]:F4}", a3[n, 0] >= 0.5 ? "dog" : "no dog");
        }

        screen.Write(table);
    }

    /// <summary>The network with the numbers of the first example.</summary>
    public static Picture Picture()
    {
        var network = DogNetwork.Create();
        return new NeuronsPicture
        {
            Title = "Forward propagation: activations in the circles, weights on the lines",
            Layers = network.Layers,
            Pass = network.Forward(Examples[0..1, ..]),
            InputNames = DogNetwork.InputNames,
            HiddenNames = ["sounds like a dog", "is glad like a dog", "sounds like a cat"],
        };
    }

    private static string YesNo(double x) => x > 0 ? "yes" : "no";
}
