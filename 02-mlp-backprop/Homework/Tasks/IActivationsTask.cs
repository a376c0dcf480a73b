namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.2. Three activations and their derivatives, element by element. Every answer is a tensor of its own. Far from 0, at z = 1000,
/// -1000 and at infinity, all six have their limits (the sigmoid 1 and 0, its derivative 0); what is NaN stays so in the three functions.
/// <code>
/// sigmoid with slope alpha   f(z) = 1 / (1 + e^(-alpha z))                   f'(z) = alpha f(z) (1 - f(z))
/// leaky ReLU                 f(z) = z where z > 0, else s z                  f'(z) = 1 where z > 0, else s
/// ELU                        f(z) = z where z > 0, else alpha (e^z - 1)      f'(z) = 1 where z > 0, else f(z) + alpha
/// </code>
/// </summary>
/// <example>
/// z = (-1, 0, 2). The sigmoid with alpha = 2 is (0.119203, 0.5, 0.982014) and its derivative (0.209987, 0.5, 0.035325).
/// Leaky ReLU with s = 0.1 is (-0.1, 0, 2), its derivative (0.1, 0.1, 1). ELU with alpha = 1 is (-0.632121, 0, 2),
/// its derivative (0.367879, 1, 1). With alpha = 2 the derivative at 0 is 2, that of the side below 0.
/// </example>
[Task("2.2", "Activations and their derivatives")]
public interface IActivationsTask
{
    /// <summary>The sigmoid with a slope.</summary>
    /// <param name="z">Any numbers, [N].</param>
    /// <param name="alpha">How steep it is, any number.</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor Sigmoid(Tensor z, double alpha);

    /// <summary>Its derivative.</summary>
    /// <param name="z">Any numbers, [N].</param>
    /// <param name="alpha">How steep the sigmoid is, any number.</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor SigmoidSlope(Tensor z, double alpha);

    /// <summary>The leaky ReLU.</summary>
    /// <param name="z">Any numbers, [N].</param>
    /// <param name="s">What is kept below 0; any number, also above 1 or below 0.</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor LeakyRelu(Tensor z, double s);

    /// <summary>Its derivative; s at 0.</summary>
    /// <param name="z">Any numbers, [N].</param>
    /// <param name="s">What is kept below 0; any number, also above 1 or below 0.</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor LeakyReluSlope(Tensor z, double s);

    /// <summary>The exponential linear unit.</summary>
    /// <param name="z">Any numbers, [N].</param>
    /// <param name="alpha">How far it falls below 0; above 0.</param>
    /// <returns>f(z), [N].</returns>
    static abstract Tensor Elu(Tensor z, double alpha);

    /// <summary>Its derivative.</summary>
    /// <param name="z">Any numbers, [N].</param>
    /// <param name="alpha">How far the function falls below 0; above 0.</param>
    /// <returns>f'(z), [N].</returns>
    static abstract Tensor EluSlope(Tensor z, double alpha);
}
