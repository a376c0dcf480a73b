using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Optimization.Optimizers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>
/// The first three steps of every method, computed by hand from its formulas for w = 1 and the gradients 0.5, -1, 2.
/// "The loss falls" would not notice a correction that is multiplied in place of divided.
/// </summary>
[TestFixture]
public sealed class OptimizerTests
{
    private static readonly double[] Gradients = [0.5, -1, 2];

    [Test]
    public void Sgd_by_hand() =>
        // w - 0.1 g
        AssertSteps(parameters => new Sgd<double>(parameters, 0.1), 0.95, 1.05, 0.85);

    [Test]
    public void Sgd_with_l2_by_hand() =>
        // w - 0.1 (g + 0.5 w): 1 - 0.1 * 1; 0.9 - 0.1 (-1 + 0.45); 0.955 - 0.1 (2 + 0.4775)
        AssertSteps(parameters => new Sgd<double>(parameters, 0.1, l2: 0.5), 0.9, 0.955, 0.70725);

    [Test]
    public void Momentum_by_hand() =>
        // h = 0.9 h + 0.1 g: 0.05; 0.045 - 0.1 = -0.055; -0.0495 + 0.2 = 0.1505
        AssertSteps(parameters => new Momentum<double>(parameters, 0.1, 0.9), 0.95, 1.005, 0.8545);

    [Test]
    public void Momentum_in_the_usual_form_by_hand() =>
        // h = 0.9 h + g: 0.5; 0.45 - 1 = -0.55; -0.495 + 2 = 1.505; w - 0.1 h
        AssertSteps(parameters => new Momentum<double>(parameters, 0.1, 0.9, MomentumForm.RateOutside), 0.95, 1.005, 0.8545);

    [Test]
    public void Nesterov_by_hand() =>
        // h as for momentum; w - (0.9 h + 0.1 g): 1 - (0.045 + 0.05); 0.905 - (-0.0495 - 0.1); 1.0545 - (0.13545 + 0.2)
        AssertSteps(parameters => new Nesterov<double>(parameters, 0.1, 0.9), 0.905, 1.0545, 0.71905);

    [Test]
    public void AdaGrad_by_hand() =>
        // G: 0.25, 1.25, 5.25; w - 0.1 g / sqrt(G)
        AssertSteps(parameters => new AdaGrad<double>(parameters, 0.1, epsilon: 0),
            1 - 0.1, 0.9 + 0.1 / Math.Sqrt(1.25), 0.9 + 0.1 / Math.Sqrt(1.25) - 0.2 / Math.Sqrt(5.25));

    /// <summary>
    /// The step of an adaptive method does not depend on the size of the gradient, also where float cannot hold its square.
    /// PyTorch 1.13: Adam 0.9, 0.8 for gradients of 1e20; by hand for the others.
    /// </summary>
    [Test]
    public void A_gradient_whose_square_is_no_number_makes_the_step_of_any_other_large_one(
        [Values(1e20f, -1e30f, 3e38f)] float huge, [Values(0, 1, 2, 3, 4)] int method)
    {
        var expected = Path(1e6f * MathF.Sign(huge));
        Assert.That(Path(huge), Is.EqualTo(expected).Within(1e-4).Percent);
        Assert.That(Path(float.PositiveInfinity)[0], Is.NaN, "infinity is no large number, and is noticed");

        float[] Path(float gradient)
        {
            var w = new Variable<float>(Tensor<float>.Vector(1), requiresGradient: true);
            Optimizer<float> optimizer = method switch
            {
                0 => new Adam<float>([w], 0.1),
                1 => new AdamW<float>([w], 0.1),
                2 => new RmsProp<float>([w], 0.1),
                3 => new AdaGrad<float>([w], 0.1),
                _ => new AdaDelta<float>([w], 0.1),
            };
            return [.. Enumerable.Range(0, 3).Select(_ =>
            {
                optimizer.Minimize(w.Sum() * gradient);
                return w.Value.Item();
            })];
        }
    }

    [Test]
    public void Looking_ahead_changes_the_numbers_that_a_graph_was_made_with()
    {
        var w = new Variable<double>(Tensor<double>.Vector(3), requiresGradient: true);
        var nesterov = new Nesterov<double>([w]);
        nesterov.Minimize(w.Square().Sum());
        var before = w.Square().Sum();
        nesterov.LookAhead();
        Assert.That(() => before.Backward(), Throws.InvalidOperationException.With.Message.Contains("changed after the forward pass"));
    }

    [Test]
    public void The_place_of_epsilon_by_hand()
    {
        // G = 0.25, and epsilon 0.75: 0.5 / sqrt(0.25 + 0.75) against 0.5 / (0.5 + 0.75)
        AssertFirstStep(parameters => new AdaGrad<double>(parameters, 1, 0.75, EpsilonPlacement.InsideRoot), 1 - 0.5);
        AssertFirstStep(parameters => new AdaGrad<double>(parameters, 1, 0.75), 1 - 0.4);

        // G = (1 - 0.5) 0.25 = 0.125, and epsilon 0.875
        AssertFirstStep(parameters => new RmsProp<double>(parameters, 1, 0.5, 0.875, EpsilonPlacement.InsideRoot), 1 - 0.5);
        AssertFirstStep(parameters => new RmsProp<double>(parameters, 1, 0.5, 0.875), 1 - 0.5 / (Math.Sqrt(0.125) + 0.875));

        // h = 0.05, G = 0.00025, no bias correction, epsilon 1 - 0.00025
        AssertFirstStep(
            parameters => new Adam<double>(
                parameters, 1, epsilon: 0.99975, biasCorrection: false, epsilonPlacement: EpsilonPlacement.InsideRoot),
            1 - 0.05);
        AssertFirstStep(parameters => new Adam<double>(parameters, 1, epsilon: 0.99975, biasCorrection: false),
            1 - 0.05 / (Math.Sqrt(0.00025) + 0.99975));
    }

    [Test]
    public void RmsProp_by_hand() =>
        // G = 0.5 G + 0.5 g^2: 0.125, 0.5625, 2.28125
        AssertSteps(parameters => new RmsProp<double>(parameters, 0.1, decay: 0.5, epsilon: 0),
            1 - 0.05 / Math.Sqrt(0.125), 1 - 0.05 / Math.Sqrt(0.125) + 0.1 / 0.75,
            1 - 0.05 / Math.Sqrt(0.125) + 0.1 / 0.75 - 0.2 / Math.Sqrt(2.28125));

    [Test]
    public void AdaDelta_by_hand()
    {
        // G as for RMSprop; d = sqrt(D + 0.01) / sqrt(G + 0.01) g with D = 0.5 D + 0.5 d^2
        var d1 = Math.Sqrt(0.01) / Math.Sqrt(0.135) * 0.5;
        var d2 = Math.Sqrt(0.5 * d1 * d1 + 0.01) / Math.Sqrt(0.5725) * -1;
        var d3 = Math.Sqrt(0.25 * d1 * d1 + 0.5 * d2 * d2 + 0.01) / Math.Sqrt(2.29125) * 2;
        AssertSteps(parameters => new AdaDelta<double>(parameters, 1, decay: 0.5, epsilon: 0.01), 1 - d1, 1 - d1 - d2, 1 - d1 - d2 - d3);
    }

    [Test]
    public void Adam_by_hand()
    {
        // h = 0.5 h + 0.5 g: 0.25, -0.375, 0.8125, over 1 - 0.5^t: 0.5, -0.5, 0.8125 / 0.875.
        // G = 0.75 G + 0.25 g^2: 0.0625, 0.296875, 1.22265625, over 1 - 0.75^t: 0.25, 0.296875 / 0.4375, 1.22265625 / 0.578125.
        var step1 = 0.1 * 0.5 / 0.5;
        var step2 = 0.1 * -0.5 / Math.Sqrt(0.296875 / 0.4375);
        var step3 = 0.1 * (0.8125 / 0.875) / Math.Sqrt(1.22265625 / 0.578125);
        AssertSteps(parameters => new Adam<double>(parameters, 0.1, 0.5, 0.75, epsilon: 0), 1 - step1, 1 - step1 - step2,
            1 - step1 - step2 - step3);
    }

    [Test]
    public void Adam_in_the_form_of_the_lecture_by_hand()
    {
        // h: 0.05, -0.055, 0.1505; G: 0.00025, 0.00124975, 0.00524850025; neither corrected, epsilon 1e-8 inside the root
        var step1 = 0.1 * 0.05 / Math.Sqrt(0.00025 + 1e-8);
        var step2 = 0.1 * -0.055 / Math.Sqrt(0.00124975 + 1e-8);
        var step3 = 0.1 * 0.1505 / Math.Sqrt(0.00524850025 + 1e-8);
        AssertSteps(parameters => Adam<double>.LectureForm(parameters, 0.1), 1 - step1, 1 - step1 - step2, 1 - step1 - step2 - step3);
    }

    [Test]
    public void AdamW_by_hand()
    {
        // Adam's steps, and before each a twentieth of w is taken away.
        var step1 = 0.1 * 0.5 / 0.5;
        var step2 = 0.1 * -0.5 / Math.Sqrt(0.296875 / 0.4375);
        var step3 = 0.1 * (0.8125 / 0.875) / Math.Sqrt(1.22265625 / 0.578125);
        var w1 = 0.95 - step1;
        var w2 = 0.95 * w1 - step2;
        AssertSteps(parameters => new AdamW<double>(parameters, 0.1, 0.5, 0.75, epsilon: 0, weightDecay: 0.5), w1, w2, 0.95 * w2 - step3);
    }

    [TestCaseSource(nameof(OfANetwork))]
    public void An_optimizer_of_a_network_changes_all_its_parameters_in_their_order(Func<Module<double>, Optimizer<double>> create)
    {
        var network = new Sequential<double>([3], new Rng(1)).Linear(2).BatchNormalization().Linear(1);
        var optimizer = create(network);
        Assert.That(optimizer.Parameters, Is.EqualTo(network.Parameters.Select(parameter => parameter.Variable)));
        Assert.That(optimizer.LearningRate, Is.EqualTo(0.25));
    }

    private static IEnumerable<Func<Module<double>, Optimizer<double>>> OfANetwork =>
    [
        network =>
            new Sgd<double>(network, 0.25), network => new Momentum<double>(network, 0.25), network => new Nesterov<double>(network, 0.25),
        network => new AdaGrad<double>(network, 0.25), network => new RmsProp<double>(network, 0.25),
        network => new AdaDelta<double>(network, 0.25),
        network => new Adam<double>(network, 0.25), network => new AdamW<double>(network, 0.25),
    ];

    [Test]
    public void Only_Nesterov_moves_when_it_looks_ahead()
    {
        foreach (var create in OfANetwork)
        {
            var network = new Sequential<double>([2], new Rng(1)).Linear(1);
            var optimizer = create(network);
            network.Forward(Tensor<double>.Ones([1, 2])).Sum().Backward();
            optimizer.Step();
            var before = network.Parameters.First().Variable.Value.Clone();
            optimizer.LookAhead();
            var hasMoved = !network.Parameters.First().Variable.Value.Data.SequenceEqual(before.Data);
            Assert.That(hasMoved, Is.EqualTo(optimizer is Nesterov<double>), optimizer.GetType().Name);
        }
    }

    [Test]
    public void Nesterov_in_the_form_of_the_lecture_takes_the_gradient_ahead()
    {
        // L = w^2 / 2, so the gradient is w itself; a = 0.5, eta = 0.1. By the lecture: h = a h + eta (w - a h), w = w - h.
        var (w, h) = (1.0, 0.0);
        var parameter = Parameter(1);
        var optimizer = new Nesterov<double>([parameter], 0.1, 0.5);
        for (var step = 0; step < 5; step++)
        {
            h = 0.5 * h + 0.1 * (w - 0.5 * h);
            w -= h;
            optimizer.LookAhead();
            optimizer.ZeroGradient();
            (parameter.Square() * 0.5).Backward();
            optimizer.Step();
            Assert.That(parameter.Value.Item(), Is.EqualTo(w).Within(1e-15));
        }
    }

    [Test]
    public void Both_forms_of_Nesterov_are_one_path_seen_from_two_places()
    {
        // The usual form holds w - a h of the lecture's.
        var (usual, lecture) = (Parameter(1), Parameter(1));
        var (optimizer, ahead) = (new Nesterov<double>([usual], 0.1, 0.5), new Nesterov<double>([lecture], 0.1, 0.5));
        for (var step = 0; step < 5; step++)
        {
            ahead.LookAhead();
            Assert.That(usual.Value.Item(), Is.EqualTo(lecture.Value.Item()).Within(1e-15));
            foreach (var (parameter, method) in (ReadOnlySpan<(Variable<double>, Optimizer<double>)>)[(usual, optimizer), (lecture, ahead)])
            {
                method.ZeroGradient();
                (parameter.Square() * 0.5).Backward();
                method.Step();
            }
        }
    }

    [Test]
    public void Looking_ahead_twice_is_refused()
    {
        var optimizer = new Nesterov<double>([Parameter(1)]);
        optimizer.LookAhead();
        Assert.That(optimizer.LookAhead,
            Throws.InvalidOperationException.With.Message.EqualTo("The parameters look ahead already. Take a step first."));
    }

    private static IEnumerable<TestCaseData> Methods =>
    [
        Method("SGD", parameters => new Sgd<float>(parameters, 0.1, 0.01)),
        Method("momentum", parameters => new Momentum<float>(parameters)),
        Method("momentum, usual form", parameters => new Momentum<float>(parameters, form: MomentumForm.RateOutside)),
        Method("Nesterov", parameters => new Nesterov<float>(parameters)),
        Method("AdaGrad", parameters => new AdaGrad<float>(parameters)),
        Method("RMSprop", parameters => new RmsProp<float>(parameters)),
        Method("AdaDelta", parameters => new AdaDelta<float>(parameters)),
        Method("Adam", parameters => new Adam<float>(parameters)),
        Method("AdamW", parameters => new AdamW<float>(parameters)),
    ];

    /// <summary>
    /// The vectorized loop and what is left over behind it do the same: a number's fate does not depend on where in the tensor it stands.
    /// </summary>
    [TestCaseSource(nameof(Methods))]
    public void Every_number_is_treated_alike(Func<IEnumerable<Variable<float>>, Optimizer<float>> create)
    {
        Shape[] shapes = [.. Enumerable.Range(0, 40).Select(size => Shape.Create([size])), Shape.Scalar];
        Variable<float>[] parameters =
        [
            .. shapes.Select(shape => new Variable<float>(Tensor<float>.Full(shape, 0.75f), requiresGradient: true)),
        ];
        var optimizer = create(parameters);
        for (var step = 0; step < 3; step++)
        {
            optimizer.ZeroGradient();
            foreach (var parameter in parameters)
            {
                parameter.Backward(Tensor<float>.Full(parameter.Shape, 0.3f * (step - 0.5f)));
            }

            optimizer.Step();
        }

        var expected = parameters[^1].Value.Item();
        Assert.That(expected, Is.Not.EqualTo(0.75f));
        foreach (var parameter in parameters)
        {
            Assert.That(parameter.Value.Data.ToArray(), Is.All.EqualTo(expected));
        }
    }

    /// <summary>A training that stops and resumes from the saved state goes on to the bit.</summary>
    [TestCaseSource(nameof(Methods))]
    public void The_state_resumes_a_training_exactly(Func<IEnumerable<Variable<float>>, Optimizer<float>> create)
    {
        var rng = new Rng(3);
        var gradients = Enumerable.Range(0, 6).Select(_ => rng.Normal<float>([5])).ToArray();
        var whole = new Variable<float>(Tensor<float>.Ones([5]), requiresGradient: true);
        var optimizer = create([whole]);
        Train(optimizer, whole, gradients[..3]);

        var resumed = new Variable<float>(whole.Value.Keep(), requiresGradient: true);
        var second = create([resumed]);
        foreach (var (saved, target) in optimizer.State.Zip(second.State))
        {
            Assert.That(target.Name, Is.EqualTo(saved.Name));
            target.Value.CopyFrom(saved.Value);
        }

        second.StepCount = optimizer.StepCount;
        Train(optimizer, whole, gradients[3..]);
        Train(second, resumed, gradients[3..]);
        Assert.That(resumed.Value.Data.ToArray(), Is.EqualTo(whole.Value.Data.ToArray()));

        static void Train(Optimizer<float> optimizer, Variable<float> parameter, Tensor<float>[] gradients)
        {
            foreach (var gradient in gradients)
            {
                optimizer.ZeroGradient();
                parameter.Backward(gradient);
                optimizer.Step();
            }
        }
    }

    [TestCaseSource(nameof(Methods))]
    public void A_step_allocates_nothing(Func<IEnumerable<Variable<float>>, Optimizer<float>> create)
    {
        var parameter = new Variable<float>(Tensor<float>.Ones([1003]), requiresGradient: true);
        var optimizer = create([parameter]);
        parameter.Backward(Tensor<float>.Ones([1003]));
        optimizer.Step();

        var before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Step();
        optimizer.Step();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void A_parameter_without_a_gradient_stays()
    {
        var (used, unused) = (Parameter(1), Parameter(1));
        var optimizer = new Adam<double>([used, unused]);
        (used * 2).Backward();
        optimizer.Step();

        Assert.That(used.Value.Item(), Is.Not.EqualTo(1));
        Assert.That(unused.Value.Item(), Is.EqualTo(1));
    }

    [Test]
    public void The_state_is_named_by_formula_and_parameter() =>
        Assert.That(new Adam<double>([Parameter(1), Parameter(2)]).State.Select(memory => memory.Name),
            Is.EqualTo(new[] { "h.0", "h.1", "G.0", "G.1" }));

    [TestCase(double.NaN)]
    [TestCase(-0.1)]
    [TestCase(double.PositiveInfinity)]
    public void A_learning_rate_is_a_number_from_zero_up(double rate)
    {
        Assert.That(() => new Sgd<double>([Parameter(1)], rate),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"received {rate}"));

        var optimizer = new Sgd<double>([Parameter(1)]);
        Assert.That(() => optimizer.LearningRate = rate, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(optimizer.LearningRate, Is.EqualTo(0.01), "and stays what it was");
    }

    [Test]
    public void Parameters_are_needed_and_need_gradients()
    {
        Assert.That(() => new Sgd<double>([]), Throws.ArgumentException.With.Message.Contains("received none"));
        Assert.That(() => new Sgd<double>([new Variable<double>(1.0, name: "pixels")]),
            Throws.ArgumentException.With.Message.Contains("'pixels'"));
    }

    private static TestCaseData Method(string name, Func<IEnumerable<Variable<float>>, Optimizer<float>> create) =>
        new TestCaseData(create).SetArgDisplayNames(name);

    private static Variable<double> Parameter(double value) => new(Tensor<double>.Scalar(value), requiresGradient: true);

    private static void AssertFirstStep(Func<IEnumerable<Variable<double>>, Optimizer<double>> create, double expected) =>
        AssertSteps(create, expected);

    private static void AssertSteps(Func<IEnumerable<Variable<double>>, Optimizer<double>> create, params double[] expected)
    {
        var w = Parameter(1);
        var optimizer = create([w]);
        for (var step = 0; step < expected.Length; step++)
        {
            optimizer.ZeroGradient();
            w.Backward(Tensor<double>.Scalar(Gradients[step]));
            optimizer.Step();
            Assert.That(w.Value.Item(), Is.EqualTo(expected[step]).Within(1e-14), $"after step {step + 1}");
        }
    }
}
