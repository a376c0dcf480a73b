using System.Globalization;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Small matrices side by side in the terminal.</summary>
internal static class Matrices
{
    /// <summary>Writes matrices next to one another, each under its name; the shorter ones end earlier.</summary>
    public static void Write(Screen screen, params ReadOnlySpan<(string Name, Tensor Matrix)> matrices)
    {
        var blocks = new List<string[]>();
        foreach (var (name, matrix) in matrices)
        {
            blocks.Add([name, .. Lines(matrix)]);
        }

        var widths = blocks.Select(block => block.Max(line => line.Length)).ToArray();
        for (var row = 0; row < blocks.Max(block => block.Length); row++)
        {
            var line = string.Join("    ", blocks.Select((block, i) => (row < block.Length ? block[row] : "").PadRight(widths[i])));
            screen.WriteLine("  " + line.TrimEnd());
        }
    }

    private static IEnumerable<string> Lines(Tensor matrix)
    {
        // one grey picture, or a matrix
        var (rows, columns) = matrix.Rank == 4 ? (matrix.Shape[1], matrix.Shape[2]) : (matrix.Shape[0], matrix.Shape[1]);
        var numbers = matrix.Data.ToArray().Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)).ToArray();
        var width = numbers.Max(number => number.Length);
        for (var row = 0; row < rows; row++)
        {
            yield return string.Join(' ', Enumerable.Range(0, columns).Select(column => numbers[row * columns + column].PadLeft(width)));
        }
    }
}
