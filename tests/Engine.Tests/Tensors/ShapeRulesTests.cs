using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

/// <summary>The rules that have no test beside their operation, and the sentence each of them says.</summary>
public sealed class ShapeRulesTests
{
    // Shapes and results of NumPy's matmul.
    [TestCase(new[] { 2, 3 }, new[] { 3, 4 }, new[] { 2, 4 })]
    [TestCase(new[] { 3 }, new[] { 3, 4 }, new[] { 4 })]
    [TestCase(new[] { 2, 3 }, new[] { 3 }, new[] { 2 })]
    [TestCase(new[] { 3 }, new[] { 3 }, new int[0])]
    [TestCase(new[] { 5, 2, 3 }, new[] { 3, 4 }, new[] { 5, 2, 4 })]
    [TestCase(new[] { 5, 1, 2, 3 }, new[] { 7, 3, 4 }, new[] { 5, 7, 2, 4 })]
    [TestCase(new[] { 3 }, new[] { 7, 3, 4 }, new[] { 7, 4 })]
    [TestCase(new[] { 7, 2, 3 }, new[] { 3 }, new[] { 7, 2 })]
    [TestCase(new[] { 2, 0 }, new[] { 0, 4 }, new[] { 2, 4 })]
    public void A_matrix_product_has_the_outer_sizes(int[] left, int[] right, int[] result) =>
        Assert.That(ShapeRules.MatrixProduct(left, right), Is.EqualTo(Shape.Create(result)));

    [Test]
    public void A_matrix_product_refuses_inner_sizes_that_differ()
    {
        AssertRefused(() => ShapeRules.MatrixProduct([2, 3], [4, 3]),
            "matrix product of [2, 3] and [4, 3]: columns of the left = rows of the right; "
            + "axis 1 of the left has 3, axis 0 of the right has 4. Try: transpose the right operand.");
        AssertRefused(() => ShapeRules.MatrixProduct([3], [4]), "matrix product of [3] and [4]: columns of the left = rows of the right; "
            + "axis 0 of the left has 3, axis 0 of the right has 4. Try: check which axis holds the features.");
        AssertRefused(() => ShapeRules.MatrixProduct([], [4]),
            "matrix product of [] and [4]: both operands have at least one axis; one of them is a scalar. "
            + "Try: use * to multiply by a number.");
        AssertRefused(() => ShapeRules.MatrixProduct([2, 2, 3], [5, 3, 4]),
            "matrix product of [2, 2, 3] and [5, 3, 4]: sizes match from the last axis backwards when they are equal "
            + "or one of them is 1; axis 0 of the result meets 2 and 5. Try: reshape one operand so that the clashing axis has size 1, "
            + "or transpose it.");
    }

    [TestCase(new[] { 2, 3 }, new[] { 6 }, new[] { 6 })]
    [TestCase(new[] { 2, 3 }, new[] { -1 }, new[] { 6 })]
    [TestCase(new[] { 2, 6 }, new[] { 3, -1, 2 }, new[] { 3, 2, 2 })]
    [TestCase(new int[0], new[] { 1, 1 }, new[] { 1, 1 })]
    [TestCase(new[] { 1 }, new int[0], new int[0])]
    [TestCase(new[] { 0, 3 }, new[] { -1, 4 }, new[] { 0, 4 })]
    public void Reshape_finds_the_size_that_is_left_open(int[] shape, int[] sizes, int[] result) =>
        Assert.That(ShapeRules.Reshape(shape, sizes), Is.EqualTo(Shape.Create(result)));

    [Test]
    public void Reshape_refuses_another_number_of_elements()
    {
        AssertRefused(() => ShapeRules.Reshape([2, 3], [4, 2]),
            "reshape of [2, 3]: the number of elements stays the same; 6 elements do not fill [4, 2]. "
            + "Try: check the sizes, or leave one of them open with -1.");
        AssertRefused(() => ShapeRules.Reshape([2, 3], [4, -1]),
            "reshape of [2, 3]: the number of elements stays the same; 6 elements do not fill [4, -1]. "
            + "Try: check the sizes, or leave one of them open with -1.");
        AssertRefused(() => ShapeRules.Reshape([2, 3], [-1, -1]),
            "reshape of [2, 3]: at most one size is -1 and the others are not negative; received [-1, -1]. "
            + "Try: write the sizes out.");
        AssertRefused(() => ShapeRules.Reshape([2, 3], [-2, -3]),
            "reshape of [2, 3]: at most one size is -1 and the others are not negative; received [-2, -3]. "
            + "Try: write the sizes out.");
        AssertRefused(() => ShapeRules.Reshape([0, 3], [0, -1]),
            "reshape of [0, 3]: the number of elements stays the same; 0 elements do not fill [0, -1]. "
            + "Try: check the sizes, or leave one of them open with -1.");
    }

    [Test]
    public void Transpose_refuses_an_order_that_is_none()
    {
        AssertRefused(() => ShapeRules.Transpose([2, 3], [0]),
            "transpose of [2, 3]: the order names every axis once; received [0]. Try: give 2 axes.");
        AssertRefused(() => ShapeRules.Transpose([2, 3], [1, -1]),
            "transpose of [2, 3]: every axis is named once; axis 1 is named twice. Try: remove the repeated axis.");
        AssertRefused(() => ShapeRules.Transpose([2, 3], [0, 2]),
            "transpose of [2, 3]: an axis of a tensor of rank 2 is -2 ... 1; received axis 2. "
            + "Try: count axes from 0, or from the end with -1.");
    }

    [Test]
    public void Concatenate_refuses_sizes_that_differ()
    {
        AssertRefused(() => ShapeRules.Concatenate([], 0),
            "concatenate: there is at least one tensor; received none. Try: give the tensors to join.");
        AssertRefused(() => ShapeRules.Concatenate([Shape.Create([2, 3]), Shape.Create([2, 4])], 0),
            "concatenate of [2, 3] and [2, 4]: all sizes but those of axis 0 are equal; "
            + "axis 1 has 3 and 4. Try: reshape the tensors, or join along another axis.");
        AssertRefused(() => ShapeRules.Concatenate([Shape.Create([2, 3]), Shape.Create([2])], 0),
            "concatenate of [2, 3] and [2]: all sizes but those of axis 0 are equal; "
            + "the ranks are 2 and 1. Try: reshape the tensors, or join along another axis.");
    }

    [Test]
    public void Aggregate_removes_its_axes_or_keeps_them_with_size_one()
    {
        Assert.That(ShapeRules.Aggregate("sum", [2, 3, 4], [0, -1], keepAxes: false), Is.EqualTo(Shape.Create([3])));
        Assert.That(ShapeRules.Aggregate("sum", [2, 3, 4], [0, -1], keepAxes: true), Is.EqualTo(Shape.Create([1, 3, 1])));
        Assert.That(ShapeRules.Aggregate("sum", [2, 3, 4], [], keepAxes: false), Is.EqualTo(Shape.Scalar));
        Assert.That(ShapeRules.AggregatedCount("sum", [2, 3, 4], [0, -1]), Is.EqualTo(8));
    }

    private static void AssertRefused(Action action, string message) =>
        Assert.That(action, Throws.TypeOf<ShapeException>().With.Message.EqualTo(message));
}
