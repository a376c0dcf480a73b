namespace Engine.Tests.Autograd;

/// <summary>The normal distribution by summing up its density: slow, and independent of the formulas in the engine.</summary>
internal static class NormalIntegral
{
    /// <summary>x P(Z &lt;= x), with the probability by Simpson's rule.</summary>
    public static double Gelu(double x) => x < -15 ? 0 : x > 15 ? x : x * (0.5 + Integral(x));

    private static double Integral(double x)
    {
        const int parts = 4000;
        var h = x / parts;
        var sum = Density(0) + Density(x);
        for (var i = 1; i < parts; i++)
        {
            sum += Density(i * h) * (i % 2 == 0 ? 2 : 4);
        }

        return sum * h / 3;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
