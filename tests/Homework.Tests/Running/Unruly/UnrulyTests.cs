using Homework.Tests.Machinery;

namespace Homework.Tests.Running.Unruly;

[TaskTests]
public sealed class UnrulyTests<T> where T : IUnrulyTask
{
    [Check]
    public void First(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");

    [Check]
    public void Second(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}

[TaskTests]
public sealed class OrderlyTests<T> where T : IOrderlyTask
{
    [Check]
    public void Only(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
