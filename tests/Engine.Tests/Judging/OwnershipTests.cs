using Course.Judging;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Judging;

/// <summary>An answer is a tensor of its own: the judge writes into it, and looks what changes with it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OwnershipTests
{
    private readonly Judge judge = new(new TaskAttribute("1.3", "The gradient"), 17, "dotnet run --project 01-neuron --");
    private readonly Tensor<double> x = Tensor<double>.FromArray(new double[,] { { 3 }, { -4 } });

    [Test]
    public void New_tensors_pass_and_inputs_stay_as_they_are()
    {
        Assert.DoesNotThrow(() => judge.ExpectOwn(() => [("y", x * 1), ("z", x.Clone())], ("x", x)));
        Assert.That(x.Data.ToArray(), Is.EqualTo(new double[] { 3, -4 }));
    }

    [Test]
    public void An_input_that_comes_back_is_noticed() =>
        Assert.That(Message(() => [("y", x)]), Does.Contain("who writes into y writes into x, too"));

    [Test]
    public void A_view_of_an_input_is_noticed() =>
        Assert.That(Message(() => [("y", x.Flatten())]), Does.Contain("who writes into y writes into x, too"));

    [Test]
    public void One_tensor_for_two_answers_is_noticed()
    {
        Assert.That(Message(() =>
        {
            var y = x.Clone();
            return [("y", y), ("z", y.Flatten())];
        }), Does.Contain("who writes into y writes into z, too"));
    }

    [Test]
    public void One_tensor_for_two_calls_is_noticed()
    {
        var buffer = x.Clone();
        Assert.That(Message(() => [("y", buffer)]), Does.Contain("who writes into y writes into y of a second call, too"));
    }

    [Test]
    public void A_second_call_that_changes_the_first_answer_is_noticed()
    {
        var buffer = x.Clone();
        Assert.That(Message(() =>
        {
            buffer.CopyFrom(buffer * 2);
            return [("y", buffer)];
        }), Does.Contain("a second call changed the y that the first one had returned"));
    }

    [Test]
    public void A_second_call_that_answers_otherwise_is_noticed()
    {
        var calls = 0;
        Assert.That(Message(() => [("y", x * ++calls)]), Does.Contain("y of a second call is wrong"));
    }

    [Test]
    public void No_answer_is_noticed() => Assert.That(Message(() => [("y", null)]), Does.Contain("y is null"));

    private string Message(Func<(string Name, Tensor<double>? Tensor)[]> answers) =>
        Assert.Throws<WrongAnswerException>(() => judge.ExpectOwn(answers, ("x", x)))!.Message;
}
