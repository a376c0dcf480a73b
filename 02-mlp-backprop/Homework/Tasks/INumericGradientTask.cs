namespace Course.Mlp.Tasks;

/// <summary>
/// Task 2.9. The judge of every gradient. Move one number of a point up by h, then down by h, and see what the cost does; then put it back:
/// <code>
/// g_i = (J(x_i + h) - J(x_i - h)) / 2h
/// </code>
/// And the error by which it judges a gradient a: the largest, over all elements, of
/// <code>
/// |a_i - g_i| / max(0.01, |a_i|, |g_i|)
/// </code>
/// </summary>
/// <example>
/// J = x_0^2 + 3 x_1 at x = (2, 5), h = 0.5: g_0 = (2.5^2 - 1.5^2) / 1 = 4, g_1 = (3 * 5.5 - 3 * 4.5) / 1 = 3. Afterwards x is (2,
/// 5) again. The error of a = (4, 2) is max(0 / 4, 1 / 3) = 0.333333. That of a = (0.001) against g = (0) is 0.001 / 0.01 = 0.1.
/// That of a = (1, NaN) is NaN: a gradient that is no number must not pass for a right one.
/// </example>
[Task("2.9", "The numeric gradient")]
public interface INumericGradientTask
{
    /// <summary>The gradient by central differences.</summary>
    /// <param name="at">The point x, [...] of any shape, also a single number. Move its numbers in place,
    /// and put each one back exactly.</param>
    /// <param name="cost">Computes J from the numbers that are in the point now.</param>
    /// <param name="h">How far to move.</param>
    /// <returns>g, [...] in the shape of the point, in a tensor of its own.</returns>
    static abstract Tensor Gradient(Tensor at, Func<double> cost, double h);

    /// <summary>The largest relative error.</summary>
    /// <param name="a">The gradient that is judged, [...] of any shape, with at least one element.</param>
    /// <param name="g">The numeric gradient, [...] of the same shape.</param>
    /// <returns>The error; NaN if any number of a or g is NaN.</returns>
    static abstract double Error(Tensor a, Tensor g);
}
