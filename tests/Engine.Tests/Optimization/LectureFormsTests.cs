using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>What the lecture writes and calls usual: where the learning rate stands, and the default values.</summary>
[TestFixture]
public sealed class LectureFormsTests
{
    [Test]
    public void The_forms_of_momentum_differ_after_a_change_of_the_learning_rate()
    {
        // g = 1 in both steps, a = 0.5; eta is 0.4, then 0.1. Inside: h = 0.4, then 0.2 + 0.1 = 0.3. Outside: h = 1, then 1.5, times 0.1.
        foreach (var (form, expected) in new[] { (MomentumForm.RateInside, 1 - 0.4 - 0.3), (MomentumForm.RateOutside, 1 - 0.4 - 0.15) })
        {
            var w = new Variable<double>(Tensor<double>.Scalar(1), requiresGradient: true);
            var optimizer = new Momentum<double>([w], 0.4, 0.5, form);
            optimizer.Minimize(w * 1.0);
            optimizer.LearningRate = 0.1;
            optimizer.Minimize(w * 1.0);
            Assert.That(w.Value.Item(), Is.EqualTo(expected).Within(1e-15), form.ToString());
        }
    }

    // Lecture "Mathematical foundations": a = 0.9 for momentum and RMSprop ("usually"), eta = 0.01 for AdaGrad ("usually, for it matters
    // little"); lecture "Neural networks and computer vision": a learning rate between 0.0001 and 0.1.
    [Test]
    public void The_usual_values_of_the_lecture_are_the_defaults()
    {
        // g = 0.5, then 0.5: h = 0.01 * 0.5, then 0.9 h + 0.005
        AssertTwoSteps(parameters => new Momentum<double>(parameters), 1 - 0.005 - 0.0095);
        AssertTwoSteps(parameters => new Nesterov<double>(parameters), 1 - (0.9 * 0.005 + 0.005) - (0.9 * 0.0095 + 0.005));

        // G = 0.25, then 0.5
        AssertTwoSteps(parameters => new AdaGrad<double>(parameters, epsilon: 0), 1 - 0.01 - 0.01 * 0.5 / Math.Sqrt(0.5));

        // G = 0.1 * 0.25, then 0.9 * 0.025 + 0.025
        AssertTwoSteps(parameters => new RmsProp<double>(parameters, 0.01, epsilon: 0),
            1 - 0.005 / Math.Sqrt(0.025) - 0.005 / Math.Sqrt(0.0475));

        foreach (var create in DefaultsOfANetwork)
        {
            var optimizer = create(new Sequential<double>([3], new Rng(1)).Linear(1));
            Assert.That(optimizer.LearningRate, Is.InRange(0.0001, 0.1), optimizer.GetType().Name);
        }

        static void AssertTwoSteps(Func<IEnumerable<Variable<double>>, Optimizer<double>> create, double expected)
        {
            var w = new Variable<double>(Tensor<double>.Scalar(1), requiresGradient: true);
            var optimizer = create([w]);
            optimizer.Minimize(w * 0.5);
            optimizer.Minimize(w * 0.5);
            Assert.That(w.Value.Item(), Is.EqualTo(expected).Within(1e-12), optimizer.GetType().Name);
        }
    }

    // AdaDelta has no learning rate to choose: its factor is 1.
    private static IEnumerable<Func<Module<double>, Optimizer<double>>> DefaultsOfANetwork =>
    [
        network => new Sgd<double>(network), network => new Momentum<double>(network), network => new Nesterov<double>(network),
        network => new AdaGrad<double>(network), network => new RmsProp<double>(network), network => new Adam<double>(network),
        network => new AdamW<double>(network),
    ];
}
