namespace Course.Neuron.Tasks;

/// <summary>
/// Task 1.10. Precision and recall of class 1, and a threshold that finds enough:
/// <code>
/// precision = true positives / (true positives + false positives)
/// recall    = true positives / (true positives + false negatives)
/// </code>
/// An example whose probability is at least the threshold is called class 1. Where nothing is called class 1,
/// precision is 0 / 0, and that is NaN.
/// </summary>
/// <example>
/// t = (1, 1, 0, 0, 1), answers (1, 0, 1, 0, 1): 2 true positives, 1 false positive, 1 false negative, so precision = 2/3 and recall = 2/3.
/// With P = (0.9, 0.6, 0.7, 0.2, 0.4) for the same t, a recall of at least 0.5 needs two of the three ones:
/// the highest threshold that does it is 0.6.
/// </example>
[Task("1.10", "Precision and recall")]
public interface IPrecisionAndRecallTask
{
    /// <summary>Of those called class 1, the share that is.</summary>
    /// <param name="t">The true classes, [N], each 0 or 1; there may be no 1.</param>
    /// <param name="answers">The classes that were answered, [N], each 0 or 1.</param>
    /// <returns>The precision; NaN if nothing was called class 1.</returns>
    static abstract double Precision(Tensor t, Tensor answers);

    /// <summary>Of those that are class 1, the share that was called so.</summary>
    /// <param name="t">The true classes, [N], each 0 or 1; at least one is 1.</param>
    /// <param name="answers">The classes that were answered, [N], each 0 or 1.</param>
    /// <returns>The recall.</returns>
    static abstract double Recall(Tensor t, Tensor answers);

    /// <summary>The highest threshold whose recall is at least the wanted one; it is one of the probabilities.</summary>
    /// <param name="t">The true classes, [N], each 0 or 1; at least one is 1.</param>
    /// <param name="p">The probabilities of class 1, [N].</param>
    /// <param name="recall">The wanted recall, above 0 and at most 1.</param>
    /// <returns>The threshold, exactly as it stands among the probabilities.</returns>
    static abstract double HighestThreshold(Tensor t, Tensor p, double recall);
}
