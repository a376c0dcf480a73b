using Course.Drawing;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// What L1 and L2 do to a weight that nothing else pulls at: L1 takes the same from every weight until nothing is left, L2 takes a share.
/// </summary>
public static class PenaltiesDemonstration
{
    private const double Rate = 0.1, Strength = 0.5;
    private const int Steps = 30;

    /// <summary>Prints how a large and a small weight shrink.</summary>
    public static void Run(Screen screen)
    {
        double[][] walks = [Walk(1, L1), Walk(0.2, L1), Walk(1, L2), Walk(0.2, L2)];
        screen.WriteLine($"A weight with no other loss, eta = {Rate}, lambda = {Strength}:");
        screen.WriteLine();
        var table = new TextTable(TableColumn.Number("step"), TableColumn.Number("L1"), TableColumn.Number("L1, small"),
            TableColumn.Number("L2"), TableColumn.Number("L2, small"));
        foreach (var step in (ReadOnlySpan<int>)[0, 1, 2, 3, 4, 5, 10, 20, 30])
        {
            table.Row([$"{step}", .. walks.Select(walk => $"{walk[step]:F4}")]);
        }

        screen.Write(table);
    }

    /// <summary>The weights as curves.</summary>
    public static Picture Curves() => new LinePlot
    {
        Title = "A weight under L1 and under L2",
        XLabel = "step",
        YLabel = "w",
        Series = [Curve("L1", Walk(1, L1)), Curve("L1, small", Walk(0.2, L1)), Curve("L2", Walk(1, L2)), Curve("L2, small", Walk(0.2, L2))],
    };

    private static WeightPenalty L1 => new(L1: Strength);

    private static WeightPenalty L2 => new(L2: Strength);

    private static double[] Walk(double start, WeightPenalty penalty)
    {
        var w = new Variable(Tensor.FromSpan([1, 1], [start]), requiresGradient: true);
        var optimizer = new Sgd<double>([w], Rate);
        var walk = new double[Steps + 1];
        for (var step = 0; step <= Steps; step++)
        {
            using var memory = StepScope.Begin();
            walk[step] = Math.Abs(w.Value.Item()) < 1e-12 ? 0 : w.Value.Item(); // 0.2 less four times 0.05 is not quite 0 in binary
            optimizer.ZeroGradient();
            penalty.Of([w]).Backward();
            optimizer.Step();
        }

        return walk;
    }

    private static Series Curve(string name, double[] walk) =>
        new(name, [.. Enumerable.Range(0, walk.Length).Select(step => (double)step)], walk);
}
