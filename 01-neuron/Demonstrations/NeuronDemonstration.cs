using Course.Drawing;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>What a neuron computes, the logical gates of McCulloch and Pitts, and the one it cannot be.</summary>
public static class NeuronDemonstration
{
    private static readonly (double X1, double X2)[] Inputs = [(0, 0), (0, 1), (1, 0), (1, 1)];

    /// <summary>Shows the weighted sum, the gates, and the search for "exclusive or".</summary>
    public static void Run(Screen screen)
    {
        ReadOnlySpan<double> x = [1, 0, 2];
        var neuron = new ModelNeuron(-1, [0.5, -1, 0.25], ModelNeuron.Step);
        screen.WriteLine("A neuron with w = (0.5, -1, 0.25), b = -1 looks at x = (1, 0, 2):");
        screen.WriteLine($"r = -1 + 0.5*1 + (-1)*0 + 0.25*2 = {neuron.WeightedSum(x)}, and the step makes y = {neuron.Answer(x)}");
        screen.WriteLine();

        var table = new TextTable(TableColumn.Number("x1"), TableColumn.Number("x2"), TableColumn.Number("x1 and x2"),
            TableColumn.Number("x1 or x2"), TableColumn.Number("not x1"));
        foreach (var (x1, x2) in Inputs)
        {
            table.Row(
                $"{x1}", $"{x2}", $"{ModelNeuron.And.Answer(x1, x2)}", $"{ModelNeuron.Or.Answer(x1, x2)}", $"{ModelNeuron.Not.Answer(x1)}");
        }

        screen.Write(table);
        screen.WriteLine();
        ShowSearch(screen);
    }

    /// <summary>The parts of a neuron.</summary>
    public static Picture Picture() => new NeuronPicture();

    private static void ShowSearch(Screen screen)
    {
        screen.WriteLine("All neurons with b, w1, w2 from -2 to 2 in steps of 0.25, and how many of them are");
        foreach (var (name, gate) in new (string, Func<double, double, double>)[]
        {
            ("x1 and x2", (x1, x2) => Math.Min(x1, x2)),
            ("x1 or x2", (x1, x2) => Math.Max(x1, x2)),
            ("either x1 or x2, not both", (x1, x2) => x1 == x2 ? 0 : 1),
        })
        {
            var (found, best) = Search(gate);
            screen.WriteLine($"  {name}: {found}; the best neuron is right for {best} of 4 inputs");
        }
    }

    private static (int Found, int Best) Search(Func<double, double, double> gate)
    {
        var (found, best) = (0, 0);
        var values = Enumerable.Range(-8, 17).Select(step => step / 4.0).ToArray();
        foreach (var b in values)
        {
            foreach (var w1 in values)
            {
                foreach (var w2 in values)
                {
                    var neuron = new ModelNeuron(b, [w1, w2], ModelNeuron.Step);
                    var right = Inputs.Count(x => neuron.Answer(x.X1, x.X2) == gate(x.X1, x.X2));
                    (found, best) = (found + (right == Inputs.Length ? 1 : 0), Math.Max(best, right));
                }
            }
        }

        return (found, best);
    }
}
