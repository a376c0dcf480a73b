using Course.Tensors;

namespace Course.Data;

/// <summary>
/// Splits data in two at random: a part to learn from, and a part to check on while learning (lecture "Computer vision": validation_split).
/// </summary>
public static class DataSplit
{
    /// <summary>Splits pictures.</summary>
    /// <param name="images">The pictures.</param>
    /// <param name="validationFraction">The part that goes to validation, in [0, 1).</param>
    /// <param name="rng">Decides which pictures.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in [0, 1).</exception>
    public static (LabelledImages Training, LabelledImages Validation) Split(this LabelledImages images, double validationFraction, Rng rng)
    {
        var (training, validation) = Rows(images.Count, validationFraction, rng);
        return (images.Select(training), images.Select(validation));
    }

    /// <summary>
    /// Splits pictures without shuffling: the last ones go to validation, as the lecture's <c>validation_split</c> does it.
    /// Right for data that is in no order, such as MNIST; for data sorted by class take <see cref="Split"/>.
    /// </summary>
    /// <param name="images">The pictures.</param>
    /// <param name="validationFraction">The part that goes to validation, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in [0, 1).</exception>
    public static (LabelledImages Training, LabelledImages Validation) SplitLast(this LabelledImages images, double validationFraction)
    {
        var first = images.Count - ValidationCount(images.Count, validationFraction);
        return (images.Select([.. Enumerable.Range(0, first)]), images.Select([.. Enumerable.Range(first, images.Count - first)]));
    }

    /// <summary>
    /// Splits the numbers 0 ... <paramref name="count"/> - 1, each part in ascending order. The validation part is count x fraction,
    /// rounded, but never everything: at least one row is left to learn from.
    /// </summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="validationFraction">The part that goes to validation, in [0, 1).</param>
    /// <param name="rng">Decides which rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not in [0, 1).</exception>
    public static (int[] Training, int[] Validation) Rows(int count, double validationFraction, Rng rng)
    {
        var validationCount = ValidationCount(count, validationFraction);
        var order = rng.Permutation(count);
        Array.Sort(order, 0, validationCount);
        Array.Sort(order, validationCount, count - validationCount);
        return (order[validationCount..], order[..validationCount]);
    }

    private static int ValidationCount(int count, double validationFraction)
    {
        if (!(validationFraction >= 0 && validationFraction < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(validationFraction), validationFraction,
                "The part for validation is a number from 0 up to, but not including, 1: with 1 nothing is left to learn from. "
                    + "0.3 is the lecture's.");
        }

        return Math.Min((int)Math.Round(count * validationFraction), Math.Max(0, count - 1));
    }
}
