using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The gradient of a cost at a point, by differences.</summary>
/// <param name="at">The point.</param>
/// <param name="cost">Reads the point.</param>
/// <param name="h">How far each number is moved.</param>
public delegate Tensor NumericDerivative(Tensor at, Func<double> cost, double h);

/// <summary>The numeric gradient check: how good a difference is for which h, and how it finds a wrong derivative.</summary>
public static class CheckDemonstration
{
    private const int Powers = 12; // of ten, that the bars show: from 1e-12 to 1

    private static readonly double[] Distances = [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12];

    /// <summary>Shows the error of the differences by h, then judges a right and two wrong derivatives.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="numeric">The lesson's differences, or the learner's.</param>
    public static void Run(Screen screen, NumericDerivative numeric)
    {
        screen.WriteLine("How far the central difference is from f'(0.7) for f(x) = 1 / (1 + x²):");
        var table = new TextTable("h", "error", "size");
        foreach (var h in Distances)
        {
            var error = ErrorOfDifference(numeric, h);
            table.Row($"{h:0e0}", $"{error:0.0e0}", BarsInTerminal.Bar((Math.Log10(error) + 12) / Powers, 2 * Powers, hasUnicode: false));
        }

        screen.Write(table);
        screen.WriteLine("A large h bends away from the tangent, a small one loses its digits; 1e-5 is between.");
        screen.WriteLine();

        screen.WriteLine("The check as a judge, h = 1e-5, error above 1e-6 is wrong:");
        foreach (var (name, derivative) in Candidates)
        {
            var error = Error(Nonlinearity.Tanh with { Derivative = derivative }, numeric, 1e-5);
            screen.WriteLine(
                $"  {name,-22} {(error < 1e-6 ? "right" : "WRONG"),-6} largest error {(error < 1e-6 ? "below 1e-6" : $"{error:F4}")}");
        }
    }

    /// <summary>The error by h, of the central and of the one-sided difference.</summary>
    public static Picture Picture() => new LinePlot
    {
        Title = "The error of a difference by its step h",
        XLabel = "h",
        YLabel = "error",
        LogarithmicX = true,
        LogarithmicY = true,
        Series =
        [
            new Series("(f(x+h) − f(x−h)) / 2h", Distances, [.. Distances.Select(h => ErrorOfDifference(NumericGradient.Of, h))])
            {
                Markers = true,
            },
            new Series("(f(x+h) − f(x)) / h", Distances, [.. Distances.Select(h => ErrorOfDifference(OneSided, h))]) { Markers = true },
        ],
    };

    private static IReadOnlyList<(string Name, Func<Tensor, Tensor, Tensor> Derivative)> Candidates { get; } =
    [
        ("tanh' = 1 - a²", (_, a) => 1 - a * a),
        ("tanh' = 1 - a", (_, a) => 1 - a),
        ("tanh' forgotten", (_, a) => Tensor.Ones(a.Shape)),
    ];

    /// <summary>For a function of four operations of arithmetic, whose rounding is the same on every machine.</summary>
    private static double ErrorOfDifference(NumericDerivative numeric, double h)
    {
        var x = Tensor.Vector(0.7);
        double F() => 1 / (1 + x[0] * x[0]);
        var slope = -2 * 0.7 * F() * F();
        return Math.Abs(numeric(x, F, h)[0] - slope);
    }

    /// <summary>The largest difference between backpropagation and differences, over all weights of the first layer.</summary>
    private static double Error(Nonlinearity hidden, NumericDerivative numeric, double h)
    {
        var rng = new Rng(4);
        var network = new HandWrittenMlp(HandLayer.Stack([3, 4, 2], rng), hidden, new HalfSquaredError());
        var (x, target) = (rng.Normal<double>([5, 3]), rng.Normal<double>([5, 2]));
        var gradient = network.Backward(network.Forward(x), target)[0].DW;
        return Figures.Distance(gradient, numeric(network.Layers[0].Weight, () => network.Cost(network.Forward(x), target), h));
    }

    private static Tensor OneSided(Tensor at, Func<double> cost, double h)
    {
        var gradient = Tensor.Zeros(at.Shape);
        var here = cost();
        for (var i = 0; i < at.Size; i++)
        {
            var x = at.Data[i];
            at.Data[i] = x + h;
            gradient.Data[i] = (cost() - here) / h;
            at.Data[i] = x;
        }

        return gradient;
    }
}
