using Course.Data;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class LabelledImagesTests
{
    // Three pictures of 1 x 2 pixels, grey.
    private static LabelledImages Three =>
        new([0, 255, 51, 102, 153, 204], [3, 1, 2, 1], [1, 0, 1], ["no", "yes"]) { Name = "three", Source = "here" };

    [Test]
    public void Bytes_become_numbers_from_zero_to_one()
    {
        Assert.That(Three.ToTensor().Shape, Is.EqualTo(new[] { 3, 1, 2, 1 }));
        Assert.That(Three.ToTensor().Data.ToArray(), Is.EqualTo(new[] { 0, 1, 0.2f, 0.4f, 0.6f, 0.8f }));
        Assert.That(Three.ToTensor(1).Shape, Is.EqualTo(new[] { 1, 1, 2, 1 }));
        Assert.That(Three.ToTensor(1).Data.ToArray(), Is.EqualTo(new[] { 0.2f, 0.4f }));
    }

    [Test]
    public void Every_byte_is_divided_by_255()
    {
        var all = new LabelledImages([.. Enumerable.Range(0, 256).Select(i => (byte)i)], [1, 16, 16, 1], [0], ["only"]);
        Assert.That(all.ToTensor().Data.ToArray(), Is.EqualTo(Enumerable.Range(0, 256).Select(i => i / 255f)));
    }

    [Test]
    public void Selected_pictures_keep_their_labels_and_their_name()
    {
        var chosen = Three.Select([2, 0, 2]);
        Assert.That(chosen.Pixels.ToArray(), Is.EqualTo(new byte[] { 153, 204, 0, 255, 153, 204 }));
        Assert.That(chosen.Labels.ToArray(), Is.EqualTo(new[] { 1, 1, 1 }));
        Assert.That((chosen.Name, chosen.Source, chosen.Count), Is.EqualTo(("three", "here", 3)));
        Assert.That(Three.Take(2).Labels.ToArray(), Is.EqualTo(new[] { 1, 0 }));
        Assert.That(Three.Take(9).Count, Is.EqualTo(3));
        Assert.That(Three.Select([]).Shape, Is.EqualTo(new[] { 0, 1, 2, 1 }));
    }

    [Test]
    public void Classes_are_counted() => Assert.That(Three.CountByClass(), Is.EqualTo(new[] { 1, 2 }));

    [Test]
    public void What_does_not_fit_together_is_refused()
    {
        Assert.That(() => new LabelledImages([1, 2, 3], [3, 1, 2, 1], [0, 0, 0], ["a"]),
            Throws.TypeOf<ShapeException>().With.Message.Contains("3 bytes and 3 labels"));
        Assert.That(() => new LabelledImages([1, 2], [2, 1, 1, 1], [0], ["a"]), Throws.TypeOf<ShapeException>());
        Assert.That(() => new LabelledImages([1, 2], [2, 1, 1], [0, 0], ["a"]), Throws.TypeOf<ShapeException>());
        Assert.That(() => new LabelledImages([1], [1, 1, 1, 1], [1], ["a"]),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 to 0"));
        Assert.That(() => new LabelledImages([1], [1, 1, 1, 1], [-1], ["a"]), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Three.ToTensor(3), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Three.Select([-1]), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
