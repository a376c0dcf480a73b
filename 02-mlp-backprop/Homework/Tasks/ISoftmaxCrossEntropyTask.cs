namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.12. The loss that most classifiers are trained with. Each row of z holds the logits of an example, p is their softmax, and the
/// loss is the mean of minus the logarithm of the probability that the right class got:
/// <code>
/// p_nk = e^(z_nk) / sum over j of e^(z_nj)
/// L    = 1/N sum over n of -log p_n[label of n]
/// </code>
/// Logits are any finite numbers. When the right class has a logit of 1000 less than another, its p is 0 as a double, but -log p is 1000,
/// and that is what the loss has to be: take the logarithm of the fraction before you compute it. The gradient dL/dz you derive by
/// yourself; the lesson shows how, and what comes out is short.
/// </summary>
/// <example>
/// z = ((0, log 3), (0, log 3)), labels (1, 0). Both rows have p = (0.25, 0.75), so L = (-log 0.75 - log 0.25) / 2 = 0.836988, and dL/dz =
/// ((0.125, -0.125), (-0.375, 0.375)). One row (1000, 0) with label 1 has L = 1000 and dL/dz = ((1, -1)).
/// </example>
[Task("2.12", "Softmax cross-entropy")]
public interface ISoftmaxCrossEntropyTask
{
    /// <summary>The loss of a batch.</summary>
    /// <param name="z">The logits, [N, K].</param>
    /// <param name="labels">The right class of each row, N numbers from 0 to K - 1.</param>
    /// <returns>L, one number.</returns>
    static abstract double Loss(Tensor z, int[] labels);

    /// <summary>Its gradient.</summary>
    /// <param name="z">The logits, [N, K].</param>
    /// <param name="labels">The right class of each row.</param>
    /// <returns>dL/dz, [N, K], in a tensor of its own.</returns>
    static abstract Tensor Gradient(Tensor z, int[] labels);
}
