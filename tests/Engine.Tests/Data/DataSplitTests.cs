using Course.Data;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class DataSplitTests
{
    [Test]
    public void The_split_of_the_lecture_gives_MNIST_42000_and_18000_pictures()
    {
        var (training, validation) = DataSplit.Rows(60_000, 0.3, new Rng(1));
        Assert.That((training.Length, validation.Length), Is.EqualTo((42_000, 18_000)));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public Property Every_row_is_in_exactly_one_part(NonNegativeInt count, int seed, byte percent)
    {
        var rows = count.Get % 50;
        var fraction = percent % 100 / 100.0;
        var (training, validation) = DataSplit.Rows(rows, fraction, new Rng(seed));
        var all = training.Concat(validation).Order().SequenceEqual(Enumerable.Range(0, rows));
        var ascending = training.Order().SequenceEqual(training) && validation.Order().SequenceEqual(validation);
        return (all && ascending && Math.Abs(validation.Length - rows * fraction) <= 1 && (rows == 0 || training.Length > 0)).ToProperty();
    }

    [Test]
    public void The_seed_decides_which_rows()
    {
        var rows = DataSplit.Rows(100, 0.5, new Rng(1)).Validation;
        var again = DataSplit.Rows(100, 0.5, new Rng(1)).Validation;
        var others = DataSplit.Rows(100, 0.5, new Rng(2)).Validation;
        Assert.That(again, Is.EqualTo(rows));
        Assert.That(others, Is.Not.EqualTo(rows));
    }

    [Test]
    public void The_last_pictures_are_the_validation_of_the_lecture()
    {
        var images = new LabelledImages(
            [0, 10, 20, 30, 40, 50, 60, 70, 80, 90], [10, 1, 1, 1], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], ClassNames.Digits);
        var (training, validation) = images.SplitLast(0.3);
        Assert.That(training.Labels.ToArray(), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5, 6 }));
        Assert.That(validation.Pixels.ToArray(), Is.EqualTo(new byte[] { 70, 80, 90 }));
        Assert.That(() => images.SplitLast(1.0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Pictures_go_with_their_labels()
    {
        var images = new LabelledImages(
            [.. Enumerable.Range(0, 9).Select(i => (byte)i)], [9, 1, 1, 1], [.. Enumerable.Range(0, 9)], ClassNames.Numbers(9));
        var (training, validation) = images.Split(1 / 3.0, new Rng(1));
        Assert.That((training.Count, validation.Count), Is.EqualTo((6, 3)));
        Assert.That(training.Pixels.ToArray().Concat(validation.Pixels.ToArray()), Is.EquivalentTo(Enumerable.Range(0, 9)));
        Assert.That(validation.Pixels.ToArray(), Is.EqualTo(validation.Labels.ToArray()));
    }

    [TestCase(1.0)]
    [TestCase(-0.1)]
    [TestCase(1.5)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void An_impossible_fraction_is_refused(double fraction) =>
        Assert.That(() => DataSplit.Rows(10, fraction, new Rng(1)),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("from 0 up to, but not including, 1"));
}
