using System.Text.RegularExpressions;

namespace Course.Judging.Diagnosing;

/// <summary>
/// The first answer of a check that was wrong. Two answers to a task that have the same fault meet in it:
/// whatever was asked before was right in both.
/// </summary>
/// <param name="PassedBefore">How many comparisons of the check were right before.</param>
internal abstract record Failure(int PassedBefore)
{
    /// <summary>Whether it is an answer in numbers.</summary>
    public abstract bool IsOfNumbers { get; }

    /// <summary>Whether it does not agree with others by chance.</summary>
    public virtual bool IsTelling => false;

    /// <summary>The name of the answer; empty if there is none.</summary>
    public virtual string Name => "";

    /// <summary>Whether two answers were wrong at the same place and in the same way.</summary>
    public bool Meets(Failure other) => PassedBefore == other.PassedBefore && IsLike(other);

    /// <summary>Whether two answers were wrong in the same way.</summary>
    protected abstract bool IsLike(Failure other);
}

/// <summary>Numbers that are not the expected ones.</summary>
/// <param name="PassedBefore">How many comparisons of the check were right before.</param>
/// <param name="Mismatch">The numbers.</param>
internal sealed record WrongNumbers(int PassedBefore, Mismatch Mismatch) : Failure(PassedBefore)
{
    // Two orders of summing differ by rounding, and that is far less than what the fault makes of the answer.
    private const double ShareOfTheError = 1e-3;

    public override bool IsOfNumbers => true;

    public override string Name => Mismatch.Name;

    public override bool IsTelling => Mismatch.IsTelling(Mismatch.Wrong.Select(i => Mismatch.Yours[i]).Where(double.IsFinite));

    protected override bool IsLike(Failure other) => other is WrongNumbers { Mismatch: var theirs }
        && theirs.Name == Mismatch.Name && theirs.Shape == Mismatch.Shape
        && Enumerable.Range(0, Mismatch.Expected.Count).All(i => Mismatch.Close(theirs.Expected[i], Mismatch.Expected[i])
            && IsLike(Mismatch.Yours[i], theirs.Yours[i], Mismatch.Expected[i]));

    private bool IsLike(double mine, double theirs, double expected)
    {
        var (right, theirsRight) = (Mismatch.Close(mine, expected), Mismatch.Close(theirs, expected));
        if (right || theirsRight || mine.Equals(theirs))
        {
            return right == theirsRight;
        }

        var apart = Math.Abs(mine - theirs);
        return double.IsFinite(apart) && apart <= ShareOfTheError * Math.Abs(mine - expected)
            && apart <= Mismatch.Tolerance * Math.Max(1, Math.Max(Math.Abs(mine), Math.Abs(expected)));
    }
}

/// <summary>An answer of another shape than the expected one, or none.</summary>
/// <param name="PassedBefore">How many comparisons of the check were right before.</param>
/// <param name="Answer">The answer's name.</param>
/// <param name="Yours">What came back.</param>
/// <param name="Tolerance">What passes as equal.</param>
internal sealed record WrongShape(int PassedBefore, string Answer, Values Yours, double Tolerance) : Failure(PassedBefore)
{
    public override string Name => Answer;

    public override bool IsOfNumbers => Yours.Numbers.Length > 0;

    public override bool IsTelling => Mismatch.IsTelling(Yours.Numbers.Where(double.IsFinite));

    protected override bool IsLike(Failure other) => other is WrongShape theirs
        && theirs.Answer == Answer && theirs.Yours.Shape == Yours.Shape && Yours.Numbers.Zip(theirs.Yours.Numbers).All(
            pair => pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= Tolerance * Math.Max(1, Math.Abs(pair.First)));
}

/// <summary>A statement that does not hold.</summary>
/// <param name="PassedBefore">How many comparisons of the check were right before.</param>
/// <param name="Wrong">What is wrong, in words.</param>
internal sealed partial record WrongStatement(int PassedBefore, string Wrong) : Failure(PassedBefore)
{
    public override bool IsOfNumbers => false;

    public override bool IsTelling => LongNumber().IsMatch(Wrong.Split("expected")[0]);

    protected override bool IsLike(Failure other) => other is WrongStatement theirs && theirs.Wrong == Wrong;

    [GeneratedRegex(@"(\d\.?){4}")]
    private static partial Regex LongNumber();
}

/// <summary>An exception in place of an answer.</summary>
/// <param name="PassedBefore">How many comparisons of the check were right before.</param>
/// <param name="Thrown">Its type.</param>
internal sealed record WrongByException(int PassedBefore, Type Thrown) : Failure(PassedBefore)
{
    public override bool IsOfNumbers => false;

    protected override bool IsLike(Failure other) => other is WrongByException theirs && theirs.Thrown == Thrown;
}
