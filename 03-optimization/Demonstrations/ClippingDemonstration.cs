using System.Globalization;
using Course.Drawing;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// An exploding gradient and its cure. One weight is applied twenty times, as in a deep or recurrent network: y = w^20, L = (y - 0.5)^2.
/// Left of w = 1 the loss is flat, right of it rises a wall, and one step from the wall throws the weight away,
/// unless the gradient is clipped.
/// </summary>
/// <remarks>R. Pascanu et al., "On the difficulty of training recurrent neural networks", 2013.</remarks>
public static class ClippingDemonstration
{
    private const int Layers = 20;
    private const double Start = 1.1, Rate = 0.004, Limit = 1;
    private const int Steps = 40;

    /// <summary>Prints the steps with and without clipping.</summary>
    public static void Run(Screen screen)
    {
        var (free, clipped) = (Walk(double.PositiveInfinity, Steps), Walk(Limit, Steps));
        screen.WriteLine(
            $"y = w^{Layers}, L = (y - 0.5)^2, from w = {Start} with eta = {Rate}; clipped: gradient of length at most {Limit}:");
        screen.WriteLine();
        var table = new TextTable(TableColumn.Number("step"), TableColumn.Number("w"), TableColumn.Number("gradient"),
            TableColumn.Number("w, clipped"), TableColumn.Number("gradient"));
        foreach (var step in (ReadOnlySpan<int>)[0, 1, 2, 10, 20, 30, 34, 36, 40])
        {
            table.Row(
                $"{step}", Number(free[step].W), Number(free[step].Gradient), Number(clipped[step].W), Number(clipped[step].Gradient));
        }

        screen.Write(table);
        screen.WriteLine();
        screen.WriteLine($"The minimum is at w = 0.5^(1/{Layers}) = {Math.Pow(0.5, 1.0 / Layers):F4}.");
    }

    /// <summary>The loss over the weight: flat ground and a wall, with the clipped descent on it.</summary>
    public static Picture Wall()
    {
        double[] w = [.. Enumerable.Range(0, 201).Select(i => 0.8 + 0.0022 * i)];
        double[] visited = [.. Walk(Limit, Steps).Select(step => step.W)];
        return new LinePlot
        {
            Title = "A wall, and the clipped descent",
            XLabel = "w",
            YLabel = "loss",
            YRange = new Interval(0, 40),
            XRange = new Interval(0.8, 1.12),
            Series =
            [
                new Series($"L = (w^{Layers} - 0.5)^2", w, Array.ConvertAll(w, Loss)),
                new Series("clipped descent", visited, Array.ConvertAll(visited, Loss)) { Line = false },
            ],
        };
    }

    private static double Loss(double w) => Math.Pow(Math.Pow(w, Layers) - 0.5, 2);

    private static (double W, double Gradient)[] Walk(double limit, int steps)
    {
        var w = new Variable(Tensor.Scalar(Start), requiresGradient: true);
        var optimizer = new Sgd<double>([w], Rate);
        var walk = new (double, double)[steps + 1];
        for (var step = 0; step <= steps; step++)
        {
            using var memory = StepScope.Begin();
            var before = w.Value.Item();
            // <clip>
            optimizer.ZeroGradient();
            (w.Power(Layers) - 0.5).Square().Backward();
            var length = GradientClipping.ByNorm(optimizer.Parameters, limit);
            optimizer.Step();
            // </clip>
            walk[step] = (before, length);
        }

        return walk;
    }

    private static string Number(double value) =>
        Math.Abs(value) < 1e4 ? $"{value:F4}" : value.ToString("0.0e0", CultureInfo.InvariantCulture);
}
