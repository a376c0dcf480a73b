namespace Course.Mlp.ByHand;

/// <summary>
/// Why one hidden layer is enough for any continuous function of a number: a steep sigmoid is a step, and a sum of steps is a staircase as
/// close to the function as there are steps. The weights are written down, not learned.
/// </summary>
/// <remarks>
/// Lecture "Mathematical foundations", universal approximation; G. Cybenko, "Approximation by superpositions
/// of a sigmoidal function", 1989.
/// </remarks>
public static class Staircase
{
    /// <summary>A network 1-n-1 of sigmoids that follows a function.</summary>
    /// <param name="f">The function.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="neurons">How many steps.</param>
    /// <param name="steepness">How steep a step is, measured against its width; 10 is nearly upright.</param>
    // <staircase>
    public static HandWrittenMlp Create(Func<double, double> f, double from, double to, int neurons, double steepness = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(neurons);
        var width = (to - from) / neurons;
        var (w1, b1, w2) = (Tensor.Zeros([1, neurons]), Tensor.Zeros([neurons]), Tensor.Zeros([neurons, 1]));
        for (var i = 0; i < neurons; i++)
        {
            var left = from + i * width;
            w1[0, i] = steepness / width;                       // steep,
            b1[i] = -steepness / width * (left + width / 2);    // in the middle of its step,
            w2[i, 0] = f(left + width) - f(left);               // as high as the function rises there
        }

        HandLayer[] layers = [new HandLayer(w1, b1), new HandLayer(w2, Tensor.Vector(f(from)))];
        return new HandWrittenMlp(layers, Nonlinearity.Sigmoid, new HalfSquaredError());
    }
    // </staircase>
}
