namespace Course.Mlp.ByHand;

/// <summary>
/// The gradient without calculus: move one number a little up, a little down, and look at the cost. The judge of every gradient.
/// </summary>
/// <remarks>
/// It asks for the cost twice for each number, so it is for checking, not for learning: backpropagation asks once for all.
/// </remarks>
public static class NumericGradient
{
    /// <summary>(J(x + h) - J(x - h)) / 2h for every element x.</summary>
    /// <param name="at">The numbers to move; they are put back.</param>
    /// <param name="cost">J, which reads them.</param>
    /// <param name="h">How far: too far and the curve bends, too near and the digits cancel.</param>
    // <central>
    public static Tensor Of(Tensor at, Func<double> cost, double h = 1e-5)
    {
        var gradient = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            var x = at.Data[i];
            at.Data[i] = x + h;
            var above = cost();
            at.Data[i] = x - h;
            var below = cost();
            at.Data[i] = x;
            gradient.Data[i] = (above - below) / (2 * h);
        }

        return gradient;
    }
    // </central>
}
