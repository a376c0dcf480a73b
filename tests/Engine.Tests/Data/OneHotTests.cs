using Course.Data;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Data;

public sealed class OneHotTests
{
    [Test]
    public void A_label_becomes_a_row_with_a_one_at_its_place()
    {
        var rows = OneHot.Encode([2, 0], 3);
        Assert.That(rows.Shape, Is.EqualTo(new[] { 2, 3 }));
        Assert.That(rows.Data.ToArray(), Is.EqualTo(new[] { 0f, 0, 1, 1, 0, 0 }));
    }

    [Test]
    public void Rows_become_labels_again()
    {
        Assert.That(OneHot.Decode(OneHot.Encode([2, 0, 1, 1], 3)), Is.EqualTo(new[] { 2, 0, 1, 1 }));
        Assert.That(OneHot.Decode(Tensor<float>.FromArray(new[,] { { 0.2f, 0.4f, 0.4f }, { -3, -2, -1 } })), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(OneHot.Decode(OneHot.Encode([], 3)), Is.Empty);
    }

    [Test]
    public void The_first_NaN_of_a_row_counts_as_its_largest_number()
    {
        var rows = Tensor<float>.FromArray(new[,] { { float.NaN, 0.9f, 0.1f }, { 0.1f, float.NaN, 0.9f }, { 0.1f, float.NaN, float.NaN } });
        Assert.That(OneHot.Decode(rows), Is.EqualTo(new[] { 0, 1, 1 }), "as NumPy's argmax");
    }

    [TestCase(3)]
    [TestCase(-1)]
    public void A_label_out_of_range_is_refused(int label) =>
        Assert.That(() => OneHot.Encode([0, label], 3),
            Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("Label 1 is not the number of a class, 0 to 2"));

    [Test]
    public void Only_a_matrix_is_decoded()
    {
        Assert.That(() => OneHot.Decode(Tensor<float>.Zeros([3])), Throws.TypeOf<ShapeException>());
        Assert.That(() => OneHot.Decode(Tensor<float>.Zeros([3, 0])), Throws.TypeOf<ShapeException>());
    }
}
