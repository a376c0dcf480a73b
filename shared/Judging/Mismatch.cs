using Course.Tensors;

namespace Course.Judging;

/// <summary>An answer of the right shape whose numbers are not the expected ones: what the patterns look at.</summary>
public sealed record Mismatch
{
    /// <summary>The share of the expected number by which one that is nearly right may be off.</summary>
    public const double Nearly = 1e-3;

    private const int DifferentNumbers = 3;
    private const double CommonDenominator = 5040; // of halves, thirds, quarters, ... tenths
    private const double NearlyWhole = 1e-6;

    /// <summary>Compares number by number.</summary>
    /// <param name="name">The answer's name: "dW".</param>
    /// <param name="yours">What came back.</param>
    /// <param name="expected">What should have; of the same shape.</param>
    /// <param name="tolerance">The largest |yours - expected| that passes, as a share of the larger of |expected| and 1.</param>
    public Mismatch(string name, Values yours, Values expected, double tolerance)
    {
        Name = name;
        Yours = yours.Numbers;
        Expected = expected.Numbers;
        Shape = expected.Shape;
        Tolerance = tolerance;
        Wrong = [.. Enumerable.Range(0, Expected.Count).Where(i => !Close(Yours[i], Expected[i]))];
    }

    /// <summary>The answer's name.</summary>
    public string Name { get; }

    /// <summary>The numbers that came back.</summary>
    public IReadOnlyList<double> Yours { get; }

    /// <summary>The numbers expected.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>The shape of both.</summary>
    public Shape Shape { get; }

    /// <summary>What passes as equal.</summary>
    public double Tolerance { get; }

    /// <summary>The positions of the wrong elements, ascending; empty when the answer is right.</summary>
    public IReadOnlyList<int> Wrong { get; }

    /// <summary>What was fed, by name.</summary>
    public IReadOnlyList<(string Name, Values Values)> Inputs { get; init; } = [];

    /// <summary>The cases in which this answer was right before, by what was fed.</summary>
    public IReadOnlyList<IReadOnlyList<(string Name, Values Values)>> PassedBefore { get; init; } = [];

    /// <summary>Whether the same answer, to the same inputs, was right before.</summary>
    public bool PassedInThisCase { get; init; }

    /// <summary>Whether every element is wrong.</summary>
    public bool AllWrong => Wrong.Count == Expected.Count;

    /// <summary>
    /// Whether a regularity of these numbers means something: at least three of them are of different size, or one is no simple fraction.
    /// Among two numbers, or zeros and ones, every error looks regular.
    /// </summary>
    public static bool IsTelling(IEnumerable<double> numbers)
    {
        var different = numbers.Distinct().ToArray();
        return AreMany(different) || different.Any(number => !IsSimple(number));
    }

    /// <summary>Whether at least three numbers are of different size: two have a ratio and a difference whatever they are.</summary>
    public static bool AreMany(IEnumerable<double> numbers) =>
        numbers.Where(number => number != 0).Select(Math.Abs).Distinct().Take(DifferentNumbers).Count() == DifferentNumbers;

    /// <summary>Whether a regularity of the expected numbers at these positions means something.</summary>
    public bool IsTelling(IEnumerable<int> positions) => IsTelling(positions.Select(i => Expected[i]));

    /// <summary>Whether a number is whole, or a fraction of small numbers: such numbers meet by chance.</summary>
    public static bool IsSimple(double number) =>
        Math.Abs(number * CommonDenominator - Math.Round(number * CommonDenominator)) < NearlyWhole;

    /// <summary>Whether two numbers pass as equal; two NaN do, and two equal infinities.</summary>
    public bool Close(double yours, double expected) =>
        yours.Equals(expected) || double.IsFinite(expected) && Math.Abs(yours - expected) <= Tolerance * Math.Max(1, Math.Abs(expected));

    /// <summary>
    /// Whether a rearrangement of the expected numbers is what came back: <paramref name="source"/> gives for every position
    /// the position it was taken from.
    /// </summary>
    public bool CameFrom(Func<int, int> source) => IsTelling(Enumerable.Range(0, Expected.Count))
        && Enumerable.Range(0, Expected.Count).All(i => Close(Yours[i], Expected[source(i)]));
}
