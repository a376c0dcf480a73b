using Course.Cnn.Gpu.Devices;
using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>A table of numbers, rows x columns, whose columns are added up; it may compute them from others.</summary>
internal interface ITable
{
    /// <summary>The number in a row and a column.</summary>
    float At(int row, int column);
}

/// <summary>
/// The sums of the columns of a table: the gradient of a bias, a mean, a variance, the loss of a batch. A thread adds up a slice of a
/// column, neighbouring threads neighbouring columns, and a second kernel adds the slices in their order; no two threads add to one number.
/// </summary>
internal static class ColumnSums
{
    private const int MostSlices = 256;

    /// <summary>result[c] = factor (sum of column c).</summary>
    /// <param name="table">The numbers.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="factor">What the sums are multiplied with: 1 / rows for means.</param>
    /// <param name="result">Receives a number a column.</param>
    public static void Run<TTable>(TTable table, int rows, int columns, float factor, DeviceTensor<float> result)
        where TTable : struct, ITable
    {
        var height = Math.Max(8, (rows + MostSlices - 1) / MostSlices);
        var slices = (rows + height - 1) / height;
        using var parts = result.Device.Rent<float>([slices, columns]);
        result.Device.ForEach(slices * columns, new SliceOfColumn<TTable>(table, parts.View, rows, columns, height));
        result.Device.ForEach(columns, new SumOfSlices(parts.View, result.View, slices, factor));
    }
}

/// <summary>The sum of some rows of a column.</summary>
internal readonly struct SliceOfColumn<TTable>(TTable table, ArrayView<float> parts, int rows, int columns, int height) : IElementKernel
    where TTable : struct, ITable
{
    private readonly TTable table = table;
    private readonly ArrayView<float> parts = parts;
    private readonly int rows = rows, columns = columns, height = height;

    public void Run(int i)
    {
        var (slice, column) = (i / columns, i % columns);
        var end = IntrinsicMath.Min(rows, (slice + 1) * height);
        var sum = 0f;
        for (var row = slice * height; row < end; row++)
        {
            sum += table.At(row, column);
        }

        parts[i] = sum;
    }
}

/// <summary>The slices of a column added up, the first one first.</summary>
internal readonly struct SumOfSlices(ArrayView<float> parts, ArrayView<float> result, int slices, float factor) : IElementKernel
{
    private readonly ArrayView<float> parts = parts, result = result;
    private readonly int slices = slices;
    private readonly float factor = factor;

    public void Run(int i)
    {
        var columns = result.IntLength;
        var sum = 0f;
        for (var slice = 0; slice < slices; slice++)
        {
            sum += parts[slice * columns + i];
        }

        result[i] = factor * sum;
    }
}

/// <summary>Numbers as they lie in memory, row-major.</summary>
internal readonly struct PlainTable(ArrayView<float> numbers, int columns) : ITable
{
    private readonly ArrayView<float> numbers = numbers;
    private readonly int columns = columns;

    public float At(int row, int column) => numbers[row * columns + column];
}
