using Course.Autograd;

namespace Course.Optimization.Surfaces;

/// <summary>
/// A loss of only two numbers, so that it can be drawn: the height of a landscape over the plane.
/// Its gradient comes from the computational graph, as that of a network does.
/// </summary>
/// <param name="Name">What it is called: "ravine".</param>
/// <param name="Formula">Its formula in words of the page: "(x^2 + 25 y^2) / 2".</param>
/// <param name="Start">Where a descent begins.</param>
/// <param name="Minimum">The lowest place that the descent should find.</param>
/// <param name="Height">The loss as a function of x and y.</param>
/// <remarks>Lecture "Mathematical foundations", gradient descent, whose example is the bowl.</remarks>
public sealed record Surface(
    string Name, string Formula, (double X, double Y) Start, (double X, double Y) Minimum, Func<Variable, Variable, Variable> Height)
{
    /// <summary>
    /// Equally steep on all sides: the lecture's example. It begins where the ravine does, so that both can be compared.
    /// </summary>
    public static Surface Bowl { get; } = new("bowl", "(x^2 + y^2) / 2", (-1.8, 0.6), (0, 0), (x, y) => (x.Square() + y.Square()) / 2);

    /// <summary>25 times as steep across as along: what descent on features of different scales looks like.</summary>
    public static Surface Ravine { get; } = new(
        "ravine", "(x^2 + 25 y^2) / 2", (-1.8, 0.6), (0, 0), (x, y) => (x.Square() + 25 * y.Square()) / 2);

    /// <summary>
    /// A pass between two minima, (0, -1) and (0, 1). On the pass itself, at (0, 0), the gradient is 0;
    /// the descent begins almost on the way to it.
    /// </summary>
    public static Surface Saddle { get; } = new(
        "saddle", "x^2 / 2 + (y^2 - 1)^2 / 4", (-1.6, 0.01), (0, 1), (x, y) => x.Square() / 2 + (y.Square() - 1).Square() / 4);

    // <rosenbrock>
    /// <summary>H. Rosenbrock's test of 1960: a curved ravine with an almost flat bottom.</summary>
    public static Surface Rosenbrock { get; } = new("Rosenbrock", "(1 - x)^2 + 100 (y - x^2)^2", (-1.2, 1), (1, 1),
        (x, y) => (1 - x).Square() + 100 * (y - x.Square()).Square());
    // </rosenbrock>

    /// <summary>All surfaces, the easiest first.</summary>
    public static IReadOnlyList<Surface> All { get; } = [Bowl, Ravine, Saddle, Rosenbrock];

    /// <summary>The height at a place.</summary>
    public double At(double x, double y)
    {
        using var nothingRecorded = NoGradient.Begin();
        return Height(new Variable(x), new Variable(y)).Value.Item();
    }
}
