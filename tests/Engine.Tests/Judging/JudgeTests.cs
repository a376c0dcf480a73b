using Course.Judging;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Judging;

public sealed class JudgeTests
{
    private const string Command = "dotnet run --project 01-neuron --";

    private readonly Judge judge = new(new TaskAttribute("1.3", "The gradient"), 17, Command);

    [SetUp]
    public void Begin() => judge.Case("a case");

    [Test]
    public void Right_answer_says_nothing() =>
        Assert.DoesNotThrow(() => judge.Expect("y", Tensor<double>.Vector(1, 2 + 1e-12), Tensor<double>.Vector(1, 2), "two numbers"));

    [Test]
    public void Wrong_answer_is_told_in_order()
    {
        judge.Case("three examples");
        judge.Feed("x", Tensor<double>.FromArray(new double[,] { { 1 }, { 2 }, { 3 } }));
        judge.Feed("b", 0.5);
        var (yours, expected) = (Tensor<double>.Vector(3.0003, -6), Tensor<double>.Vector(1.0001, -2));
        Assert.That(Message(() => judge.Expect("dL/dw", yours, expected, "the central difference of the loss")), Is.EqualTo(
            """
            Task 1.3, The gradient: dL/dw is wrong.
              case     three examples
              input    x [3, 1] = 1, 2, 3
                       b = 0.5
              at       dL/dw[0]: yours 3.0003, expected 1.0001 (the central difference of the loss), ratio 3
              errors   2 of 2 elements differ
              pattern  all by the same ratio 3, the size of x along axis 0: often a sum where the mean belongs
              hint     dotnet run --project 01-neuron -- hint 1.3
              replay   dotnet run --project 01-neuron -- check 1.3 --seed 17
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void First_wrong_element_is_named_with_its_index() =>
        Assert.That(Message(() => judge.Expect("y", Tensor<double>.FromArray(new double[,] { { 1, 2, 3 }, { 4, 5, 7 } }),
            Tensor<double>.FromArray(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } }), "six numbers")),
            Does.Contain("at       y[1, 2]: yours 7, expected 6").And.Contain("1 of 6 elements differ"));

    [Test]
    public void Numbers_that_look_alike_are_shown_in_full() =>
        Assert.That(Message(() => judge.Expect("y", 1 + 1e-7, 1, "one")), Does.Contain("yours 1.0000001").And.Contain("expected 1 "));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void No_number_passes_for_a_number_and_passes_for_itself(double yours)
    {
        Assert.That(Message(() => judge.Expect("y", yours, 1, "one")), Does.Contain("y is wrong"));
        Assert.That(Message(() => judge.Expect("y", 1, yours, "not one")), Does.Contain("y is wrong"));
        Assert.DoesNotThrow(() => judge.Expect("y", yours, yours, "the same"));
    }

    [Test]
    public void Wrong_shape_shows_both() =>
        Assert.That(Message(() => judge.Expect("y", Tensor<double>.Zeros([3, 2]), Tensor<double>.Zeros([2, 3]), "rows are examples")),
            Does.Contain("y has the wrong shape").And.Contain("yours [3, 2], expected [2, 3] (rows are examples)").And.Contain(
                "opposite order"));

    [Test]
    public void Null_is_told() =>
        Assert.That(Message(() => judge.Expect("y", null, Tensor<double>.Zeros([2]), "zeros")), Does.Contain("y is null"));

    [Test]
    public void Empty_tensors_are_equal() =>
        Assert.DoesNotThrow(() => judge.Expect("y", Tensor<double>.Zeros([0, 3]), Tensor<double>.Zeros([0, 3]), "nothing"));

    [Test]
    public void Changed_input_is_told_before_the_answer()
    {
        var x = judge.Feed("x", Tensor<double>.Vector(1, 2));
        x.Data[0] = 5;
        Assert.That(
            Message(() => judge.Expect("y", 1, 1, "one")), Does.Contain("your code changed its input x").And.Contain("x [2] = 1, 2"));
    }

    [Test]
    public void Input_that_may_change_may_change()
    {
        var x = judge.Feed("x", Tensor<double>.Vector(1, 2), mayChange: true);
        x.Data[0] = 5;
        Assert.DoesNotThrow(() => judge.Expect("y", 1, 1, "one"));
    }

    [Test]
    public void Not_a_number_in_an_input_is_no_change()
    {
        judge.Feed("x", Tensor<double>.Vector(double.NaN));
        Assert.DoesNotThrow(() => judge.Expect("y", 1, 1, "one"));
    }

    [Test]
    public void Large_input_is_shown_by_its_shape()
    {
        judge.Feed("x", Tensor<double>.Zeros([4, 5]));
        Assert.That(Message(() => judge.Expect("y", 2, 1, "one")), Does.Contain("input    x [4, 5]\n"));
    }

    [Test]
    public void Gradient_is_taken_numerically_and_leaves_the_point_as_it_was()
    {
        var w = judge.Feed("w", Tensor<double>.Vector(1, -2, 0.5));
        double Loss() => w.Data[0] * w.Data[0] + 3 * w.Data[0] * w.Data[1] + Math.Exp(w.Data[2]);
        Assert.DoesNotThrow(() => judge.ExpectGradient("dL/dw", Tensor<double>.Vector(2 - 6, 3, Math.Exp(0.5)), w, Loss));
        Assert.That(w.Data.ToArray(), Is.EqualTo(new[] { 1, -2, 0.5 }));
        Assert.That(Message(() => judge.ExpectGradient("dL/dw", Tensor<double>.Vector(4, -3, -Math.Exp(0.5)), w, Loss)),
            Does.Contain("central difference").And.Contain("ratio -1: often a difference"));
    }

    [Test]
    public void Second_call_with_the_same_inputs_speaks_of_state()
    {
        judge.Expect("y", 1, 1, "one");
        Assert.That(Message(() => judge.Expect("y", 1.3, 1, "one")), Does.Contain("the first answer was right and a later one is not"));
    }

    [Test]
    public void New_value_under_a_known_name_is_no_second_call()
    {
        judge.Feed("step", 0);
        judge.Expect("eta", 0.2, 0.2, "the example");
        judge.Feed("step", 1);
        Assert.That(Message(() => judge.Expect("eta", 0.7, 0.4, "the example")), Does.Not.Contain("a later one is not"));
    }

    [Test]
    public void Ratio_near_one_is_told_as_a_difference() =>
        Assert.That(Message(() => judge.Expect("y", 1 + 1e-7, 1, "one")), Does.Contain("difference 1e-07").And.Not.Contain("ratio"));

    [Test]
    public void New_case_forgets_inputs_and_calls()
    {
        judge.Feed("x", 3);
        judge.Expect("y", 1, 1, "one");
        judge.Case("another");
        Assert.That(Message(() => judge.Expect("y", 1.3, 1, "one")),
            Does.Contain("case     another").And.Not.Contain("input").And.Not.Contain("later one"));
    }

    [Test]
    public void Cases_count_only_for_the_answers_that_were_compared_in_them()
    {
        judge.Feed("x", Tensor<double>.Zeros([1, 3]));
        judge.Expect("loss", 1, 1, "one");
        judge.Case("five examples");
        judge.Feed("x", Tensor<double>.Zeros([5, 3]));
        Assert.That(Message(() => judge.Expect("loss", 1.3, 1, "one")), Does.Contain("right while x had size 1 along axis 0"));
        Assert.That(Message(() => judge.Expect("gradient", 1.3, 1, "one")), Does.Not.Contain("right while"));
    }

    [Test]
    public void Statements_classes_and_exceptions()
    {
        Assert.That(Message(() => judge.ExpectSame("class", 3, 4, "the largest score")),
            Does.Contain("class is 3, expected 4").And.Contain("because  the largest score"));
        Assert.That(Message(() => judge.Require(false, "the loss rose from 1 to 2", "every step goes down")),
            Does.Contain("the loss rose from 1 to 2."));
        Assert.That(Message(() => judge.ExpectException<ArgumentException>(() => { }, "the batch is empty")),
            Does.Contain("no ArgumentException was thrown"));
        Assert.DoesNotThrow(
            () => judge.ExpectException<ArgumentException>(() => throw new ArgumentOutOfRangeException(), "the batch is empty"));
        Assert.Throws<InvalidOperationException>(
            () => judge.ExpectException<ArgumentException>(() => throw new InvalidOperationException(), "the batch is empty"),
            "another exception is the learner's, and told as such");
    }

    [Test]
    public void Same_seed_draws_the_same() => Assert.That(
        new Judge(new TaskAttribute("1.3", "The gradient"), 17, Command).Random.NextBits(), Is.EqualTo(judge.Random.NextBits()));

    private static string Message(Action wrong) => Assert.Throws<WrongAnswerException>(wrong)!.Message;
}
