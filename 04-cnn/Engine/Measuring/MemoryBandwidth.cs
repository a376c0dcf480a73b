using System.Diagnostics;
using Course.Tensors;

namespace Course.Cnn.Measuring;

/// <summary>
/// How fast numbers travel between memory and the cores: the sum of two arrays that are far larger than any cache, written to a third,
/// by all threads. Two are read and one is written, so an element moves 12 bytes.
/// </summary>
/// <remarks>The "add" of J. McCalpin's STREAM benchmark, 1995.</remarks>
public static class MemoryBandwidth
{
    private const int Count = 1 << 24; // 64 MB an array
    private const int Repetitions = 7;

    /// <summary>Billions of bytes a second, on so many threads.</summary>
    public static double Measure(int threads)
    {
        using var arrays = StepScope.Begin();
        var (x, y, sum) = (Tensor<float>.Full([Count], 1), Tensor<float>.Full([Count], 2), Tensor<float>.Uninitialized([Count]));
        using var limit = Workers.Limit(threads);
        var best = 0.0;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Workers.For(Count, 1,
                (from, to) => System.Numerics.Tensors.TensorPrimitives.Add<float>(x.Data[from..to], y.Data[from..to], sum.Data[from..to]));
            best = Math.Max(best, 3.0 * sizeof(float) * Count / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9);
        }

        return best;
    }
}
