using Course.Autograd;
using Course.Mlp;
using Course.Mlp.ByHand;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Mlp;

/// <summary>Backpropagation written by hand, the graph, and central differences are three ways to the same gradient.</summary>
[TestFixture]
public sealed class BackpropTests
{
    private const double Kink = 1e-3; // a difference must not step over the corner of ReLU

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DrawnMlps)], MaxTest = 300)]
    public Property By_hand_and_graph_agree_to_twelve_digits(DrawnMlp drawn)
    {
        var layers = drawn.Layers();
        var network = new HandWrittenMlp(layers, drawn.Hidden, drawn.Cost, drawn.Penalty);
        var graph = new MlpOnGraph(layers, drawn.Hidden, drawn.Cost, drawn.Penalty);
        var pass = network.Forward(drawn.X);
        var byHand = network.Backward(pass, drawn.Target);

        var cost = graph.Cost(drawn.X, drawn.Target);
        cost.Backward();

        var error = RelativeError(network.Cost(pass, drawn.Target), cost.Value.Item());
        for (var l = 0; l < layers.Length; l++)
        {
            error = Math.Max(error,
                Math.Max(Error(byHand[l].DW, graph.Parameters[l].W.Gradient!), Error(byHand[l].DB, graph.Parameters[l].B.Gradient!)));
        }

        return (error <= 1e-12).Label($"error {error:g3}");
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DrawnMlps)], MaxTest = 100)]
    public Property By_hand_and_central_differences_agree_to_six_digits(DrawnMlp drawn)
    {
        var layers = drawn.Layers();
        var network = new HandWrittenMlp(layers, drawn.Hidden, drawn.Cost, drawn.Penalty);
        var (x, target) = (drawn.X, drawn.Target);
        var pass = network.Forward(x);
        var byHand = network.Backward(pass, target);
        var hasKink = drawn.Hidden == Nonlinearity.Relu && pass.Z.SkipLast(1).Any(z => z.Abs().Min().Item() < Kink);

        double Cost() => network.Cost(network.Forward(x), target);
        var error = 0.0;
        for (var l = 0; l < layers.Length && !hasKink; l++)
        {
            var (dW, dB) = (NumericGradient.Of(layers[l].Weight, Cost), NumericGradient.Of(layers[l].Bias, Cost));
            error = Math.Max(error, Math.Max(Error(byHand[l].DW, dW), Error(byHand[l].DB, dB)));
        }

        return (error <= 1e-6).Label($"error {error:g3}").When(!hasKink);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(DrawnMlps)], MaxTest = 30)]
    public void The_graph_and_central_differences_agree_to_six_digits(DrawnMlp drawn)
    {
        drawn = drawn with { Hidden = Nonlinearity.Tanh };
        var layers = drawn.Layers();
        GradientCheck.Verify($"{drawn}", variables => drawn.Cost.OnGraph(Enumerable.Range(0, layers.Length).Aggregate(
                (Variable<double>)drawn.X, (a, l) => (l == 0 ? a : a.Tanh()).Dot(variables[2 * l]) + variables[2 * l + 1]), drawn.Target),
            [.. layers.SelectMany(layer => new[] { layer.Weight, layer.Bias })]);
    }

    [Test]
    public void An_impossible_class_that_is_not_asked_for_costs_nothing()
    {
        var z = Tensor<double>.FromArray(new[,] { { 0, double.NegativeInfinity, 0 } });
        var target = Tensor<double>.FromArray(new double[,] { { 1, 0, 0 } });
        Assert.That(new SoftmaxCost().Value(z, target), Is.EqualTo(Math.Log(2)).Within(1e-15));
    }

    [Test]
    public void The_chain_of_the_mathematics_lecture()
    {
        // L = 1/2 (y - f(X W1) W2)^2, one example, by the lecture's formulas in plain loops. The slide ends dL/dW1 with W1;
        // the derivative ends with X.
        double[] x = [0.7, -1.2];
        double[,] w1 = { { 0.3, -0.5, 0.9 }, { 1.1, 0.2, -0.4 } };
        double[] w2 = [0.6, -0.8, 1.5];
        const double y = 0.25;
        var h = new double[3];
        var answer = 0.0;
        for (var j = 0; j < 3; j++)
        {
            h[j] = Math.Tanh(x[0] * w1[0, j] + x[1] * w1[1, j]);
            answer += h[j] * w2[j];
        }

        HandLayer[] layers =
        [
            new HandLayer(Tensor.FromArray(w1), Tensor.Zeros([3])),
            new HandLayer(Tensor.FromArray([3, 1], w2), Tensor.Zeros([1])),
        ];
        var network = new HandWrittenMlp(layers, Nonlinearity.Tanh, new HalfSquaredError());
        var target = Tensor.FromArray([1, 1], [y]);
        var pass = network.Forward(Tensor.FromArray([1, 2], x));
        var gradient = network.Backward(pass, target);

        Assert.That(network.Cost(pass, target), Is.EqualTo(0.5 * (y - answer) * (y - answer)).Within(1e-15));
        for (var j = 0; j < 3; j++)
        {
            Assert.That(gradient[1].DW[j, 0], Is.EqualTo(-(y - answer) * h[j]).Within(1e-14), $"dL/dW2[{j}]");
            for (var i = 0; i < 2; i++)
            {
                Assert.That(
                    gradient[0].DW[i, j], Is.EqualTo(-(y - answer) * w2[j] * (1 - h[j] * h[j]) * x[i]).Within(1e-14), $"dL/dW1[{i}, {j}]");
            }
        }
    }

    [Test]
    public void The_cost_of_the_overview_lecture()
    {
        // J in its own form, -1/m sum sum (y log h + (1 - y) log(1 - h)) + lambda/2m sum theta^2, biases left out.
        var layers = new DrawnMlp([3, 4, 2], 5, Nonlinearity.Sigmoid, new ClassesCost(), 0.7, 11).Layers();
        var network = new HandWrittenMlp(layers, Nonlinearity.Sigmoid, new ClassesCost(), 0.7);
        var x = new Rng(1).Normal<double>([5, 3]);
        var y = new Rng(2).Uniform<double>([5, 2]).Map(value => Math.Round(value));
        var pass = network.Forward(x);
        var h = pass.Output.Data;
        var sum = 0.0;
        for (var i = 0; i < h.Length; i++)
        {
            sum += y.Data[i] * Math.Log(h[i]) + (1 - y.Data[i]) * Math.Log(1 - h[i]);
        }

        var squares = layers.Sum(layer => layer.Weight.Data.ToArray().Sum(theta => theta * theta));
        Assert.That(network.Cost(pass, y), Is.EqualTo(-sum / 5 + 0.7 / (2 * 5) * squares).Within(1e-13));
    }

    [Test]
    public void The_costs_stay_finite_where_a_sigmoid_rounds_to_one()
    {
        var z = Tensor.FromArray(new double[,] { { 1000, -1000 } });
        var y = Tensor.FromArray(new double[,] { { 0, 1 } });
        Assert.That(new ClassesCost().Value(z, y), Is.EqualTo(2000));
        Assert.That(new SoftmaxCost().Value(z, y), Is.EqualTo(2000));
    }

    [Test]
    public void The_network_3_3_1_is_the_four_formulas_of_the_overview_lecture()
    {
        static double G(double z) => 1 / (1 + Math.Exp(-z));
        var (theta1, theta2) = (DogNetwork.Theta1, DogNetwork.Theta2);
        double[] x = [1, 1, 0];
        var a = new double[3];
        for (var i = 0; i < 3; i++)
        {
            a[i] = G(theta1[i, 0] * 1 + theta1[i, 1] * x[0] + theta1[i, 2] * x[1] + theta1[i, 3] * x[2]);
        }

        var h = G(theta2[0, 0] * 1 + theta2[0, 1] * a[0] + theta2[0, 2] * a[1] + theta2[0, 3] * a[2]);
        var pass = DogNetwork.Create().Forward(Tensor.FromArray([1, 3], x));

        Assert.That(pass.A[1].Data.ToArray(), Is.EqualTo(a).Within(1e-15));
        Assert.That(pass.Output.Item(), Is.EqualTo(h).Within(1e-15));
    }

    [Test]
    public void Sizes_that_do_not_fit_are_refused()
    {
        var network = new HandWrittenMlp(
            [new HandLayer(Tensor.Zeros([3, 2]), Tensor.Zeros([2]))], Nonlinearity.Tanh, new HalfSquaredError());
        var pass = network.Forward(Tensor.Zeros([4, 3]));
        Assert.That(() => network.Forward(Tensor.Zeros([4, 2])), Throws.TypeOf<ShapeException>());
        Assert.That(
            () => network.Backward(pass, Tensor.Zeros([4])), Throws.TypeOf<ShapeException>(), "4 would broadcast to 4 x 2 otherwise");
        Assert.That(() => network.Cost(pass, Tensor.Zeros([4, 1])), Throws.TypeOf<ShapeException>());
        Assert.That(() => new HandLayer(Tensor.Zeros([3, 2]), Tensor.Zeros([1])), Throws.TypeOf<ShapeException>());
        Assert.That(() => new HandWrittenMlp([], Nonlinearity.Tanh, new HalfSquaredError()),
            Throws.ArgumentException.With.Message.Contains("at least one layer"));
    }

    private static double Error(Tensor left, Tensor right)
    {
        Assert.That(left.Shape, Is.EqualTo(right.Shape));
        var error = 0.0;
        for (var i = 0; i < left.Size; i++)
        {
            error = Math.Max(error, RelativeError(left.Data[i], right.Data[i]));
        }

        return error;
    }

    /// <summary>The distance, as a share of the larger of both but at least of 1; infinite unless both are numbers.</summary>
    private static double RelativeError(double left, double right)
    {
        var error = Math.Abs(left - right) / Math.Max(1, Math.Max(Math.Abs(left), Math.Abs(right)));
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }
}
