namespace Homework.Tests.Running.Unruly;

[TaskChecks]
public sealed class UnrulyChecks<T> where T : IUnrulyTask
{
    [Check]
    public void A_first_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");

    [Check]
    public void A_second_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
