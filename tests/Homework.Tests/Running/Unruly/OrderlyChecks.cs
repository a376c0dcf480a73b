namespace Homework.Tests.Running.Unruly;

[TaskChecks]
public sealed class OrderlyChecks<T> where T : IOrderlyTask
{
    [Check]
    public void The_only_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
