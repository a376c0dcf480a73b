using Course.Data;
using Course.Data.Digits;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class DigitsGeneratorTests
{
    private const int Side = 28;
    private static readonly Lazy<ImageDataSet> Default = new(() => new DigitsGenerator().DataSet());

    [Test]
    public void The_data_set_has_twelve_thousand_pictures_and_two_thousand_for_the_test()
    {
        var digits = Default.Value;
        Assert.That(digits.Training.Shape, Is.EqualTo(new[] { 12_000, Side, Side, 1 }));
        Assert.That(digits.Test.Shape, Is.EqualTo(new[] { 2_000, Side, Side, 1 }));
        Assert.That(digits.Training.CountByClass(), Is.All.EqualTo(1200));
        Assert.That(digits.Test.CountByClass(), Is.All.EqualTo(200));
        Assert.That(digits.ClassNames[7], Is.EqualTo("7"));
    }

    [Test]
    public void The_order_of_the_digits_is_random()
    {
        var labels = Default.Value.Training.Labels.ToArray();
        var repeats = labels.Zip(labels.Skip(1)).Count(pair => pair.First == pair.Second);
        Assert.That(repeats, Is.InRange(1000, 1400), "a tenth of 12000 neighbours are equal, with a standard deviation of 33");
    }

    [Test]
    public void The_same_seed_gives_the_same_pictures_with_any_number_of_threads()
    {
        var parallel = new DigitsGenerator(seed: 5).Generate(200);
        using (Workers.Limit(1))
        {
            var alone = new DigitsGenerator(seed: 5).Generate(200);
            Assert.That(alone.Pixels.SequenceEqual(parallel.Pixels) && alone.Labels.SequenceEqual(parallel.Labels));
        }

        using (Workers.Limit(3))
        {
            Assert.That(new DigitsGenerator(seed: 5).Generate(200).Pixels.SequenceEqual(parallel.Pixels));
        }

        Assert.That(new DigitsGenerator(seed: 6).Generate(200).Pixels.SequenceEqual(parallel.Pixels), Is.False);
    }

    [Test]
    public void No_picture_occurs_twice()
    {
        var digits = Default.Value;
        var seen = new HashSet<string>();
        foreach (var set in new[] { digits.Training, digits.Test })
        {
            for (var i = 0; i < set.Count; i++)
            {
                Assert.That(seen.Add(Convert.ToBase64String(set.Picture(i))), $"picture {i}");
            }
        }
    }

    [Test]
    public void Every_picture_is_ink_in_the_middle_of_an_empty_background()
    {
        var digits = Default.Value.Test;
        var centre = (X: 0.0, Y: 0.0);
        for (var i = 0; i < digits.Count; i++)
        {
            var picture = digits.Picture(i);
            var (mass, x, y, largest, empty, edge) = (0.0, 0.0, 0.0, 0, 0, 0);
            for (var at = 0; at < picture.Length; at++)
            {
                mass += picture[at];
                x += picture[at] * (at % Side + 0.5);
                y += picture[at] * (at / Side + 0.5);
                largest = Math.Max(largest, picture[at]);
                empty += picture[at] == 0 ? 1 : 0;
                edge += at % Side is 0 or Side - 1 && picture[at] > 0 ? 1 : 0;
            }

            Assert.That(largest, Is.GreaterThan(200), $"ink of picture {i}");
            Assert.That(empty, Is.GreaterThan(Side * Side / 3), $"background of picture {i}");
            Assert.That(edge, Is.LessThan(Side / 2), $"picture {i} is cut off");
            Assert.That(x / mass, Is.EqualTo(Side / 2.0).Within(6), $"picture {i}");
            Assert.That(y / mass, Is.EqualTo(Side / 2.0).Within(6), $"picture {i}");
            centre = (centre.X + x / mass / digits.Count, centre.Y + y / mass / digits.Count);
        }

        Assert.That(centre.X, Is.EqualTo(Side / 2.0).Within(0.15));
        Assert.That(centre.Y, Is.EqualTo(Side / 2.0).Within(0.15));
    }

    [Test]
    public void Without_variation_a_style_is_always_the_same_picture()
    {
        var still = new HandwritingVariation
        {
            Unsteadiness = 0,
            Elasticity = 0,
            Slant = 0,
            Rotation = 0,
            Width = 0,
            Pressure = 0,
            SmallestSize = 20,
            LargestSize = 20,
            Shift = 0,
            InkNoise = 0,
            ThinnestPen = 1,
            ThickestPen = 1,
        };
        var digits = new DigitsGenerator(1, still).Generate(400);
        for (var digit = 0; digit < 10; digit++)
        {
            var different = Enumerable.Range(0, digits.Count).Where(i => digits.Labels[i] == digit)
                .Select(i => Convert.ToHexString(digits.Picture(i))).Distinct();
            Assert.That(different.Count(), Is.EqualTo(DigitSkeletons.StyleCount(digit)), $"styles of {digit}");
        }
    }

    [Test]
    public void A_negative_count_is_refused_and_zero_pictures_are_a_set()
    {
        Assert.That(() => new DigitsGenerator().Generate(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(new DigitsGenerator().Generate(0).Shape, Is.EqualTo(new[] { 0, Side, Side, 1 }));
    }

    [Test]
    public void A_linear_model_does_not_solve_the_task()
    {
        var digits = Default.Value;
        var model = new SoftmaxRegression(digits.Training);
        var before = 0.0;
        for (var epoch = 0; epoch < 20; epoch++)
        {
            model.Train(epoch);
            before = epoch == 14 ? model.Accuracy(digits.Training) : before;
        }

        var after = model.Accuracy(digits.Training);
        var test = model.Accuracy(digits.Test);
        TestContext.Out.WriteLine($"training {before:F4}, five epochs later {after:F4}, test {test:F4}");
        Assert.That(after - before, Is.LessThan(0.006), "it has learned what it can");
        Assert.That(test, Is.InRange(0.6, 0.93));
    }
}
