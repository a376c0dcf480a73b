using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>Networks: parameters, their names and numbers, shapes, modes, and layers by hand.</summary>
[TestFixture]
public sealed class ModuleTests
{
    [Test]
    public void The_MLP_of_the_lecture_has_the_parameters_of_the_lecture()
    {
        var network = Mlp();
        Assert.That(network.Parameters.Select(parameter => $"{parameter.Name} {parameter.Variable.Shape}"), Is.EqualTo(new[]
        {
            "0.weight [784, 128]", "0.bias [128]", "2.weight [128, 10]", "2.bias [10]",
        }));
        Assert.That(network.ParameterCount, Is.EqualTo(784 * 128 + 128 + 128 * 10 + 10));
        Assert.That(network.State.Select(item => item.Value), Is.EqualTo(network.Parameters.Select(parameter => parameter.Variable.Value)));
    }

    [Test]
    public void Every_layer_has_its_number_of_parameters()
    {
        var rng = new Rng(1);
        Assert.That(new Linear<double>(3, 5, rng).ParameterCount, Is.EqualTo(20));
        Assert.That(new PRelu<double>().ParameterCount, Is.EqualTo(1));
        Assert.That(new PRelu<double>(7).ParameterCount, Is.EqualTo(7));
        Assert.That(new RRelu<double>(rng).ParameterCount, Is.Zero);
        Assert.That(((Module<double>)Activation<double>.Tanh).ParameterCount, Is.Zero);
        Assert.That(new Dropout<double>(0.5, rng).ParameterCount, Is.Zero);
        Assert.That(new BatchNormalization<double>(7).ParameterCount, Is.EqualTo(14));
        Assert.That(new LayerNormalization<double>(7).ParameterCount, Is.EqualTo(14));
        Assert.That(new Sequential<double>().ParameterCount, Is.Zero);
    }

    [Test]
    public void Names_lead_through_nested_networks()
    {
        var rng = new Rng(1);
        var network = new Sequential<double>(
            new Sequential<double>(new Linear<double>(1, 2, rng), new BatchNormalization<double>(2)), new Linear<double>(2, 1, rng));
        Assert.That(network.State.Select(item => item.Name), Is.EqualTo(new[]
        {
            "0.0.weight", "0.0.bias", "0.1.gamma", "0.1.beta", "0.1.running_mean", "0.1.running_variance", "1.weight", "1.bias",
        }));
    }

    [Test]
    public void A_linear_layer_by_hand()
    {
        var layer = new Linear<double>(2, 3, Activation<double>.Relu, new Rng(1));
        layer.Weight.Value.CopyFrom(Tensor<double>.FromArray(new double[,] { { 1, 0, -1 }, { 2, 3, 1 } }));
        layer.Bias!.Value.CopyFrom(Tensor<double>.Vector(10, -20, 0));
        var x = new Variable<double>(Tensor<double>.FromArray(new double[,] { { 1, 2 }, { 0, -1 } }), requiresGradient: true);
        var y = layer.Forward(x);

        // x W + b is [[15, -14, 1], [8, -23, -1]].
        Assert.That(y.Value.Data.ToArray(), Is.EqualTo(new double[] { 15, 0, 1, 8, 0, 0 }));
        y.Backward(Tensor<double>.Ones([2, 3]));
        Assert.That(layer.Weight.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 1, 0, 1, 1, 0, 2 }));
        Assert.That(layer.Bias.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 2, 0, 1 }));
        Assert.That(x.Gradient!.Data.ToArray(), Is.EqualTo(new double[] { 0, 3, 1, 2 }));
    }

    [Test]
    public void The_stated_shape_is_the_computed_shape()
    {
        var rng = new Rng(1);
        Module<float>[] layers =
        [
            new Linear<float>(6, 4, rng), new Linear<float>(6, 4, Activation<float>.Softmax, rng), new PRelu<float>(6),
            new RRelu<float>(rng), new Dropout<float>(0.5, rng),
            Activation<float>.Gelu, new BatchNormalization<float>(6), new LayerNormalization<float>(6),
            new Sequential<float>(new Linear<float>(6, 9, rng), new Linear<float>(9, 1, rng)), new Sequential<float>(),
        ];
        foreach (var layer in layers)
        {
            foreach (var shape in (Shape[])[[5, 6], [2, 3, 6]])
            {
                Assert.That(
                    layer.Forward(Tensor<float>.Ones(shape)).Shape, Is.EqualTo(layer.OutputShape(shape)), $"{layer.Name} of {shape}");
            }
        }
    }

    [Test]
    public void A_layer_refuses_features_that_it_was_not_made_for()
    {
        var layer = new Linear<double>(6, 4, new Rng(1));
        const string message =
            "linear of [5, 7] and [6, 4] and [4]: the input is ... x in, weights are in x out, the bias is out; "
                + "axis 1 of the input has 7, axis 0 of the weights has 6. "
            + "Try: create the layer with the size of the last axis of its input; flatten pictures first.";
        Assert.That(() => layer.Forward(Tensor<double>.Ones([5, 7])), Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
        Assert.That(() => layer.OutputShape([5, 7]), Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
        Assert.That(() => new Linear<double>(0, 4, new Rng(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new Linear<double>(4, -1, new Rng(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Modes_reach_all_parts()
    {
        var dropout = new Dropout<double>(0.5, new Rng(1));
        var network = new Sequential<double>(new Sequential<double>(dropout));
        Assert.That(dropout.IsTraining, Is.True);
        network.Evaluate();
        Assert.That(dropout.IsTraining, Is.False);
        network.Train();
        Assert.That(dropout.IsTraining, Is.True);
    }

    [Test]
    public void ZeroGradient_reaches_all_parts()
    {
        var network = Mlp();
        network.Forward(Tensor<double>.Ones([1, 784])).Sum().Backward();
        Assert.That(network.Parameters.Select(parameter => parameter.Variable.Gradient), Has.None.Null);
        network.ZeroGradient();
        Assert.That(network.Parameters.Select(parameter => parameter.Variable.Gradient), Is.All.Null);
    }

    [Test]
    public void A_name_is_given_once() =>
        Assert.That(() => new Twins(),
            Throws.ArgumentException.With.Message.StartWith("Twins has a part called 'weight' already. Choose another name."));

    [Test]
    public void A_randomized_slope_is_fixed_in_evaluation()
    {
        var layer = new RRelu<double>(0.1, 0.3, new Rng(1));
        var x = Tensor<double>.Full([1000], -1);
        var slopes = layer.Forward(x).Value.Data.ToArray();
        Assert.That(slopes, Is.All.InRange(-0.3, -0.1));
        Assert.That(slopes.Distinct().Count(), Is.GreaterThan(900));

        layer.Evaluate();
        Assert.That(layer.Forward(x).Value.Data.ToArray(), Is.All.EqualTo(-0.2).Within(1e-15));
    }

    [Test]
    public void Activations_compute_what_they_say()
    {
        var x = Tensor<double>.Vector(-1, 0.5);
        Assert.That(Activation<double>.Identity.Apply(x).Value.Data.ToArray(), Is.EqualTo(new[] { -1, 0.5 }));
        Assert.That(
            Activation<double>.Tanh.Apply(x).Value.Data.ToArray(), Is.EqualTo(new[] { Math.Tanh(-1), Math.Tanh(0.5) }).Within(1e-15));
        Assert.That($"{Activation<double>.LeakyRelu}", Is.EqualTo("leaky_relu"));
    }

    [Test]
    public void An_activation_is_recognised_by_what_it_is_and_not_by_its_name()
    {
        var x = Tensor<double>.FromArray(new double[,] { { -2, 3 } });
        var layer = new Linear<double>(2, 2, new Activation<double>("relu", z => z * 10), new Rng(1));
        layer.Weight.Value.CopyFrom(Tensor<double>.FromArray(new double[,] { { 1, 0 }, { 0, 1 } }));

        Assert.That(layer.Forward(x).Value.Data.ToArray(), Is.EqualTo(new double[] { -20, 30 }));
    }

    [Test]
    public void An_activation_is_a_layer_where_one_is_expected()
    {
        var relu = Activation<double>.Relu;
        var network = new Sequential<double>(relu, new Residual<double>(relu), relu);

        Assert.That(network.Children.Select(child => child.Module.Name), Is.EqualTo(new[] { "relu", "Residual", "relu" }));
        Assert.That(network.Forward(Tensor<double>.Vector(-1, 3)).Value.Data.ToArray(), Is.EqualTo(new double[] { 0, 6 }));
    }

    [Test]
    public void Passes_are_planned_once_and_anew_when_a_module_is_added()
    {
        var (first, second, third) = (new Pair(), new Pair(), new Pair());
        var network = new Sequential<double>(first, second);
        var x = Tensor<double>.Vector(1);
        for (var i = 0; i < 3; i++)
        {
            Assert.That(network.Forward(x).Value.Item(), Is.EqualTo(100), "both in one pass");
        }

        Assert.That((first.Asked, second.Asked), Is.EqualTo((1, 0)));

        network.Add(third);
        Assert.That(network.Forward(x).Value.Item(), Is.EqualTo(200), "both in one pass, and the new one");
        Module<double>[][] planned = [[first, second], [third]];
        Assert.That(network.Passes.Select(pass => pass.Modules), Is.EqualTo(planned));
    }

    [Test]
    public void A_plan_serves_training_and_evaluation()
    {
        var network = new Sequential<double>(new Pair(), new Pair(), new Dropout<double>(0.5, new Rng(1)));
        var x = Tensor<double>.Ones([1000]);
        Assert.That(network.Forward(x).Value.Data.ToArray(), Has.Some.Zero.And.Some.EqualTo(200));

        network.Evaluate();
        Assert.That(network.Forward(x).Value.Data.ToArray(), Is.All.EqualTo(-100));

        network.Train();
        Assert.That(network.Forward(x).Value.Data.ToArray(), Has.Some.Zero.And.Some.EqualTo(200));
    }

    private static Sequential<double> Mlp() =>
        new(new Linear<double>(784, 128, Activation<double>.Relu, new Rng(1)), new Dropout<double>(0.2, new Rng(2)),
            new Linear<double>(128, 10, new Rng(3)));

    // Doubles; a pair of them claims to do so a hundredfold, which shows who computed, and with the other sign in evaluation.
    private sealed class Pair : Module<double>
    {
        public int Asked { get; private set; }

        public override Variable<double> Forward(Variable<double> x) => x * 2;

        public override Shape OutputShape(Shape input) => input;

        public override FusedPass<double>? FusedWith(ReadOnlySpan<Module<double>> behind)
        {
            Asked++;
            return behind is [Pair, ..] ? new FusedPass<double>(1, x => x * (IsTraining ? 100 : -100)) : null;
        }
    }

    private sealed class Twins : Module<double>
    {
        public Twins()
        {
            AddParameter("weight", [1], new ConstantInitializer(), new Rng(1));
            AddBuffer("weight", [1], 0);
        }

        public override Variable<double> Forward(Variable<double> x) => x;

        public override Shape OutputShape(Shape input) => input;
    }
}
