using Course.Optimization.Schedules;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>Learning-rate schedules at steps where the value is known.</summary>
[TestFixture]
public sealed class ScheduleTests
{
    [TestCase(0, 1.0)]
    [TestCase(2, 1.0)]
    [TestCase(3, 0.5)]
    [TestCase(8, 0.25)]
    public void Stairs_fall_by_a_factor_every_few_steps(int step, double expected) =>
        Assert.That(new StepSchedule(1, 0.5, 3).At(step), Is.EqualTo(expected));

    [TestCase(0, 2.0)]
    [TestCase(3, 0.25)]
    public void An_exponential_falls_by_a_factor_a_step(int step, double expected) =>
        Assert.That(new ExponentialSchedule(2, 0.5).At(step), Is.EqualTo(expected));

    [TestCase(0, 1.0)]
    [TestCase(2, 0.8535533905932737)] // (1 + sqrt(1/2)) / 2
    [TestCase(4, 0.5)]
    [TestCase(8, 0.0)]
    [TestCase(9, 0.0)]
    public void A_cosine_falls_to_its_end(int step, double expected) =>
        Assert.That(new CosineSchedule(1, 8).At(step), Is.EqualTo(expected).Within(1e-15));

    [Test]
    public void A_cosine_ends_where_it_is_told() => Assert.That(new CosineSchedule(1, 8, End: 0.1).At(100), Is.EqualTo(0.1).Within(1e-15));

    [TestCase(0, 0.25)]
    [TestCase(3, 1.0)]
    [TestCase(4, 1.0)]
    [TestCase(5, 0.5)]
    public void Warm_up(int step, double expected) =>
        Assert.That(new WarmUpSchedule(4, new ExponentialSchedule(1, 0.5)).At(step), Is.EqualTo(expected));

    [Test]
    public void A_length_that_has_no_meaning_is_refused_when_the_schedule_is_made()
    {
        Assert.That(() => new WarmUpSchedule(10, new CosineSchedule(1, 0)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new StepSchedule(1, 0.5, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new WarmUpSchedule(-1, new ConstantSchedule(1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => new CosineSchedule(1, 8) with { Length = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(new WarmUpSchedule(0, new CosineSchedule(1, 1)).At(0), Is.EqualTo(1));
    }
}
