using Course.Neuron.Descent;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>Descent on the lecture's bowl, whose path is known, and descent in batches.</summary>
[TestFixture]
public sealed class GradientDescentTests
{
    private static readonly Tensor<double> Start = Tensor<double>.Vector(1, -2);

    [TestCase(0.001)]
    [TestCase(0.1)]
    [TestCase(0.3)]
    [TestCase(0.5)]
    [TestCase(1)]
    [TestCase(1.7)]
    [TestCase(2)]
    [TestCase(2.5)]
    public void On_the_bowl_the_path_is_the_powers_of_one_minus_a(double a)
    {
        var i = 0;
        foreach (var w in GradientDescent.Path(w => w, Start, a).Take(200))
        {
            var power = Math.Pow(1 - a, i++);
            // x - a x loses what cancels, and every step rounds twice
            var rounding = 4e-16 * i * Math.Abs(power) * (1 + a / Math.Abs(1 - a));
            Assert.That(w[0], Is.EqualTo(power).Within(a == 1 ? 0 : rounding), $"x after {i - 1} steps");
            Assert.That(w[1], Is.EqualTo(-2 * power).Within(a == 1 ? 0 : 2 * rounding), $"y after {i - 1} steps");
        }
    }

    [Test]
    public void It_stops_at_the_first_step_shorter_than_epsilon()
    {
        // With a = 0.5 step i has the length sqrt(5) / 2^i, below 0.01 for the first time at i = 8.
        var result = GradientDescent.Run(w => w, Start, 0.5, epsilon: 0.01);
        Assert.That((result.Steps, result.End), Is.EqualTo((8, DescentEnd.Converged)));
        Assert.That(result.W[0], Is.EqualTo(Math.Pow(0.5, 8)));
    }

    [Test]
    public void It_says_when_it_ran_away_and_when_its_steps_are_used_up()
    {
        Assert.That(GradientDescent.Run(w => w, Start, 3).End, Is.EqualTo(DescentEnd.Diverged));
        Assert.That(GradientDescent.Run(_ => Tensor<double>.Vector(double.NaN, 0), Start, 0.1).End, Is.EqualTo(DescentEnd.Diverged));
        var oscillating = GradientDescent.Run(w => w, Start, 2, mostSteps: 7);
        Assert.That((oscillating.Steps, oscillating.End, oscillating.W[0]), Is.EqualTo((7, DescentEnd.OutOfSteps, -1)));
        Assert.That(GradientDescent.Run(w => w, Start, 0.1, mostSteps: 0).W.Data.ToArray(), Is.EqualTo(new double[] { 1, -2 }));
    }

    [TestCase(10, 10)]
    [TestCase(10, 3)]
    [TestCase(10, 1)]
    [TestCase(1, 5)]
    public void Each_epoch_takes_every_example_once_in_a_new_order(int count, int batchSize)
    {
        var batches = new List<int[]>();
        var perEpoch = (count + batchSize - 1) / batchSize;
        _ = MiniBatchDescent.Path((w, rows) => Remember(w, rows), count, batchSize, Start, 0.1, new Rng(3)).Skip(2 * perEpoch).First();
        Assert.That(batches, Has.Count.EqualTo(2 * perEpoch));
        foreach (var epoch in batches.Chunk(perEpoch))
        {
            Assert.That(epoch.SelectMany(rows => rows), Is.EquivalentTo(Enumerable.Range(0, count)));
            Assert.That(epoch.SkipLast(1).Select(rows => rows.Length), Has.All.EqualTo(batchSize));
        }

        if (count > 1)
        {
            Assert.That(batches.Take(perEpoch).SelectMany(rows => rows), Is.Not.EqualTo(batches.Skip(perEpoch).SelectMany(rows => rows)));
        }

        Tensor<double> Remember(Tensor<double> w, int[] rows)
        {
            batches.Add(rows);
            return w;
        }
    }

    [Test]
    public void With_all_examples_in_a_batch_it_is_plain_descent()
    {
        var all = MiniBatchDescent.Path((w, _) => w, 5, 5, Start, 0.3, new Rng(1)).Take(20).SelectMany(w => w.Data.ToArray());
        Assert.That(all, Is.EqualTo(GradientDescent.Path(w => w, Start, 0.3).Take(20).SelectMany(w => w.Data.ToArray())));
    }

    [Test]
    public void A_batch_needs_an_example()
    {
        Assert.That(() => MiniBatchDescent.Path((w, _) => w, 5, 0, Start, 0.1, new Rng(1)).First(),
            Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => MiniBatchDescent.Path((w, _) => w, 0, 1, Start, 0.1, new Rng(1)).First(),
            Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
