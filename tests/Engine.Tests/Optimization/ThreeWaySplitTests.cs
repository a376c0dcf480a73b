using Course.Optimization;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>Training, validation and test.</summary>
[TestFixture]
public sealed class ThreeWaySplitTests
{
    [FsCheck.NUnit.Property]
    public Property Every_row_is_in_exactly_one_part(byte count, byte validationTenths, byte testTenths, int seed)
    {
        var (validation, test) = (validationTenths % 10 / 10.0, testTenths % 10 / 10.0);
        if (validation + test >= 0.99)
        {
            return true.ToProperty();
        }

        var split = ThreeWaySplit.Of(count, validation, test, new Rng(seed));
        int[] all = [.. split.Training, .. split.Validation, .. split.Test];
        var sizesFit = Math.Abs(split.Test.Count - count * test) <= 0.5 + 1e-9
            && Math.Abs(split.Validation.Count - count * validation) <= 1.5;
        return (all.Order().SequenceEqual(Enumerable.Range(0, count)) && (count < 10 || sizesFit))
            .Label(
                $"{count} rows, {validation} and {test}, seed {seed}: "
                    + $"{split.Training.Count} + {split.Validation.Count} + {split.Test.Count}");
    }

    [Test]
    public void The_seed_decides()
    {
        var first = ThreeWaySplit.Of(50, 0.2, 0.2, new Rng(1));
        Assert.That((first.Training.Count, first.Validation.Count, first.Test.Count), Is.EqualTo((30, 10, 10)));
        Assert.That(ThreeWaySplit.Of(50, 0.2, 0.2, new Rng(1)).Test, Is.EqualTo(first.Test));
        Assert.That(ThreeWaySplit.Of(50, 0.2, 0.2, new Rng(2)).Test, Is.Not.EqualTo(first.Test));
    }

    [TestCase(0.5, 0.5)]
    [TestCase(-0.1, 0.5)]
    [TestCase(0.1, -0.1)]
    [TestCase(1, 0)]
    [TestCase(double.NaN, 0)]
    [TestCase(0, double.NaN)]
    public void Something_is_left_to_learn_from(double validation, double test) =>
        Assert.That(() => ThreeWaySplit.Of(10, validation, test, new Rng(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"received {validation} and {test}"));
}
