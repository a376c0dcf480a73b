using Course.Mlp.Initializers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>The spread of starting weights: variance, limits, and what counts as fanIn and fanOut.</summary>
[TestFixture]
public sealed class InitializerTests
{
    // Of 90 000 draws the variance is known to about 0.5 % (standard error sqrt(2 / n) for a normal, less for a uniform distribution);
    // 2 % are four of those.
    private static IEnumerable<TestCaseData> Rules =>
    [
        new TestCaseData(new NormalInitializer(), 1.0 / 200).SetArgDisplayNames("N(0, 1/n)"),
        new TestCaseData(new XavierUniformInitializer(), 2.0 / 650).SetArgDisplayNames("Xavier, uniform"),
        new TestCaseData(new XavierNormalInitializer(), 2.0 / 650).SetArgDisplayNames("Xavier, normal"),
        new TestCaseData(new HeUniformInitializer(), 2.0 / 200).SetArgDisplayNames("He, uniform"),
        new TestCaseData(new HeNormalInitializer(), 2.0 / 200).SetArgDisplayNames("He, normal"),
    ];

    [TestCaseSource(nameof(Rules))]
    public void The_variance_is_that_of_the_rule(Initializer initializer, double variance)
    {
        var weight = initializer.Create<double>([200, 450], new Rng(1));
        Assert.That(weight.Variance().Item(), Is.EqualTo(variance).Within(2).Percent);
        Assert.That(weight.Mean().Item(), Is.EqualTo(0).Within(5 * Math.Sqrt(variance / weight.Size)));
    }

    [Test]
    public void Uniform_rules_fill_their_interval()
    {
        var xavier = new XavierUniformInitializer().Create<double>([200, 450], new Rng(1));
        var he = new HeUniformInitializer().Create<double>([200, 450], new Rng(1));
        Assert.That(xavier.Abs().Max().Item(), Is.EqualTo(Math.Sqrt(6.0 / 650)).Within(0.1).Percent);
        Assert.That(he.Abs().Max().Item(), Is.EqualTo(Math.Sqrt(6.0 / 200)).Within(0.1).Percent);
    }

    [Test]
    public void A_constant_is_everywhere() =>
        Assert.That(new ConstantInitializer(0.5).Create<float>([2, 3], new Rng(1)).Data.ToArray(), Is.All.EqualTo(0.5f));

    [Test]
    public void FanIn_and_fanOut_count_the_places_of_a_window()
    {
        Assert.That(Initializer.Fans([784, 128]), Is.EqualTo((784, 128)));
        Assert.That(Initializer.Fans([3, 5, 32, 64]), Is.EqualTo((15 * 32, 15 * 64)));
        Assert.That(Initializer.Fans([10]), Is.EqualTo((10, 10)));
        Assert.That(Initializer.Fans([]), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Weights_outlive_the_step_in_which_they_were_made()
    {
        Tensor<float> weight;
        using (StepScope.Begin())
        {
            weight = new HeNormalInitializer().Create<float>([2, 3], new Rng(1));
        }

        Assert.That(weight.Data.ToArray(), Has.None.NaN);
    }

    [Test]
    public void The_same_seed_gives_the_same_weights()
    {
        var initializer = new HeNormalInitializer();
        var (first, second, other) = (Weights(9), Weights(9), Weights(10));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));

        float[] Weights(long seed) => initializer.Create<float>([4, 4], new Rng(seed)).Data.ToArray();
    }
}
