using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>
/// One hidden layer follows any continuous function: as a staircase of sigmoids that is written down, and as a network that learned.
/// </summary>
public static class ApproximationDemonstration
{
    private const int LearningSteps = 10000;

    /// <summary>Shows the largest error by the number of neurons.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        screen.WriteLine("f(x) = sin 3x + x/2 from -2 to 2, and the largest distance of a network 1-n-1 from it:");
        var table = new TextTable(
            TableColumn.Number("hidden neurons"), TableColumn.Number("staircase, not learned"),
            TableColumn.Number($"tanh, after {LearningSteps} steps"));
        foreach (var neurons in (ReadOnlySpan<int>)[1, 5, 10, 20, 40])
        {
            var learned = neurons > 10 ? "" : $"{Error(Learned(neurons)):F3}";
            table.Row($"{neurons}", $"{Error(Staircase.Create(F, -2, 2, neurons)):F3}", learned);
        }

        screen.Write(table);
        screen.WriteLine("Twice as many steps, half the error. Learned neurons place themselves where they are needed.");
    }

    /// <summary>The function and its approximations.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Title = "One hidden layer follows a function",
        Pictures =
        [
            Panel("Staircases of sigmoids", ("5 neurons", Staircase.Create(F, -2, 2, 5, steepness: 10)),
                ("20 neurons", Staircase.Create(F, -2, 2, 20))),
            Panel("Learned, tanh", ("1 neuron", Learned(1)), ("10 neurons", Learned(10))),
        ],
    };

    private static double F(double x) => Math.Sin(3 * x) + x / 2;

    private static HandWrittenMlp Learned(int neurons)
    {
        var rng = new Rng(8);
        // bends all over the range
        var hidden = new HandLayer(rng.Uniform<double>([1, neurons], -3, 3), rng.Uniform<double>([neurons], -6, 6));
        var network = new HandWrittenMlp([hidden, .. HandLayer.Stack([neurons, 1], rng)], Nonlinearity.Tanh, new HalfSquaredError());
        var x = Grid(41);
        network.Train(x, x.Map(F), LearningSteps, learningRate: 0.1);
        return network;
    }

    private static double Error(HandWrittenMlp network) => Figures.Distance(network.Forward(Grid(401)).Output, Grid(401).Map(F));

    private static Tensor Grid(int count) => Tensor.Arange(count).Reshape(count, 1) * (4.0 / (count - 1)) - 2;

    private static LinePlot Panel(string title, params ReadOnlySpan<(string Name, HandWrittenMlp Network)> networks)
    {
        var grid = Grid(161);
        var x = grid.Data.ToArray();
        var series = new List<Series> { new("f", x, grid.Map(F).Data.ToArray()) { Dashed = true } };
        foreach (var (name, network) in networks)
        {
            series.Add(new Series(name, x, network.Forward(grid).Output.Data.ToArray()));
        }

        return new LinePlot { Title = title, Size = (400, 300), Series = series };
    }
}
