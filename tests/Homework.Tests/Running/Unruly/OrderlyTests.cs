using Homework.Tests.Machinery;

namespace Homework.Tests.Running.Unruly;

[TaskTests]
public sealed class OrderlyTests<T> where T : IOrderlyTask
{
    [Check]
    public void The_only_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
