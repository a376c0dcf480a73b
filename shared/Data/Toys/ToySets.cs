using Course.Tensors;

namespace Course.Data.Toys;

/// <summary>
/// Sets of points in the plane that show what a model can and cannot separate. All lie around the origin, within about 1 of it when there
/// is no noise; noise is the standard deviation of a normal displacement along both axes.
/// </summary>
/// <remarks>The shapes are those of the TensorFlow playground, scikit-learn's make_moons and CS231n's spiral.</remarks>
public static class ToySets
{
    /// <summary>Two clouds that a straight line separates, with noise of 0.25.</summary>
    public static LabelledPoints TwoGaussians(int count, Rng rng) => TwoGaussians(count, 0.25, rng);

    /// <summary>Two clouds around (-0.6, -0.6) and (0.6, 0.6): a straight line separates them, if the noise is small.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative; so for every set here.</exception>
    public static LabelledPoints TwoGaussians(int count, double noise, Rng rng) =>
        LabelledPoints.Make(count, 2, label => label == 0 ? Displaced(-0.6, -0.6, noise, rng) : Displaced(0.6, 0.6, noise, rng));

    /// <summary>Two half circles that reach into each other, with noise of 0.08.</summary>
    public static LabelledPoints Moons(int count, Rng rng) => Moons(count, 0.08, rng);

    /// <summary>Two half circles that reach into each other.</summary>
    public static LabelledPoints Moons(int count, double noise, Rng rng) => LabelledPoints.Make(count, 2, label =>
    {
        var (sin, cos) = Math.SinCos(rng.NextUniform(0, Math.PI));
        const double radius = 0.65;
        return label == 0
            ? Displaced(radius * cos - radius / 2, radius * sin - radius / 4, noise, rng)
            : Displaced(radius / 2 - radius * cos, radius / 4 - radius * sin, noise, rng);
    });

    /// <summary>A circle of radius 0.4 in a circle of radius 0.9, with noise of 0.07.</summary>
    public static LabelledPoints Circles(int count, Rng rng) => Circles(count, 0.07, rng);

    /// <summary>A circle of radius 0.4 in a circle of radius 0.9.</summary>
    public static LabelledPoints Circles(int count, double noise, Rng rng) => LabelledPoints.Make(count, 2, label =>
    {
        var (sin, cos) = Math.SinCos(rng.NextUniform(0, 2 * Math.PI));
        var radius = label == 0 ? 0.4 : 0.9;
        return Displaced(radius * cos, radius * sin, noise, rng);
    });

    /// <summary>Class 1 where x and y have different signs, without noise.</summary>
    public static LabelledPoints Xor(int count, Rng rng) => Xor(count, 0, rng);

    /// <summary>Class 1 where x and y have different signs: no line separates it (exclusive or).</summary>
    public static LabelledPoints Xor(int count, double noise, Rng rng) => LabelledPoints.Make(count, 2, label =>
    {
        var (x, y) = (rng.NextUniform(-1, 1), rng.NextUniform(0, 1));
        var sameSign = label == 0;
        return Displaced(x, sameSign == x >= 0 ? y : -y, noise, rng);
    });

    /// <summary>Two arms that wind once around the origin, with noise of 0.03.</summary>
    public static LabelledPoints Spiral(int count, Rng rng) => Spiral(count, 0.03, 2, 1, rng);

    /// <summary>Arms that wind around the origin, one a class.</summary>
    /// <param name="count">The number of points.</param>
    /// <param name="noise">The standard deviation of the displacement.</param>
    /// <param name="arms">The number of classes.</param>
    /// <param name="turns">How often an arm winds around the origin.</param>
    /// <param name="rng">Decides everything.</param>
    public static LabelledPoints Spiral(int count, double noise, int arms, double turns, Rng rng) =>
        LabelledPoints.Make(count, arms, label =>
        {
            var radius = rng.NextDouble();
            var (sin, cos) = Math.SinCos(2 * Math.PI * (turns * radius + (double)label / arms));
            return Displaced(radius * cos, radius * sin, noise, rng);
        });

    private static (double X, double Y) Displaced(double x, double y, double noise, Rng rng) =>
        (x + noise * rng.NextNormal(), y + noise * rng.NextNormal());
}
