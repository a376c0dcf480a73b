using Course.Data;
using Course.Data.Toys;
using Course.Neuron;
using Course.Neuron.RealData;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>The lecture's table, two digits of many, and the measures of quality.</summary>
[TestFixture]
public sealed class RealDataTests
{
    [Test]
    public void The_table_is_the_lectures()
    {
        var examples = SmokerTable.Examples;
        Assert.That(examples.Features(0).ToArray(), Is.EqualTo(new[] { 170, 128, 0, 1, 4.7, 4.4 }));
        Assert.That(examples.Features(1).ToArray(), Is.EqualTo(new[] { 195, 90, 40, 1, 3.3, 3.1 }));
        Assert.That(examples.Features(2).ToArray(), Is.EqualTo(new[] { 160, 111, 2, 0, 4.0, 3.9 }));
        Assert.That(examples.Features(3).ToArray(), Is.EqualTo(new[] { 183, 143, 0, 1, 4.8, 4.7 }));
        Assert.That(examples.T.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 0, 1 }), "no, yes, no, yes");
        Assert.That(SmokerTable.Features, Has.Count.EqualTo(6));
    }

    [Test]
    public void Two_digits_are_chosen_in_their_order_with_their_pixels()
    {
        byte[] pixels = [10, 11, 20, 21, 30, 31, 40, 41, 50, 51];
        var images = new LabelledImages(pixels, [5, 1, 2, 1], [7, 3, 9, 7, 3], ClassNames.Digits);
        var examples = TwoDigits.Of(images, zero: 7, one: 3);
        Assert.That(examples.T.Data.ToArray(), Is.EqualTo(new double[] { 0, 1, 0, 1 }));
        Assert.That((examples.X.Shape[0], examples.X.Shape[1]), Is.EqualTo((4, 2)));
        Assert.That(examples.X.Data.ToArray(), Is.EqualTo(new[] { 10, 11, 20, 21, 40, 41, 50, 51 }.Select(value => value / 255.0)));
        Assert.That(TwoDigits.Of(images, 1, 2).Count, Is.Zero);
    }

    [Test]
    public void Points_become_examples()
    {
        var points = new LabelledPoints(Tensor<float>.FromArray(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }), [1, 0, 1]);
        var examples = Examples.Of(points);
        Assert.That(examples.PointsOf(1), Is.EqualTo(new[] { (1.0, 2.0), (5.0, 6.0) }));
        Assert.That(examples.Rows(2, 1).X.Data.ToArray(), Is.EqualTo(new double[] { 5, 6, 3, 4 }));
        Assert.That(examples.Rows(2, 1).T.Data.ToArray(), Is.EqualTo(new double[] { 1, 0 }));
    }

    [Test]
    public void Quality_is_counted_as_by_hand()
    {
        // 980 healthy and 20 ill; 6 of the ill are found, with 3 false alarms.
        var matrix = new ConfusionMatrix(2);
        foreach (var (truth, prediction, count) in new[] { (1, 1, 6), (1, 0, 14), (0, 1, 3), (0, 0, 977) })
        {
            for (var i = 0; i < count; i++)
            {
                matrix.Add(truth, prediction);
            }
        }

        Assert.That(matrix.Accuracy, Is.EqualTo(983 / 1000.0));
        Assert.That(matrix.Precision(1), Is.EqualTo(6 / 9.0));
        Assert.That(matrix.Recall(1), Is.EqualTo(6 / 20.0));
        Assert.That(matrix.F1(1), Is.EqualTo(2 * (6 / 9.0) * (6 / 20.0) / (6 / 9.0 + 6 / 20.0)).Within(1e-15));
        Assert.That((matrix.Precision(0), matrix.Recall(0)), Is.EqualTo((977 / 991.0, 977 / 980.0)));
    }

    [Test]
    public void A_class_that_nobody_predicts_has_no_precision()
    {
        var matrix = new ConfusionMatrix(2);
        matrix.Add(1, 0);
        Assert.That(matrix.Precision(1), Is.NaN);
        Assert.That(matrix.Recall(1), Is.Zero);
        Assert.That(new ConfusionMatrix(2).Accuracy, Is.NaN);
        Assert.That(() => new ConfusionMatrix(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
