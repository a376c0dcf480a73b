using Course.Drawing;
using Course.Neuron.Descent;
using Course.Neuron.Regression;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>
/// The gradient of the mean squared error of a linear neuron: features [N, D], weights [D], bias and targets [N] give the derivatives
/// by the weights and by the bias.
/// </summary>
public delegate (Tensor DW, double DB) RegressionGradient(Tensor x, Tensor w, double b, Tensor t);

/// <summary>
/// Linear regression solved at once and found by descent; the squared and the absolute error, and what an outlier does to each.
/// </summary>
public static class RegressionDemonstration
{
    private const double LearningRate = 0.5;

    /// <summary>Shows that both ways arrive at the same line, and two lines with an outlier.</summary>
    public static void Run(Screen screen) => Show(screen, LinearRegression.SquaredErrorGradient);

    /// <summary>Shows the same with the learner's gradient.</summary>
    public static void Run(Screen screen, RegressionGradient gradient) => Show(screen, (x, w, y) =>
    {
        var (dW, dB) = gradient(x[.., 1..], w[1..], w[0], y); // the bias is w0, the weight of the column of ones
        return Tensor.Concatenate(0, Tensor.Vector(dB), dW);
    });

    private static void Show(Screen screen, Func<Tensor, Tensor, Tensor, Tensor> gradient)
    {
        var (features, y) = Points();
        var x = LinearRegression.WithOnes(features);
        var exact = LinearRegression.ClosedForm(x, y);
        screen.WriteLine(
            $"20 points of y = 1 + 2 x + noise. The closed form: w0 = {exact[0]:F6}, w1 = {exact[1]:F6}, "
                + $"MSE = {LinearRegression.SquaredError(x, exact, y):F6}");
        screen.WriteLine();

        var table = new TextTable(
            TableColumn.Number("step"), TableColumn.Number("w0"), TableColumn.Number("w1"), TableColumn.Number("MSE"));
        var path = GradientDescent.Path(w => gradient(x, w, y), Tensor.Zeros([2]), LearningRate).Take(201).ToArray();
        foreach (var step in new[] { 0, 1, 2, 5, 10, 20, 50, 100, 200 })
        {
            table.Row($"{step}", $"{path[step][0]:F6}", $"{path[step][1]:F6}", $"{LinearRegression.SquaredError(x, path[step], y):F6}");
        }

        screen.Write(table);
        screen.WriteLine($"Distance to the closed form after 200 steps: {(path[200] - exact).Abs().Max().Item():0.0e0}");
        screen.WriteLine();
        ShowOutlier(screen);
    }

    /// <summary>The points with an outlier, and the lines of the two losses.</summary>
    public static Picture Picture()
    {
        var (features, y) = WithOutlier();
        var x = LinearRegression.WithOnes(features);
        var (squared, absolute) = (LinearRegression.ClosedForm(x, y), LeastAbsolute(x, y));
        double[] ends = [0, 1];
        return new LinePlot
        {
            Title = "One outlier moves the line of the squared error",
            XLabel = "x",
            YLabel = "y",
            Size = (520, 360),
            Series =
            [
                new Series("points", [.. features.Data], [.. y.Data]) { Line = false },
                new Series("least MSE", ends, [.. ends.Select(at => squared[0] + squared[1] * at)]),
                new Series("least MAE", ends, [.. ends.Select(at => absolute[0] + absolute[1] * at)]),
                new Series("1 + 2 x", ends, [1, 3]) { Dashed = true, Colour = Theme.Muted },
            ],
        };
    }

    private static void ShowOutlier(Screen screen)
    {
        var (features, y) = WithOutlier();
        var x = LinearRegression.WithOnes(features);
        screen.WriteLine("One point of the 20 is moved up to y = 9:");
        var table = new TextTable(
            "line of the least", TableColumn.Number("w0"), TableColumn.Number("w1"), TableColumn.Number("MSE"), TableColumn.Number("MAE"));
        foreach (var (name, w) in new[] { ("squared error (MSE)", LinearRegression.ClosedForm(x, y)),
            ("absolute error (MAE)", LeastAbsolute(x, y)) })
        {
            table.Row(name, $"{w[0]:F3}", $"{w[1]:F3}", $"{LinearRegression.SquaredError(x, w, y):F3}",
                $"{LinearRegression.AbsoluteError(x, w, y):F3}");
        }

        screen.Write(table);
    }

    // The slope of |error| does not shrink near the minimum, so the steps have to: step t is 1/sqrt(t) times the gradient.
    // The best place on the way counts.
    private static Tensor LeastAbsolute(Tensor x, Tensor y)
    {
        var (w, best, least) = (Tensor.Zeros([2]), Tensor.Zeros([2]), double.PositiveInfinity);
        for (var step = 1; step <= 5000; step++)
        {
            w -= LinearRegression.AbsoluteErrorGradient(x, w, y) * (1 / Math.Sqrt(step));
            var error = LinearRegression.AbsoluteError(x, w, y);
            (best, least) = error < least ? (w, error) : (best, least);
        }

        return best;
    }

    private static (Tensor X, Tensor Y) Points()
    {
        var rng = new Rng(2);
        var x = rng.Uniform<double>([20]);
        return (x, x * 2 + 1 + rng.Normal<double>([20], 0, 0.2));
    }

    private static (Tensor X, Tensor Y) WithOutlier()
    {
        var (x, y) = Points();
        y[x.ArgMax().Item()] = 9; // the rightmost point
        return (x, y);
    }
}
