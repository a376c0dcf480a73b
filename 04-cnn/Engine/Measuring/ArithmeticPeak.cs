using System.Diagnostics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Measuring;

/// <summary>
/// The fastest that this machine multiplies and adds floats: the micro-kernel on operands that never leave the first-level cache.
/// What any layer reaches is judged against it.
/// </summary>
public static class ArithmeticPeak
{
    private const int Inner = 128;
    private const int Tiles = 20_000;
    private const int Repetitions = 7;

    /// <summary>Billions of multiplications and additions a second, on so many threads.</summary>
    public static double Measure(int threads)
    {
        var best = 0.0;
        for (var i = 0; i < Repetitions; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Workers.For(threads, 1, (from, to) =>
            {
                for (var thread = from; thread < to; thread++)
                {
                    ComputeTiles();
                }
            });
            var operations = 2.0 * threads * Tiles * Tile<float>.MaxRows * Tile<float>.Columns * Inner;
            best = Math.Max(best, operations / Stopwatch.GetElapsedTime(start).TotalSeconds / 1e9);
        }

        return best;
    }

    private static unsafe void ComputeTiles()
    {
        var (rows, columns) = (Tile<float>.MaxRows, Tile<float>.Columns);
        using var operands = Scratch<float>.Rent((rows + columns) * Inner + rows * columns);
        operands.Span.Clear();
        fixed (float* a = operands.Span)
        {
            var b = a + rows * Inner;
            for (var tile = 0; tile < Tiles; tile++)
            {
                Tile<float>.Run(new()
                {
                    Rows = rows,
                    Columns = columns,
                    A = new(a, 1, rows),
                    B = new(b, columns),
                    C = b + columns * Inner,
                    CRow = columns,
                    Inner = Inner,
                });
            }
        }
    }
}
