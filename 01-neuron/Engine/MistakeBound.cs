namespace Course.Neuron;

/// <summary>
/// How many mistakes a perceptron can make before it separates a set: at most (R / gamma)^2. R is the length of the longest example,
/// gamma the distance from the separating plane to the nearest example; both are measured with the constant input 1 that carries the bias.
/// </summary>
/// <remarks>
/// A. Novikoff, "On convergence proofs on perceptrons", 1962. The bound holds for every separating plane,
/// so the best one gives the best bound.
/// </remarks>
public static class MistakeBound
{
    /// <summary>The bound that a separating plane b + w x = 0 gives.</summary>
    /// <param name="examples">The set.</param>
    /// <param name="weights">w, D numbers.</param>
    /// <param name="bias">b.</param>
    /// <returns>(R / gamma)^2; infinite if the plane does not separate the set.</returns>
    public static double Of(Examples examples, IReadOnlyList<double> weights, double bias)
    {
        // <bound>
        var length = Tensor.Vector([bias, .. weights]).Norm();
        double radius = 0, margin = double.PositiveInfinity;
        for (var i = 0; i < examples.Count; i++)
        {
            var x = examples.Features(i).ToArray();
            var r = bias + Dot(weights, x);
            radius = Math.Max(radius, Tensor.Vector([1, .. x]).Norm()); // the length of (1, x)
            margin = Math.Min(margin, (examples.Class(i) == 1 ? r : -r) / length);
        }

        return margin > 0 ? radius / margin * (radius / margin) : double.PositiveInfinity;
        // </bound>
    }

    private static double Dot(IReadOnlyList<double> left, IReadOnlyList<double> right) => left.Zip(right, (l, r) => l * r).Sum();
}
