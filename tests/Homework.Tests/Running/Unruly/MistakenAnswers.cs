namespace Homework.Tests.Running.Unruly;

/// <summary>Is wrong where a known mistake loops.</summary>
public readonly struct WrongInOne : IMistakenTask
{
    public static double Answer(int question) => question == 1 ? 7 : Math.Sqrt(question);
}

/// <summary>Is wrong where a known mistake recurses.</summary>
public readonly struct WrongInTwo : IMistakenTask
{
    public static double Answer(int question) => question == 2 ? 7 : Math.Sqrt(question);
}

/// <summary>Makes a known mistake in a way of its own.</summary>
public readonly struct WrongInThree : IMistakenTask
{
    public static double Answer(int question) => question == 3 ? Math.Sqrt(question) + Math.Sqrt(question) : Math.Sqrt(question);
}

public readonly struct Following : IFollowingTask
{
    public static int Answer() => 42;
}
