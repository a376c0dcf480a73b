using System.Numerics;
using Course.Tensors;

namespace Course.Drawing;

/// <summary>
/// A function of the plane, known at the crossings of an even grid: the output of a network over its inputs, the height of a loss surface.
/// </summary>
public sealed class ValueGrid
{
    private readonly double[] values; // row by row, the lowest y first

    private ValueGrid(Interval x, Interval y, int columns, int rows, double[] values)
    {
        (X, Y, Columns, Rows) = (x, y, columns, rows);
        this.values = values;
    }

    /// <summary>The range of x.</summary>
    public Interval X { get; }

    /// <summary>The range of y.</summary>
    public Interval Y { get; }

    /// <summary>How many values lie along x, both ends included.</summary>
    public int Columns { get; }

    /// <summary>How many values lie along y, both ends included.</summary>
    public int Rows { get; }

    /// <summary>The smallest and the largest plottable value; null when there is none.</summary>
    public Interval? Range => Interval.Of(values);

    /// <summary>The value at a crossing; row 0 is the lowest y.</summary>
    public double this[int row, int column] => values[row * Columns + column];

    /// <summary>Asks a function at every crossing.</summary>
    /// <exception cref="ArgumentException">A range is empty or not finite, or there are fewer than two columns or rows.</exception>
    public static ValueGrid Of(Interval x, Interval y, Func<double, double, double> function, int columns = 81, int rows = 81)
    {
        RequireGrid(x, y, columns, rows);
        var values = new double[columns * rows];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = function(x.At(i % columns / (columns - 1.0)), y.At(i / columns / (rows - 1.0)));
        }

        return new ValueGrid(x, y, columns, rows, values);
    }

    /// <summary>Asks a network once for all crossings.</summary>
    /// <param name="x">The range of the first input.</param>
    /// <param name="y">The range of the second input.</param>
    /// <param name="network">Receives the points, N x 2, and returns N or N x 1 values.</param>
    /// <param name="columns">Values along x.</param>
    /// <param name="rows">Values along y.</param>
    /// <exception cref="ArgumentException">A range is empty or not finite, or there are fewer than two columns or rows.</exception>
    /// <exception cref="ShapeException">The network returned another number of values.</exception>
    public static ValueGrid OfNetwork<T>(Interval x, Interval y, Func<Tensor<T>, Tensor<T>> network, int columns = 81, int rows = 81)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireGrid(x, y, columns, rows);
        var points = Tensor<T>.Zeros([columns * rows, 2]);
        for (var i = 0; i < columns * rows; i++)
        {
            points.Data[2 * i] = T.CreateChecked(x.At(i % columns / (columns - 1.0)));
            points.Data[2 * i + 1] = T.CreateChecked(y.At(i / columns / (rows - 1.0)));
        }

        var answers = network(points);
        if (answers.Size != columns * rows)
        {
            throw new ShapeException("value grid", [points.Shape, answers.Shape], "the network gives one value for each point",
                $"{answers.Size} values for {columns * rows} points", "pick one output column of the network");
        }

        var values = new double[answers.Size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = double.CreateChecked(answers.Data[i]);
        }

        return new ValueGrid(x, y, columns, rows, values);
    }

    /// <summary>A grid of the same places whose values are computed from the old ones and their index.</summary>
    internal ValueGrid Map(Func<int, double, double> change) =>
        new(X, Y, Columns, Rows, [.. values.Select((value, i) => change(i, value))]);

    /// <summary>The value at a crossing counted row by row.</summary>
    internal double At(int index) => values[index];

    private static void RequireGrid(Interval x, Interval y, int columns, int rows)
    {
        x.Validated(nameof(x));
        y.Validated(nameof(y));
        if (columns < 2 || rows < 2)
        {
            throw new ArgumentException($"A grid has at least 2 columns and 2 rows; received {columns} and {rows}.");
        }
    }
}
