using Course.Neuron;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>Entropies of a known distribution, and the loss that no model can go below.</summary>
[TestFixture]
public sealed class LabelSourceTests
{
    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void The_loss_of_any_model_is_at_least_the_conditional_entropy(int seed)
    {
        var rng = new Rng(seed);
        var source = Random(rng);
        var q = Enumerable.Range(0, source.Values).Select(_ => rng.NextUniform(0.001, 0.999)).ToArray();
        Assert.That(source.CrossEntropy(q), Is.GreaterThanOrEqualTo(source.ConditionalEntropy - 1e-12), $"seed {seed}");
        Assert.That(source.CrossEntropy(source.ProbabilityOfOne), Is.EqualTo(source.ConditionalEntropy).Within(1e-12),
            $"calibrated, seed {seed}");
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void The_mutual_information_is_that_of_the_joint_table(int seed)
    {
        var source = Random(new Rng(seed));
        var information = 0.0;
        for (var i = 0; i < source.Values; i++)
        {
            foreach (var (label, ofLabel) in new[] { (source.ProbabilityOfOne[i], source.ShareOfOnes),
                (1 - source.ProbabilityOfOne[i], 1 - source.ShareOfOnes) })
            {
                var joint = source.ProbabilityOfX[i] * label;
                information += joint == 0 ? 0 : joint * Math.Log(joint / (source.ProbabilityOfX[i] * ofLabel));
            }
        }

        Assert.That(source.MutualInformation, Is.EqualTo(information).Within(1e-12), $"seed {seed}");
        Assert.That(source.LabelEntropy - source.ConditionalEntropy, Is.EqualTo(information).Within(1e-12), $"seed {seed}");
    }

    [Test]
    public void Known_entropies()
    {
        var coin = new LabelSource([1], [0.5]);
        Assert.That((coin.LabelEntropy, coin.ConditionalEntropy), Is.EqualTo((Math.Log(2), Math.Log(2))));
        Assert.That(coin.MutualInformation, Is.Zero);
        var certain = new LabelSource([0.25, 0.75], [0, 1]);
        Assert.That(certain.ConditionalEntropy, Is.Zero, "X says all");
        Assert.That((double[])[certain.ConditionalEntropy, certain.CrossEntropy([0, 1]), new LabelSource([1], [1]).LabelEntropy],
            Is.All.Matches<double>(double.IsPositive), "0, and not -0");
        Assert.That(certain.MutualInformation, Is.EqualTo(-0.25 * Math.Log(0.25) - 0.75 * Math.Log(0.75)).Within(1e-15));
        Assert.That(certain.CrossEntropy([0.5, 1]), Is.EqualTo(0.25 * Math.Log(2)).Within(1e-15));
        // By hand: -p log p - (1 - p) log(1 - p) is p (1 - log p) for a tiny p.
        Assert.That(new LabelSource([1], [1e-20]).LabelEntropy, Is.EqualTo(1e-20 * (1 - Math.Log(1e-20))).Within(1e-12).Percent);
        Assert.That(certain.CrossEntropy([1, 1]), Is.EqualTo(double.PositiveInfinity), "sure and wrong");
    }

    [Test]
    public void The_loss_of_a_calibrated_model_approaches_the_conditional_entropy_from_above()
    {
        // A model that counts gets calibrated as its sample grows; its expected loss exceeds H(L | X) by about K / 2n.
        var source = new LabelSource([0.2, 0.5, 0.3], [0.1, 0.6, 0.9]);
        var before = double.PositiveInfinity;
        foreach (var n in new[] { 30, 3000, 300_000 })
        {
            var excess = Enumerable.Range(0, 20).Average(seed => source.CrossEntropy(Shares(source.Sample(n, new Rng(seed)))))
                - source.ConditionalEntropy;
            Assert.That(excess, Is.GreaterThan(0).And.LessThan(before / 10), $"n = {n}");
            before = excess;
        }

        Assert.That(before, Is.LessThan(3 * 3.0 / (2 * 300_000)));
    }

    [Test]
    public void The_average_over_a_sample_of_a_calibrated_model_comes_to_the_conditional_entropy()
    {
        var source = new LabelSource([0.2, 0.5, 0.3], [0.1, 0.6, 0.9]);
        const int n = 1_000_000;
        var counts = source.Sample(n, new Rng(1));
        var average = 0.0;
        for (var i = 0; i < source.Values; i++)
        {
            average -= (counts[i, 1] * Math.Log(source.ProbabilityOfOne[i]) + counts[i, 0] * Math.Log(1 - source.ProbabilityOfOne[i])) / n;
        }

        Assert.That(average, Is.EqualTo(source.ConditionalEntropy).Within(0.003), "five standard deviations of the mean of a million");
    }

    [TestCase(new[] { 0.5, 0.6 }, new[] { 0.1, 0.2 })]
    [TestCase(new[] { 1.0 }, new[] { 0.1, 0.2 })]
    [TestCase(new[] { 1.0 }, new[] { 1.1 })]
    [TestCase(new[] { 1.0 }, new[] { double.NaN })]
    [TestCase(new double[0], new double[0])]
    public void What_are_no_probabilities_is_refused(double[] ofX, double[] ofOne) =>
        Assert.That(() => new LabelSource(ofX, ofOne), Throws.TypeOf<ArgumentException>());

    private static double[] Shares(int[,] counts) =>
        [.. Enumerable.Range(0, counts.GetLength(0)).Select(i => (counts[i, 1] + 1.0) / (counts[i, 0] + counts[i, 1] + 2))];

    private static LabelSource Random(Rng rng)
    {
        var weights = Enumerable.Range(0, 1 + rng.NextInt(6)).Select(_ => rng.NextUniform(0.01, 1)).ToArray();
        return new LabelSource(
            [.. weights.Select(weight => weight / weights.Sum())], [.. weights.Select(_ => rng.NextUniform(0.01, 0.99))]);
    }
}
