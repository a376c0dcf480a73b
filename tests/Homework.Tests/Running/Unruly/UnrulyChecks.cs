namespace Homework.Tests.Running.Unruly;

[TaskChecks]
public sealed class UnrulyChecks<T> where T : IUnrulyTask
{
    [Check]
    public void First(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");

    [Check]
    public void Second(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}

[TaskChecks]
public sealed class OrderlyChecks<T> where T : IOrderlyTask
{
    [Check]
    public void Only(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
