using Course.Autograd;
using Course.Cnn.Functions;
using Course.Cnn.Pooling;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Pooling by hand, the vectorized one against the naive one, and the gradients against central differences.</summary>
[TestFixture]
public sealed class PoolingTests
{
    private static readonly Tensor<double> Picture =
        Tensor<double>.FromArray(new double[,] { { 1, 3, 2, 1 }, { 4, 2, 0, 1 }, { 5, 5, -1, -2 }, { 5, 0, -4, -3 } }).Reshape(1, 4, 4, 1);

    [Test]
    public void Two_by_two_windows_by_hand()
    {
        var window = Window2D.Square(2, stride: 2);

        Assert.That(new MaxPool<double>(window).Apply(Picture).Value.Data.ToArray(), Is.EqualTo(new double[] { 4, 2, 5, -1 }));
        Assert.That(new MinPool<double>(window).Apply(Picture).Value.Data.ToArray(), Is.EqualTo(new double[] { 1, 0, 0, -4 }));
        Assert.That(new AveragePool<double>(window).Apply(Picture).Value.Data.ToArray(), Is.EqualTo(new[] { 2.5, 1, 3.75, -2.5 }));
    }

    [Test]
    public void The_gradient_goes_to_the_first_of_equal_numbers()
    {
        var x = new Variable<double>(Picture, requiresGradient: true);
        new MaxPool<double>(Window2D.Square(2, stride: 2)).Apply(x).Backward(Tensor<double>.FromSpan([1, 2, 2, 1], [10, 20, 30, 40]));

        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 0, 0, 20, 0, 10, 0, 0, 0, 30, 0, 40, 0, 0, 0, 0, 0 }));
    }

    [Test]
    public void Padding_never_wins_but_counts_in_the_average()
    {
        var negative = Tensor<double>.Full([1, 2, 2, 1], -1);
        var window = Window2D.Square(2, stride: 2, padding: 1);

        Assert.That(new MaxPool<double>(window).Apply(negative).Value.Data.ToArray(), Is.EqualTo(new double[] { -1, -1, -1, -1 }));
        Assert.That(new AveragePool<double>(window).Apply(negative).Value.Data.ToArray(), Is.EqualTo(new[] { -0.25, -0.25, -0.25, -0.25 }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_NaN_wins_wherever_it_stands(bool largest)
    {
        for (var at = 0; at < 4; at++)
        {
            var x = Tensor<double>.Zeros([1, 2, 2, 9]);
            x.Data[(at * 9)..(at * 9 + 9)].Fill(double.NaN);
            var (y, choice) = WindowExtremes.Forward(x, Window2D.Square(2), largest);

            Assert.That(y.Data.ToArray(), Is.All.NaN);
            Assert.That(choice.Data.ToArray(), Is.All.EqualTo(at));
        }
    }

    [Property(Arbitrary = [typeof(WindowGenerators)], MaxTest = 200)]
    public FsCheck.Property The_vectorized_way_gives_what_the_loops_give(PoolingCase drawn)
    {
        var rng = new Rng(drawn.Seed);
        var x = rng.Normal<double>(drawn.Pictures).Map(number => Math.Round(number * 2)); // many ties
        var dY = rng.Normal<double>(ShapeRules.Pooling(x.Shape, drawn.Window));
        var result = true.ToProperty();
        foreach (var largest in (bool[])[true, false])
        {
            var (expected, chosen) = NaivePooling.Extreme(x, drawn.Window, largest);
            var (y, choice) = WindowExtremes.Forward(x, drawn.Window, largest);
            result = result.And(Same(expected, y).Label($"outputs, largest {largest}"))
                .And(
                    Same(NaivePooling.ExtremeGradient(dY, chosen, x.Shape), WindowExtremes.Backward(dY, choice, x.Shape, drawn.Window))
                        .Label($"gradient, largest {largest}"));
        }

        return result.And(Same(NaivePooling.Average(x, drawn.Window), WindowMeans.Forward(x, drawn.Window)).Label("average"))
            .And(Same(NaivePooling.AverageGradient(dY, x.Shape, drawn.Window), WindowMeans.Backward(dY, x.Shape, drawn.Window)).Label(
                "average gradient"));
    }

    [Property(Arbitrary = [typeof(WindowGenerators)], MaxTest = 60)]
    public void The_gradients_are_those_of_central_differences(PoolingCase drawn)
    {
        var small = drawn with { Pictures = [Math.Min(2, drawn.Pictures[0]), .. drawn.Pictures[1..3], Math.Min(2, drawn.Pictures[3])] };
        var rng = new Rng(small.Seed);
        // All different, so that no step of the difference changes the winner.
        var x = Tensor<double>.FromSpan(small.Pictures, [.. rng.Permutation(small.Pictures.ElementCount).Select(place => place / 7.0)]);
        GradientCheck.Verify("max pooling", v => new MaxPool<double>(small.Window).Apply(v[0]), small.Seed, 1e-6, x);
        GradientCheck.Verify("min pooling", v => new MinPool<double>(small.Window).Apply(v[0]), small.Seed, 1e-6, x);
        GradientCheck.Verify("average pooling", v => new AveragePool<double>(small.Window).Apply(v[0]), small.Seed, 1e-6, x);
    }

    [Test]
    public void A_window_that_could_lie_in_the_padding_is_refused()
    {
        var failure = Assert.Throws<ShapeException>(() => new MaxPool<double>(Window2D.Square(2, padding: 2)).Apply(Picture));

        Assert.That(failure!.Message,
            Does.StartWith("pooling of [1, 4, 4, 1]: ").And.Contains("Padding = 2").And.Contains("Try: use less padding"));
    }

    private static FsCheck.Property Same(Tensor<double> expected, Tensor<double> actual)
    {
        var same = expected.Shape == actual.Shape;
        for (var i = 0; i < expected.Size && same; i++)
        {
            same = Math.Abs(expected.Data[i] - actual.Data[i]) <= 1e-12 * (1 + Math.Abs(expected.Data[i]));
        }

        return same.Label($"{expected} against {actual}");
    }
}
