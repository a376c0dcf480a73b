using Course.Autograd;
using Course.Optimization.Optimizers;
using Course.Optimization.Surfaces;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>Surfaces and the paths of optimizers over them.</summary>
[TestFixture]
public sealed class DescentTests
{
    private static readonly (double X, double Y) Origin = (0, 0);

    [TestCase("bowl", 3, 4, 12.5)] // (9 + 16) / 2
    [TestCase("ravine", 3, 4, 204.5)] // (9 + 25 * 16) / 2
    [TestCase("saddle", 2, 3, 18)] // 4 / 2 + 8^2 / 4
    [TestCase("Rosenbrock", 2, 3, 101)] // 1 + 100 (3 - 4)^2
    public void Heights_by_hand(string name, double x, double y, double height) =>
        Assert.That(Named(name).At(x, y), Is.EqualTo(height).Within(1e-12));

    [Test]
    public void Every_minimum_is_the_lowest_place_around([Values("bowl", "ravine", "saddle", "Rosenbrock")] string name)
    {
        var surface = Named(name);
        var (x, y) = surface.Minimum;
        Assert.That(surface.At(x, y), Is.Zero);
        for (var angle = 0.0; angle < 6.28; angle += 0.1)
        {
            Assert.That(surface.At(x + 1e-3 * Math.Cos(angle), y + 1e-3 * Math.Sin(angle)), Is.Positive);
        }
    }

    [Test]
    public void Gradients_are_the_slopes([Values("bowl", "ravine", "saddle", "Rosenbrock")] string name)
    {
        var surface = Named(name);
        const double h = 1e-5, px = -0.7, py = 0.4;
        var (x, y) = (
            new Variable<double>(Course.Tensors.Tensor<double>.Scalar(px), true),
            new Variable<double>(Course.Tensors.Tensor<double>.Scalar(py), true));
        surface.Height(x, y).Backward();
        Assert.That(x.Gradient!.Item(), Is.EqualTo((surface.At(px + h, py) - surface.At(px - h, py)) / (2 * h)).Within(1e-6));
        Assert.That(y.Gradient!.Item(), Is.EqualTo((surface.At(px, py + h) - surface.At(px, py - h)) / (2 * h)).Within(1e-6));
    }

    [TestCase(0.1)]
    [TestCase(0.5)]
    [TestCase(1.9)]
    public void The_path_in_the_bowl_is_the_lectures_power(double a)
    {
        var path = Descent.Path(Surface.Bowl, numbers => new Sgd<double>(numbers, a)).Take(30).ToArray();
        for (var i = 0; i < path.Length; i++)
        {
            Assert.That(path[i].X, Is.EqualTo(Math.Pow(1 - a, i) * Surface.Bowl.Start.X).Within(1e-13), $"step {i}");
            Assert.That(path[i].Y, Is.EqualTo(Math.Pow(1 - a, i) * Surface.Bowl.Start.Y).Within(1e-13), $"step {i}");
        }
    }

    [Test]
    public void Nesterov_looks_ahead()
    {
        // On w^2 / 2 along x: h1 = 0.1 w0, w1 = 0.9 w0; ahead w1 - 0.9 h1 = 0.81 w0; h2 = 0.09 w0 + 0.081 w0; w2 = 0.729 w0.
        var path = Descent.Path(Surface.Bowl, numbers => new Nesterov<double>(numbers, 0.1, 0.9)).Take(3).ToArray();
        Assert.That(path[1].X / path[0].X, Is.EqualTo(0.9).Within(1e-15));
        Assert.That(path[2].X / path[0].X, Is.EqualTo(0.729).Within(1e-15));
    }

    [Test]
    public void Arrival_is_the_first_step_of_the_stay()
    {
        // Distances 3, 0, 0, 2, 0, 0, 0, 0: it crosses the minimum at step 1 and comes to stay at step 4.
        (double, double)[] path = [(3, 0), (0, 0), (0, 0), (0, 2), (0, 0), (0, 0), (0, 0), (0, 0)];
        Assert.That(Descent.Arrival(path, Origin, near: 1, stay: 3, mostSteps: 100), Is.EqualTo(4));
        Assert.That(Descent.Arrival(path, Origin, near: 1, stay: 1, mostSteps: 100), Is.EqualTo(1));
        Assert.That(Descent.Arrival(path, Origin, near: 1, stay: 4, mostSteps: 100), Is.Null);
        Assert.That(Descent.Arrival(path, Origin, near: 1, stay: 3, mostSteps: 3), Is.Null);
    }

    [Test]
    public void A_path_that_begins_near_arrives_at_once() =>
        Assert.That(Descent.Arrival(Enumerable.Repeat((0.0, 0.0), 5), Origin, near: 1, stay: 2, mostSteps: 10), Is.Zero);

    [Test]
    public void A_lost_path_never_arrives_and_asks_for_no_more()
    {
        var asked = 0;
        IEnumerable<(double, double)> Path()
        {
            foreach (var place in ((double, double)[])[(5, 5), (double.NaN, 0), (0, 0)])
            {
                asked++;
                yield return place;
            }
        }

        Assert.That(Descent.Arrival(Path(), Origin, near: 1, stay: 0, mostSteps: 10), Is.Null);
        Assert.That(asked, Is.EqualTo(2));
    }

    private static Surface Named(string name) => Surface.All.Single(surface => surface.Name == name);
}
