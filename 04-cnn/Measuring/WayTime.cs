using System.Diagnostics;

namespace Course.Cnn.App.Measuring;

/// <summary>How long the passes of a convolution take in some way, in milliseconds.</summary>
/// <param name="Layer">Which convolution.</param>
/// <param name="Operations">Multiplications and additions of a pass.</param>
/// <param name="Way">Which way.</param>
/// <param name="Peak">What computes can do, in billions of operations a second.</param>
/// <param name="Forward">The convolution itself.</param>
/// <param name="InputGradient">dX.</param>
/// <param name="WeightGradient">dW.</param>
/// <param name="WithTransfers">The convolution with its operands copied in and its result copied out; null on the processor.</param>
public sealed record WayTime(
    string Layer, double Operations, string Way, double Peak, double Forward, double InputGradient, double WeightGradient,
    double? WithTransfers)
{
    /// <summary>Billions of operations a second, forward.</summary>
    public double Rate => Operations / Forward / 1e6;

    /// <summary>The best of as many runs as fit into the time, at least one, after one that is not counted.</summary>
    public static double Best(double seconds, Action run, CancellationToken stop)
    {
        run();
        var (best, end) = (double.PositiveInfinity, Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency));
        for (var i = 0; i < 1 || Stopwatch.GetTimestamp() < end; i++)
        {
            stop.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
