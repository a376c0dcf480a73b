using Course.Autograd;
using Course.Data;
using Course.Data.Digits;
using Course.Data.Sets;
using Course.Data.Toys;
using Course.Drawing;
using Course.Mlp;
using Course.Mlp.App.Demonstrations;
using Course.Mlp.App.Graphs;
using Course.Mlp.ByHand;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Mlp;

/// <summary>The other rows of chapter 02.</summary>
[TestFixture]
public sealed class ChapterTests
{
    [Test]
    public void The_graph_of_the_logistic_neuron_has_the_numbers_of_the_lecture()
    {
        var graph = ComputationalGraph.Of(new LogisticNeuronGraph().Y);
        var numbers = graph.Nodes.Where(node => node.RequiresGradient)
            .Select(node => (ComputationalGraph.LabelOf(node), Math.Round(node.Value.Item(), 2), Math.Round(node.Gradient!.Item(), 2)));

        // CS231n, lecture 4: values in green, gradients in red. There w0 and x0 have -0.2 and 0.4 because 0.2 is rounded
        // before it is multiplied.
        Assert.That(numbers, Is.EquivalentTo(new[]
        {
            ("w0", 2, -0.2), ("x0", -1, 0.39), ("w1", -3, -0.39), ("x1", -2, -0.59),
            ("b", -3, 0.2), ("×", -2, 0.2), ("×", 6, 0.2), ("+", 4, 0.2), ("+", 1, 0.2),
            ("× −1", -1, -0.2), ("exp", 0.37, -0.53), ("+", 1.37, -0.53), ("÷", 0.73, 1),
        }));
    }

    [Test]
    public void The_picture_of_a_graph_shows_values_in_green_and_derivatives_in_red()
    {
        var picture = ComputationalGraph.Of(new LogisticNeuronGraph().Y).ToPicture("neuron");
        var svg = picture.ToSvg();
        Assert.That(picture.Edges, Has.Count.EqualTo(14));
        Assert.That(svg, Does.Contain($"fill=\"{Theme.Forward}\">0.73<").And.Contain($"fill=\"{Theme.Backward}\">0.39<"));
    }

    [Test]
    public void Two_linear_layers_are_one_and_with_tanh_they_are_not()
    {
        var rng = new Rng(3);
        var first = new HandLayer(rng.Normal<double>([4, 5]), rng.Normal<double>([5]));
        var second = new HandLayer(rng.Normal<double>([5, 3]), rng.Normal<double>([3]));
        var one = LinearDemonstration.Collapse(first, second);
        var x = rng.Normal<double>([7, 4]);
        var single = new HandWrittenMlp([one], Nonlinearity.Identity, new HalfSquaredError()).Forward(x).Output;

        Tensor Two(Nonlinearity between) => new HandWrittenMlp([first, second], between, new HalfSquaredError()).Forward(x).Output;
        Assert.That((Two(Nonlinearity.Identity) - single).Abs().Max().Item(), Is.LessThan(1e-13));
        Assert.That((Two(Nonlinearity.Tanh) - single).Abs().Max().Item(), Is.GreaterThan(0.1));
    }

    [Test]
    public void Softmax_has_the_derivative_of_the_lecture([Values(1, 2, 5)] int classes)
    {
        var z = new Rng(classes).Normal<double>([1, classes]);
        var p = new SoftmaxCost().Output(z);
        for (var i = 0; i < classes; i++)
        {
            var place = i;
            var numeric = NumericGradient.Of(z, () => new SoftmaxCost().Output(z)[0, place]);
            for (var j = 0; j < classes; j++)
            {
                Assert.That(numeric[0, j], Is.EqualTo(p[0, i] * ((i == j ? 1 : 0) - p[0, j])).Within(1e-9), $"dp{i}/dz{j}");
            }
        }
    }

    [Test]
    public void Equal_weights_stay_equal_and_zeros_stay_zero()
    {
        var points = ToySets.Circles(40, new Rng(1));
        var (inputs, targets) = (points.Points.To<double>(), Tensor.FromArray([40, 1], [.. points.Labels.Select(label => (double)label)]));
        foreach (var value in new[] { 0, 0.5 })
        {
            HandLayer[] layers =
            [
                new HandLayer(Tensor.Full([2, 6], value), Tensor.Zeros([6])),
                new HandLayer(Tensor.Full([6, 1], value), Tensor.Zeros([1])),
            ];
            var network = new HandWrittenMlp(layers, Nonlinearity.Tanh, new ClassesCost());
            network.Train(inputs, targets, 50, 0.5);
            var weights = network.Layers[0].Weight;
            for (var neuron = 1; neuron < 6; neuron++)
            {
                Assert.That(weights[.., neuron].Data.ToArray(), Is.EqualTo(weights[.., 0].Data.ToArray()), "one neuron, six times");
            }

            Assert.That(weights.Abs().Max().Item(), value == 0 ? Is.Zero : Is.Positive);
        }
    }

    [TestCase(typeof(XavierNormalInitializer), 30, 50, 2.0 / 80)]
    [TestCase(typeof(XavierUniformInitializer), 30, 50, 2.0 / 80)]
    [TestCase(typeof(HeNormalInitializer), 30, 50, 2.0 / 30)]
    [TestCase(typeof(HeUniformInitializer), 30, 50, 2.0 / 30)]
    [TestCase(typeof(NormalInitializer), 30, 50, 1.0 / 30)]
    public void Initializers_have_the_variance_of_their_paper(Type initializer, int inputs, int outputs, double variance)
    {
        var rule = (Initializer)Activator.CreateInstance(initializer)!;
        var rng = new Rng(1);
        // 60 000 draws: the variance is known to about 0.6 %
        var draws = Enumerable.Range(0, 40).SelectMany(_ => rule.Create<double>([inputs, outputs], rng).Data.ToArray()).ToArray();
        Assert.That(draws.Average(), Is.Zero.Within(5 * Math.Sqrt(variance / draws.Length)));
        Assert.That(draws.Average(w => w * w), Is.EqualTo(variance).Within(0.03 * variance));
    }

    [Test]
    public void A_skip_connection_adds_the_input_and_passes_the_gradient()
    {
        var rng = new Rng(2);
        var inner = new Linear<double>(3, 3, Activation<double>.Sigmoid, rng);
        var skip = new Residual<double>(inner);
        var x = rng.Normal<double>([2, 3]);
        Assert.That(skip.Forward(x).Value.Data.ToArray(), Is.EqualTo((x + inner.Forward(x).Value).Data.ToArray()));
        Assert.That(skip.Parameters.Select(parameter => parameter.Name), Is.EqualTo(new[] { "inner.weight", "inner.bias" }));
        Assert.That(skip.OutputShape([2, 3]), Is.EqualTo(Shape.Create([2, 3])));
        GradientCheck.Verify("skip", inputs => skip.Forward(inputs[0]), x);
        Assert.That(() => new Residual<double>(new Linear<double>(3, 4, rng)).Forward(x), Throws.TypeOf<ShapeException>());
    }

    [Test]
    public void Staircases_come_nearer_with_every_step()
    {
        static double F(double x) => Math.Sin(3 * x) + x / 2;
        var x = Tensor.Arange(-2, 2.001, 0.01);
        double Error(int neurons) =>
            (Staircase.Create(F, -2, 2, neurons).Forward(x.Reshape(x.Size, 1)).Output.Reshape(x.Size) - x.Map(F)).Abs().Max().Item();
        Assert.That(Error(160), Is.LessThan(0.02));
        Assert.That(Error(80), Is.LessThan(0.7 * Error(40)).And.GreaterThan(Error(160)));
        Assert.That(() => Staircase.Create(F, -2, 2, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Two_written_neurons_compute_the_exclusive_or()
    {
        var x = Tensor.FromArray(new double[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });
        Assert.That(XorDemonstration.Written().Forward(x).Output.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 1, 0 }));
    }

    [Test]
    public void The_perceptron_learns_generated_digits()
    {
        var generator = new DigitsGenerator();
        var network = DigitPerceptron.Create<float>(new Rng(1));
        Descent(network).Run(new Batches<float>(generator.Generate(3000).AsRows(), 32, new Rng(2)), 2);
        Assert.That(network.ParameterCount, Is.EqualTo(784 * 128 + 128 + 128 * 10 + 10));
        Assert.That(
            Evaluation.ScoreOf(network, new Batches<float>(generator.Generate(500, stream: 1).AsRows(), 200)).Accuracy,
            Is.GreaterThan(0.75));
    }

    [Test]
    public void The_perceptron_reaches_0_975_on_MNIST_in_ten_epochs()
    {
        if (IdxDataSet.Mnist.Find(DataFolders.OfThisUser()) is null)
        {
            Assert.Ignore($"MNIST is not on this machine; name its folder with {DataFolders.Variable}.");
        }

        var data = IdxDataSet.Mnist.Load(DataFolders.OfThisUser());
        var rng = new Rng(1);
        var loop = Descent(DigitPerceptron.Create<float>(rng.Stream(0)));
        var (batches, test) = (new Batches<float>(data.Training.AsRows(), 32, rng.Stream(1)), new Batches<float>(data.Test.AsRows(), 500));
        var accuracy = 0.0;
        for (var epoch = 1; epoch <= 10 && accuracy < 0.975; epoch++)
        {
            accuracy = loop.Run(batches, epoch, test)[^1].Validation!.Value.Accuracy;
        }

        Assert.That(accuracy, Is.AtLeast(0.975));
    }

    private static TrainingLoop<float> Descent(Module<float> network) => new(network, new PlainDescent<float>(network, 0.2));
}
