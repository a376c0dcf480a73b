namespace Homework.Tests.Running.Unruly;

[TaskChecks]
public sealed class MistakenChecks<T> where T : IMistakenTask
{
    [Check]
    public void Question_one(Judge judge) => Ask(judge, 1);

    [Check]
    public void Question_two(Judge judge) => Ask(judge, 2);

    [Check]
    public void Question_three(Judge judge) => Ask(judge, 3);

    private static void Ask(Judge judge, int question) => judge.Expect("answer", T.Answer(question), Math.Sqrt(question), "its root");
}

[TaskChecks]
public sealed class FollowingChecks<T> where T : IFollowingTask
{
    [Check]
    public void The_only_check(Judge judge) => judge.ExpectSame("answer", T.Answer(), 42, "the usual answer");
}
