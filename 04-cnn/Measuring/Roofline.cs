namespace Course.Cnn.App.Measuring;

/// <summary>
/// The two limits of a machine: how fast it computes and how fast it moves numbers. A pass that does I operations a byte reaches
/// at most min(peak, bandwidth x I).
/// </summary>
/// <remarks>
/// S. Williams, A. Waterman, D. Patterson, "Roofline: an insightful visual performance model for multicore architectures", 2009.
/// </remarks>
/// <param name="Peak">Billions of multiplications and additions a second.</param>
/// <param name="Bandwidth">Billions of bytes a second.</param>
public readonly record struct Roofline(double Peak, double Bandwidth)
{
    /// <summary>The intensity, in operations a byte, from which on arithmetic is the limit.</summary>
    public double Ridge => Peak / Bandwidth;

    /// <summary>The roof over an intensity: min(peak, bandwidth x intensity), in billions of operations a second.</summary>
    public double Attainable(double intensity) => Math.Min(Peak, Bandwidth * intensity);

    /// <summary>Milliseconds that the arithmetic takes at peak.</summary>
    public double ArithmeticLimit(PassCost pass) => pass.Operations / Peak / 1e6;

    /// <summary>Milliseconds that the memory takes at full bandwidth.</summary>
    public double MemoryLimit(PassCost pass) => pass.Bytes / Bandwidth / 1e6;

    /// <summary>Whether memory is the limit, and not arithmetic.</summary>
    public bool IsMemoryBound(PassCost pass) => MemoryLimit(pass) > ArithmeticLimit(pass);

    /// <summary>Milliseconds that a pass needs at the least: the longer of both.</summary>
    public double Limit(PassCost pass) => Math.Max(ArithmeticLimit(pass), MemoryLimit(pass));
}
