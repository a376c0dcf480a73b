using Course.Autograd;
using Course.Neuron;
using Course.Neuron.Logistic;
using Course.Neuron.Losses;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>The logistic neuron with its cost and gradient by hand.</summary>
[TestFixture]
public sealed class LogisticNeuronTests
{
    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void The_gradient_by_hand_is_the_central_difference_of_the_cost(int seed)
    {
        const double h = 1e-5;
        var (neuron, examples, lambda) = Problem(seed);
        var (dW, dB) = neuron.Gradient(examples, lambda);
        for (var i = 0; i < neuron.Weights.Size; i++)
        {
            var (more, less) = (neuron.Weights.Clone(), neuron.Weights.Clone());
            (more[i], less[i]) = (neuron.Weights[i] + h, neuron.Weights[i] - h);
            var difference = (neuron with { Weights = more }).Cost(examples, lambda)
                - (neuron with { Weights = less }).Cost(examples, lambda);
            Assert.That(dW[i], Is.EqualTo(difference / (2 * h)).Within(1e-8), $"weight {i}, seed {seed}");
        }

        var byBias = (neuron with { Bias = neuron.Bias + h }).Cost(examples, lambda)
            - (neuron with { Bias = neuron.Bias - h }).Cost(examples, lambda);
        Assert.That(dB, Is.EqualTo(byBias / (2 * h)).Within(1e-8), $"bias, seed {seed}");
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public void It_agrees_with_the_engine(int seed)
    {
        var (neuron, examples, _) = Problem(seed);
        var weights = new Variable<double>(neuron.Weights, requiresGradient: true);
        var loss = new BinaryCrossEntropyWithLogits<double>(examples.T)
            .Apply(new Variable<double>(examples.X).Dot(weights) + new Variable<double>(Tensor<double>.Scalar(neuron.Bias)));
        loss.Backward();
        Assert.That(neuron.Cost(examples), Is.EqualTo(loss.Value.Item()).Within(1e-12), $"cost, seed {seed}");
        Assert.That(neuron.Gradient(examples).DW.Data.ToArray(), Is.EqualTo(weights.Gradient!.Data.ToArray()).Within(1e-12),
            $"gradient, seed {seed}");
    }

    [Test]
    public void The_penalty_is_lambda_over_two_m_and_leaves_the_bias_alone()
    {
        var (neuron, examples, _) = Problem(5);
        var squares = neuron.Weights.Data.ToArray().Sum(w => w * w);
        Assert.That(neuron.Cost(examples, 3) - neuron.Cost(examples), Is.EqualTo(3 / (2.0 * examples.Count) * squares).Within(1e-12));
        Assert.That(
            neuron.Gradient(examples, 3).DB, Is.EqualTo(neuron.Gradient(examples).DB), "the slope of the bias does not know lambda");
        var onlyBias = LogisticNeuron.Untrained(2) with { Bias = 100 };
        Assert.That(onlyBias.Cost(examples, 1000), Is.EqualTo(onlyBias.Cost(examples)), "a large bias costs no penalty");
    }

    [Test]
    public void Under_any_penalty_the_mean_answer_comes_to_the_share_of_ones()
    {
        var (_, examples, _) = Problem(6);
        foreach (var lambda in new[] { 0.5, 5, 50 })
        {
            var trained = LogisticNeuron.Untrained(2).Training(examples, 0.1, lambda).ElementAt(5000);
            Assert.That(
                trained.Probability(examples.X).Mean().Item(), Is.EqualTo(examples.T.Mean().Item()).Within(1e-6), $"lambda {lambda}");
        }
    }

    [Test]
    public void The_log_odds_are_those_of_the_probability()
    {
        var (neuron, examples, _) = Problem(7);
        var (r, p) = (neuron.LogOdds(examples.X), neuron.Probability(examples.X));
        for (var i = 0; i < examples.Count; i++)
        {
            Assert.That(Math.Log(p[i] / (1 - p[i])), Is.EqualTo(r[i]).Within(1e-12));
        }
    }

    [Test]
    public void On_the_separating_line_the_probability_is_a_half()
    {
        var neuron = new LogisticNeuron(Tensor<double>.Vector(2, -3), 0.7);
        foreach (var x1 in new[] { -4, 0, 2.5 })
        {
            var point = Tensor<double>.FromArray(new[,] { { x1, neuron.SeparatingLine(x1) } });
            Assert.That(neuron.Probability(point).Item(), Is.EqualTo(0.5).Within(1e-15));
        }
    }

    [Test]
    public void The_threshold_decides_the_class_and_belongs_to_class_one()
    {
        var neuron = new LogisticNeuron(Tensor<double>.Vector(1), 0);
        var x = Tensor<double>.FromArray(new double[,] { { -2 }, { 0 }, { 2 } });
        Assert.That(neuron.Classes(x), Is.EqualTo(new[] { 0, 1, 1 }));
        Assert.That(neuron.Classes(x, 0.9), Is.EqualTo(new[] { 0, 0, 0 }));
        Assert.That(neuron.Classes(x, 0), Is.EqualTo(new[] { 1, 1, 1 }));
        Assert.That(neuron.Accuracy(new Examples(x, Tensor<double>.Vector(0, 0, 1))), Is.EqualTo(2 / 3.0));
    }

    [TestCase(0)]
    [TestCase(1)]
    public void Slopes_are_central_differences_and_extremes_stay_finite(double t)
    {
        const double h = 1e-5;
        foreach (var r in new[] { -9, -1.5, 0, 0.3, 7 })
        {
            var crossEntropy = (ExampleCost.CrossEntropy(r + h, t) - ExampleCost.CrossEntropy(r - h, t)) / (2 * h);
            var squaredError = (ExampleCost.SquaredError(r + h, t) - ExampleCost.SquaredError(r - h, t)) / (2 * h);
            Assert.That(ExampleCost.CrossEntropySlope(r, t), Is.EqualTo(crossEntropy).Within(1e-8));
            Assert.That(ExampleCost.SquaredErrorSlope(r, t), Is.EqualTo(squaredError).Within(1e-8));
            var y = ExampleCost.Sigmoid(r);
            Assert.That(
                ExampleCost.CrossEntropy(r, t), Is.EqualTo(-t * Math.Log(y) - (1 - t) * Math.Log(1 - y)).Within(1e-11), "the definition");
        }

        Assert.That(ExampleCost.CrossEntropy(1000, t), Is.EqualTo(1000 * (1 - t)));
        Assert.That(ExampleCost.CrossEntropy(-1000, t), Is.EqualTo(1000 * t));
        Assert.That(ExampleCost.SquaredErrorSlope(-1000, t), Is.Zero);
    }

    [Test]
    public void The_slope_alpha_makes_the_sigmoid_steeper()
    {
        Assert.That(ExampleCost.Sigmoid(0.4, 3), Is.EqualTo(1 / (1 + Math.Exp(-1.2))).Within(1e-15));
        Assert.That(ExampleCost.Sigmoid(0, 7), Is.EqualTo(0.5));
        var slope = (ExampleCost.Sigmoid(1e-5, 3) - ExampleCost.Sigmoid(-1e-5, 3)) / 2e-5;
        Assert.That(slope, Is.EqualTo(3 / 4.0).Within(1e-8), "alpha y (1 - y) at 0");
    }

    private static (LogisticNeuron Neuron, Examples Examples, double Lambda) Problem(int seed)
    {
        var rng = new Rng(seed);
        var t = rng.Uniform<double>([9]).Map(value => value < 0.4 ? 1 : 0);
        return (
            new LogisticNeuron(rng.Normal<double>([2]), rng.NextNormal()),
            new Examples(rng.Normal<double>([9, 2]), t), rng.NextUniform(0, 4));
    }
}
