using Course.Data;
using Course.Data.Toys;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class BatchesTests
{
    // Picture i of 2 x 3 pixels and 2 channels has the bytes 12 i, 12 i + 1 ..., and label i % 3.
    private static LabelledImages Pictures(int count) => new(
        [.. Enumerable.Range(0, count * 12).Select(i => (byte)i)], [count, 2, 3, 2],
        [.. Enumerable.Range(0, count).Select(i => i % 3)], ["a", "b", "c"]);

    [TestCase(10, 4, new[] { 4, 4, 2 })]
    [TestCase(8, 4, new[] { 4, 4 })]
    [TestCase(3, 4, new[] { 3 })]
    [TestCase(4, 1, new[] { 1, 1, 1, 1 })]
    [TestCase(0, 4, new int[0])]
    [TestCase(3, int.MaxValue, new[] { 3 })]
    public void Every_picture_comes_once_with_its_label_and_the_last_batch_is_smaller(int count, int batchSize, int[] sizes)
    {
        var pictures = Pictures(count);
        var batches = new Batches<float>(pictures, batchSize, new Rng(3));
        Assert.That(batches.Count, Is.EqualTo(sizes.Length));
        var seen = new List<int>();
        var received = new List<int>();
        foreach (var batch in batches.Epoch(0))
        {
            received.Add(batch.Count);
            Assert.That(batch.Inputs.Shape, Is.EqualTo(new[] { batch.Count, 2, 3, 2 }));
            for (var i = 0; i < batch.Count; i++)
            {
                var row = batch.Rows.Span[i];
                seen.Add(row);
                Assert.That(batch.Labels.Span[i], Is.EqualTo(row % 3));
                for (var pixel = 0; pixel < 12; pixel++)
                {
                    Assert.That(batch.Inputs.Data[i * 12 + pixel], Is.EqualTo((byte)(12 * row + pixel) / 255f));
                }
            }
        }

        Assert.That(received, Is.EqualTo(sizes));
        Assert.That(seen, Is.EquivalentTo(Enumerable.Range(0, count)));
    }

    [Test]
    public void The_order_depends_on_seed_and_epoch_only()
    {
        var pictures = Pictures(20);
        var batches = new Batches<float>(pictures, 6, new Rng(3));
        var first = Order(batches, 0);
        var second = Order(batches, 1);
        Assert.That(first, Is.Not.EqualTo(second));
        Assert.That(Order(new Batches<float>(pictures, 20, new Rng(3)), 1), Is.EqualTo(second), "a resumed training");
        Assert.That(Order(batches, 0), Is.EqualTo(first));
        Assert.That(Order(new Batches<float>(pictures, 6, new Rng(4)), 0), Is.Not.EqualTo(first));
    }

    [Test]
    public void Without_shuffling_pictures_come_in_their_order() =>
        Assert.That(Order(new Batches<float>(Pictures(10), 4), 5), Is.EqualTo(Enumerable.Range(0, 10)));

    [Test]
    public void Batches_reuse_their_memory_also_inside_a_training_step()
    {
        var pictures = Pictures(1000);
        using var step = StepScope.Begin();
        var batches = new Batches<float>(pictures, 100);
        var tensors = new HashSet<Tensor<float>>(ReferenceEqualityComparer.Instance);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            foreach (var batch in batches.Epoch(epoch))
            {
                tensors.Add(batch.Inputs);
            }
        }

        Assert.That(tensors, Has.Count.EqualTo(1));
        step.Dispose();
        Assert.That(tensors.Single().Data[0], Is.EqualTo(12 * 900 % 256 / 255f), "and outlive the step");
    }

    [Test]
    public void Pictures_come_in_the_type_of_the_network_and_as_rows()
    {
        var pictures = Pictures(5);
        var batch = new Batches<double>(pictures.AsRows(), 5).Epoch(0).Single();
        Assert.That(batch.Inputs.Shape, Is.EqualTo(new[] { 5, 12 }));
        Assert.That(batch.Inputs.Data.ToArray(), Is.EqualTo(Enumerable.Range(0, 60).Select(level => level / 255.0)));
    }

    [Test]
    public void Points_come_with_their_classes_in_any_order()
    {
        var points = new LabelledPoints(Tensor<float>.FromArray(new float[,] { { 0, 1 }, { 0.1f, 3 }, { 4, 5 } }), [2, 0, 1]);
        var batch = Batch<double>.Of(points.Rows(2, 1), new[] { 1, 0, 1 });
        Assert.That(batch.Inputs.Data.ToArray(), Is.EqualTo(new double[] { 0.1f, 3, 4, 5, 0.1f, 3 }));
        Assert.That(batch.Labels.ToArray(), Is.EqualTo(new[] { 0, 1, 0 }));
        Assert.That(points.PointsOf(0), Is.EqualTo(new[] { ((double)0.1f, 3.0) }));
    }

    [Test]
    public void A_batch_of_given_numbers_needs_a_label_for_each_example() =>
        Assert.That(() => new Batch<float>(Tensor<float>.Zeros([3, 2]), [0, 1]),
            Throws.TypeOf<ShapeException>().With.Message.Contains("2 labels"));

    [TestCase(0)]
    [TestCase(-256)]
    public void A_batch_size_of_zero_is_refused(int batchSize) =>
        Assert.That(() => new Batches<float>(Pictures(3), batchSize),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at least 1"));

    private static List<int> Order(Batches<float> batches, int epoch)
    {
        var order = new List<int>();
        foreach (var batch in batches.Epoch(epoch))
        {
            order.AddRange(batch.Rows.Span);
        }

        return order;
    }
}
