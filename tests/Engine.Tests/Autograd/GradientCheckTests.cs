using Course.Autograd;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Autograd;

/// <summary>The judge is judged: it lets right gradients pass and says exactly what is wrong with wrong ones.</summary>
[TestFixture]
public sealed class GradientCheckTests
{
    private static readonly Tensor<double> X = Tensor<double>.FromArray(new double[,] { { 1, -2, 3 }, { 4, 5, -6 } });

    [Test]
    public void A_right_gradient_passes() => GradientCheck.Verify("square", x => new Scaled(2).Apply(x), X);

    [TestCase(-2.0, -1.0, TestName = "A_wrong_sign_has_the_ratio_minus_one")]
    [TestCase(1.0, 0.5, TestName = "A_lost_factor_has_its_ratio")]
    [TestCase(4.0, 2.0, TestName = "A_doubled_factor_has_its_ratio")]
    [TestCase(2.0001, 1.00005, TestName = "An_error_in_the_fifth_digit_is_seen")]
    public void A_wrong_gradient_is_found(double factor, double ratio)
    {
        var exception = Assert.Throws<GradientCheckException>(() => GradientCheck.Verify("square", x => new Scaled(factor).Apply(x), X))!;
        Assert.That(exception.Worst.Ratio, Is.EqualTo(ratio).Within(1e-6));
    }

    [Test]
    public void The_message_names_operation_input_element_numbers_ratio_and_seed()
    {
        // The gradient of one single element of the second input is wrong, by the factor 3.
        var exception = Assert.Throws<GradientCheckException>(
            () => GradientCheck.Verify("product", x => new OneWrong().Apply(x), seed: 7, tolerance: 1e-6, X, X + 1.0))!;
        var worst = exception.Worst;

        Assert.That(worst.Input, Is.EqualTo(1));
        Assert.That(worst.Index, Is.EqualTo(new[] { 1, 0 }));
        Assert.That(worst.Ratio, Is.EqualTo(3).Within(1e-6));
        Assert.That(exception.Message,
            Does.StartWith("product of [2, 3], [2, 3]: the gradient of input 1 is wrong at element [1, 0]: analytic "));
        Assert.That(exception.Message,
            Does.Contain(", numeric ").And.Contain(", ratio 3,").And.EndWith("(seed 7; 1 of 12 elements are wrong)."));
    }

    [Test]
    public void Neither_the_unit_of_the_loss_nor_that_of_the_input_hides_an_error(
        [Values(1e-100, 1e-12, 1, 1e12, 1e100)] double loss, [Values(1e-60, 1e-12, 1, 1e60)] double input)
    {
        GradientCheck.Verify("square", x => loss * new Scaled(2).Apply(x), X * input);
        Assert.That(() => GradientCheck.Verify("square", x => loss * new Scaled(2.0001).Apply(x), X * input),
            Throws.TypeOf<GradientCheckException>());
    }

    [Test]
    public void A_small_gradient_beside_a_large_output_is_compared_with_the_rounding_of_the_output() =>
        GradientCheck.Verify("square", x => 1000.0 + 1e-8 * new Scaled(2).Apply(x), X);

    [Test]
    public void Inputs_are_left_as_they_were()
    {
        var x = X.Clone();
        GradientCheck.Verify("square", inputs => inputs[0].Square(), x);
        Assert.That(x.Data.ToArray(), Is.EqualTo(X.Data.ToArray()));
    }

    [Test]
    public void An_input_that_the_output_ignores_has_the_gradient_zero() => GradientCheck.Verify("first of two", x => x[0] * 2, X, X);

    [Test]
    public void A_gradient_of_NaN_never_passes() =>
        Assert.That(() => GradientCheck.Verify("square", x => new Scaled(double.NaN).Apply(x), X), Throws.TypeOf<GradientCheckException>());

    [Test]
    public void A_sum_of_ones_would_not_see_the_gradient_of_softmax() =>
        Assert.That(() => GradientCheck.Verify("softmax", x => new SoftmaxWithoutGradient().Apply(x), X * 0.1),
            Throws.TypeOf<GradientCheckException>());

    // y = x^2 with the derivative written as factor * x.
    private sealed class Scaled(double factor) : UnaryFunction<double>
    {
        protected override Tensor<double> Forward(Tensor<double> x) => x.Square();

        protected override Tensor<double> Backward(Tensor<double> x, Tensor<double> y, Tensor<double> dY) => dY * (x * factor);
    }

    private sealed class OneWrong : BinaryFunction<double>
    {
        protected override Tensor<double> Forward(Tensor<double> x, Tensor<double> y) => x * y;

        protected override void Backward(
            Tensor<double> x, Tensor<double> y, Tensor<double> dZ, GradientSum<double>? dX, GradientSum<double>? dY)
        {
            dX?.Add(dZ * y);
            var wrong = dZ * x;
            wrong[1, 0] *= 3;
            dY?.Add(wrong);
        }
    }

    // Softmax sums to 1, so the gradient of its sum is 0, which is what this one always says.
    private sealed class SoftmaxWithoutGradient : UnaryFunction<double>
    {
        protected override Tensor<double> Forward(Tensor<double> x) => x.Exp() / x.Exp().Sum([-1], keepAxes: true);

        protected override Tensor<double> Backward(Tensor<double> x, Tensor<double> y, Tensor<double> dY) => Tensor<double>.Zeros(x.Shape);
    }
}
