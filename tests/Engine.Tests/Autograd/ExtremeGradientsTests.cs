using Course.Autograd;
using Course.Cnn;
using Course.Mlp;
using Course.Neuron;
using Course.Optimization;
using Course.Optimization.Regularization;
using Course.Tensors;
using Course.Tensors.Kernels;
using NUnit.Framework;

namespace Engine.Tests.Autograd;

/// <summary>Gradients of several numbers at the ends of the range, against PyTorch 1.13 or a calculation by hand.</summary>
[TestFixture]
public sealed class ExtremeGradientsTests
{
    private const double Infinity = double.PositiveInfinity;

    [TestCase(1e20f, 1e20f, 1f, 1e-20f, -1e-20f)]
    [TestCase(1e-25f, 1e-25f, 1f, 1e25f, -1e25f)]
    [TestCase(-3e38f, 2f, 1f, 0.5f, 7.5e37f)]
    [TestCase(6f, -3f, 2f, -2f / 3, -4f / 3)]
    public void A_quotient_needs_no_square(float x, float y, float dZ, float dX, float dY)
    {
        var (a, b) = (Leaf(x), Leaf(y));
        (a / b).Backward(Tensor<float>.Vector(dZ));
        Assert.That(a.Gradient!.Item(), Is.EqualTo(dX).Within(1e-4).Percent);
        Assert.That(b.Gradient!.Item(), Is.EqualTo(dY).Within(1e-4).Percent);
    }

    [TestCase(1e-25f)]
    [TestCase(1f)]
    [TestCase(1e25f)]
    [TestCase(3e38f)]
    public void The_slope_of_a_deviation_has_no_scale(float distance)
    {
        var x = Leaf(distance, -distance);
        x.StandardDeviation().Backward();
        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 0.5f, -0.5f }).Within(1e-4).Percent);
    }

    [TestCase(0.0, Infinity, 0.0)]
    [TestCase(0.0, double.NaN, 0.0)]
    [TestCase(2.0, Infinity, Infinity)]
    [TestCase(-2.0, Infinity, -Infinity)]
    [TestCase(double.NaN, 1.0, double.NaN)]
    public void The_slope_of_a_size_at_its_kink_is_0_whatever_arrives(double x, double dY, double expected)
    {
        var size = new Variable<double>(Tensor<double>.Vector(x), requiresGradient: true);
        size.Abs().Backward(Tensor<double>.Vector(dY));
        Assert.That(size.Gradient!.Item(), Is.EqualTo(expected));

        var prediction = new Variable<double>(Tensor<double>.Vector(x), requiresGradient: true);
        prediction.MeanAbsoluteError(Tensor<double>.Zeros([1])).Backward(dY);
        Assert.That(prediction.Gradient!.Item(), Is.EqualTo(expected));
    }

    /// <summary>Kinks and ties: the flat side, or the second of two equals, receives nothing.</summary>
    [Test]
    public void Ends_of_flat_pieces_and_second_operands_of_a_tie_receive_exactly_0([Values(Infinity, double.NaN)] double dY)
    {
        Assert.That(At(0, x => x.Relu()), Is.Zero);
        Assert.That(At(-1, x => x.Clip(-1, 1)), Is.Zero);
        Assert.That(At(1, x => x.Clip(-1, 1)), Is.Zero);
        Assert.That(At(0, x => x.Step()), Is.Zero);
        Assert.That(At(7, y => new Variable<double>(7).Maximum(y)), Is.Zero);
        Assert.That(At(7, y => new Variable<double>(7).Minimum(y)), Is.Zero);
        Assert.That(At(-1, x => x.Maximum(0.0)), Is.Zero);
        Assert.That(At(-1, x => x.Clip(0, 9)), Is.Zero);
        Assert.That(At(-1, slope => new Variable<double>(3).ParametricRelu(slope)), Is.Zero);

        double At(double x, Func<Variable<double>, Variable<double>> f)
        {
            var leaf = new Variable<double>(Tensor<double>.Scalar(x), requiresGradient: true);
            f(leaf).Backward(Tensor<double>.Scalar(dY));
            return leaf.Gradient!.Item();
        }
    }

    // PyTorch 1.13.
    [TestCase(new[] { Infinity, 0 }, new[] { double.NaN, double.NaN })]
    [TestCase(new[] { -Infinity, -Infinity }, new[] { double.NaN, double.NaN })]
    [TestCase(new[] { -Infinity, 0 }, new[] { 0.0, 1 })]
    [TestCase(new[] { double.NaN, 0 }, new[] { double.NaN, double.NaN })]
    [TestCase(new[] { 1e308, -1e308 }, new[] { 1.0, 0 })]
    [TestCase(new[] { -1000.0, -1000 }, new[] { 0.5, 0.5 })]
    public void Softmax_of_extreme_rows(double[] x, double[] expected)
    {
        Variable<double> row = Tensor<double>.Vector(x);
        Assert.That(row.Softmax().Value.Data.ToArray(), Is.EqualTo(expected));
        Assert.That(row.LogSoftmax().Value.Exp().Data.ToArray(), Is.EqualTo(expected).Within(1e-15));
    }

    // The limits: a right answer costs nothing however sure it is, a wrong one costs its size. (PyTorch has NaN for the first two.)
    [TestCase(Infinity, 1, 0)]
    [TestCase(-Infinity, 0, 0)]
    [TestCase(Infinity, 0, Infinity)]
    [TestCase(-Infinity, 1, Infinity)]
    [TestCase(-Infinity, 0.5, Infinity)]
    [TestCase(40, 1, 4.248354255291589e-18)]
    [TestCase(-745, 0, 5e-324)]
    [TestCase(1e300, 0, 1e300)]
    [TestCase(double.NaN, 1, double.NaN)]
    public void The_cross_entropy_of_extreme_log_odds(double x, double target, double expected)
    {
        Variable<double> logit = Tensor<double>.Vector(x);
        Assert.That(logit.BinaryCrossEntropyWithLogits(Tensor<double>.Vector(target)).Value.Item(),
            Is.EqualTo(expected).Within(1e-13).Percent);
    }

    [Test]
    public void What_is_dropped_is_0_even_if_it_was_infinite()
    {
        var x = new Variable<double>(Tensor<double>.Full([100], Infinity), requiresGradient: true);
        var y = x.DropoutMask(0.5, new Rng(1));
        y.Backward(Tensor<double>.Full([100], double.NaN));
        Assert.That(y.Value.Data.ToArray().Distinct(), Is.EquivalentTo(new[] { 0, Infinity }));
        Assert.That(x.Gradient!.Data.ToArray().Select((dX, i) => dX == 0 == (y.Value.Data[i] == 0)), Is.All.True);
    }

    [Test]
    public void A_penalty_of_strength_0_is_left_out()
    {
        var w = Leaf(1e30f, -2); // the square is infinite
        var penalty = new WeightPenalty(L1: 0.5).Of([w]);
        penalty.Backward();
        Assert.That(penalty.Value.Item(), Is.EqualTo(5e29f));
        Assert.That(w.Gradient!.Data.ToArray(), Is.EqualTo(new[] { 0.5f, -0.5f }));
    }

    [Test]
    public void A_NaN_lets_the_gradient_through_in_one_pass_as_in_three()
    {
        var rng = new Rng(1);
        var x = rng.Normal<double>([1, 4, 4, 1]);
        x.Data[5] = double.NaN;
        var w = rng.Normal<double>([1, 1, 1, Tile<double>.Columns]);
        var (together, apart) = (Bias(), Bias());
        var (one, pool) = (Window2D.Square(1), Window2D.Square(2, stride: 2));
        new Variable<double>(x).ConvolveReluMaxPool(w, together, one, pool).Sum().Backward();
        new Variable<double>(x).Convolve(w, apart, one, relu: true).MaxPool(pool).Sum().Backward();
        Assert.That(together.Gradient!.Data.ToArray(), Is.EqualTo(apart.Gradient!.Data.ToArray()));

        Variable<double> Bias() => new(Tensor<double>.Zeros([Tile<double>.Columns]), requiresGradient: true);
    }

    private static Variable<float> Leaf(params float[] numbers) => new(Tensor<float>.Vector(numbers), requiresGradient: true);
}
