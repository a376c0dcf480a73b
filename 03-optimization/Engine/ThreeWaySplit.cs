using Course.Data;
using Course.Tensors;

namespace Course.Optimization;

/// <summary>
/// Which rows of the data serve what. Training rows are learned from. Validation rows measure how well, epoch by epoch,
/// and decide everything that is chosen: the network, the learning rate, when to stop. Test rows are looked at once, at the very end,
/// so that nothing can have been fitted to them.
/// </summary>
/// <param name="Training">To learn from.</param>
/// <param name="Validation">To choose by.</param>
/// <param name="Test">To judge by, once.</param>
/// <remarks>Lecture "Computer vision", splitting the data.</remarks>
public sealed record ThreeWaySplit(IReadOnlyList<int> Training, IReadOnlyList<int> Validation, IReadOnlyList<int> Test)
{
    // <split>
    /// <summary>Splits the rows 0 ... <paramref name="count"/> - 1 at random. Every row is in exactly one part.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="validationFraction">The part of all rows for validation.</param>
    /// <param name="testFraction">The part of all rows for the test.</param>
    /// <param name="rng">Decides which.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fraction is negative, or both together leave nothing to learn from.</exception>
    public static ThreeWaySplit Of(int count, double validationFraction, double testFraction, Rng rng)
    {
        RequireFractions(validationFraction, testFraction);
        var (rest, test) = DataSplit.Rows(count, testFraction, rng);
        var (training, validation) = DataSplit.Rows(rest.Length, validationFraction / (1 - testFraction), rng);
        return new ThreeWaySplit([.. training.Select(i => rest[i])], [.. validation.Select(i => rest[i])], test);
    }
    // </split>

    private static void RequireFractions(double validation, double test)
    {
        if (!(validation >= 0 && test >= 0 && validation + test < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(validation), validation,
                $"The parts for validation and test are from 0 up and together less than 1; received {validation} and {test}. "
                    + "0.2 and 0.2 leave 0.6 to learn from.");
        }
    }
}
