using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Course.Optimization.Surfaces;

/// <summary>The way of an optimizer down a surface.</summary>
public static class Descent
{
    /// <summary>The places that an optimizer visits, the start first. There is always a next step: take as many as are needed.</summary>
    /// <param name="surface">The surface; the descent begins at its start.</param>
    /// <param name="method">Makes the optimizer of the two numbers x and y.</param>
    public static IEnumerable<(double X, double Y)> Path(Surface surface, Func<Variable[], Optimizer<double>> method)
    {
        // <path>
        var x = new Variable(Tensor.Scalar(surface.Start.X), requiresGradient: true);
        var y = new Variable(Tensor.Scalar(surface.Start.Y), requiresGradient: true);
        var optimizer = method([x, y]);
        while (true)
        {
            yield return (x.Value.Item(), y.Value.Item());
            using var memory = StepScope.Begin();
            optimizer.LookAhead(); // Nesterov takes its gradient where momentum alone would lead
            optimizer.ZeroGradient();
            surface.Height(x, y).Backward();
            optimizer.Step();
        }
        // </path>
    }

    /// <summary>The number of the step after which a path stays near the minimum; null when it does not.</summary>
    /// <param name="path">The places, the start first. Only as many are asked for as are needed.</param>
    /// <param name="minimum">Where the path should lead.</param>
    /// <param name="near">The distance that counts as near.</param>
    /// <param name="stay">For how many steps it has to stay near: a path may cross the minimum and fly on.</param>
    /// <param name="mostSteps">The last step at which it may arrive.</param>
    public static int? Arrival(IEnumerable<(double X, double Y)> path, (double X, double Y) minimum, double near, int stay, int mostSteps)
    {
        var (step, arrival) = (0, 0);
        foreach (var (x, y) in path)
        {
            var distance = double.Hypot(x - minimum.X, y - minimum.Y);
            arrival = distance < near ? arrival : step + 1; // not near, or lost: perhaps after the next step
            if (step - arrival >= stay)
            {
                return arrival;
            }

            if (arrival > mostSteps || !double.IsFinite(distance))
            {
                break;
            }

            step++;
        }

        return null;
    }
}
