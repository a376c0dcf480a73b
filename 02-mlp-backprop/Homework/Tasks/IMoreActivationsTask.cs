namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.11. Five more activations of the lecture, element by element. The functions are given; their slopes you find by yourself.
/// <code>
/// tanh       f(z) = (e^z - e^-z) / (e^z + e^-z)
/// arctan     f(z) = arctan z
/// softsign   f(z) = z / (1 + |z|)
/// ISRU       f(z) = z / sqrt(1 + alpha z^2)          alpha above 0
/// PReLU      f(z) = z where z > 0, else alpha z      the network learns alpha, too
/// </code>
/// All of them take every finite z, also 1000, where e^z is no number any more, and 1e200, whose square is none: near its ends tanh is
/// -1 and 1, and ISRU -1 / sqrt(alpha) and 1 / sqrt(alpha). Every answer is a tensor of its own.
/// </summary>
/// <example>
/// z = (-2, 0, 0.5). tanh is (-0.964028, 0, 0.462117) and its slope (0.070651, 1, 0.786448). The slope of arctan is (0.2, 1, 0.8).
/// Softsign is (-0.666667, 0, 0.333333), its slope (0.111111, 1, 0.444444). ISRU with alpha = 3 is (-0.554700, 0, 0.377964),
/// its slope (0.021335, 1, 0.431959). PReLU with alpha = 0.2 is (-0.4, 0, 0.5), its slope (0.2, 0.2, 1), and its slope by alpha (-2, 0, 0).
/// </example>
[Task("2.11", "More activations")]
public interface IMoreActivationsTask
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor Tanh(Tensor z);

    /// <summary>Its derivative.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor TanhSlope(Tensor z);

    /// <summary>The derivative of arctan z, which itself is Math.Atan.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor ArctanSlope(Tensor z);

    /// <summary>Softsign.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor Softsign(Tensor z);

    /// <summary>Its derivative.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor SoftsignSlope(Tensor z);

    /// <summary>The inverse square root unit.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <param name="alpha">How narrow its range is, above 0.</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor Isru(Tensor z, double alpha);

    /// <summary>Its derivative.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <param name="alpha">How narrow the range of the function is, above 0.</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor IsruSlope(Tensor z, double alpha);

    /// <summary>The parametric ReLU.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <param name="alpha">What is kept below 0.</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor PRelu(Tensor z, double alpha);

    /// <summary>Its derivative by z; alpha at 0.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <param name="alpha">What is kept below 0.</param>
    /// <returns>df/dz, [N].</returns>
    static abstract Tensor PReluSlope(Tensor z, double alpha);

    /// <summary>Its derivative by alpha, which is how the network learns it.</summary>
    /// <param name="z">Finite numbers, [N].</param>
    /// <param name="alpha">What is kept below 0.</param>
    /// <returns>df/dalpha, [N].</returns>
    static abstract Tensor PReluSlopeByAlpha(Tensor z, double alpha);
}
