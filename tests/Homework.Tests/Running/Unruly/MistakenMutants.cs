namespace Homework.Tests.Running.Unruly;

[Mutant("the first question has no end")]
public readonly struct MistakenEndless : IMistakenTask
{
    public static double Answer(int question)
    {
        while (question == 1)
        {
            Thread.Sleep(1);
        }

        return Math.Sqrt(question);
    }
}

[Mutant("the second question asks itself")]
public readonly struct MistakenRecursive : IMistakenTask
{
    public static double Answer(int question) => question == 2 ? 1 + Answer(question) : Math.Sqrt(question);
}

[Mutant("the third question is answered twice")]
public readonly struct MistakenDoubled : IMistakenTask
{
    public static double Answer(int question) => question == 3 ? 2 * Math.Sqrt(question) : Math.Sqrt(question);
}
