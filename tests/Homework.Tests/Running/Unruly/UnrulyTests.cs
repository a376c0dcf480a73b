using Homework.Tests.Machinery;

namespace Homework.Tests.Running.Unruly;

[TaskTests]
public sealed class UnrulyTests<T> where T : IUnrulyTask
{
    [Check]
    public void A_first_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");

    [Check]
    public void A_second_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
