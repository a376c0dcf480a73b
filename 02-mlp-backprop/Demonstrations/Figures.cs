using Course.Tensors;

namespace Course.Mlp.App.Demonstrations;

/// <summary>Numbers as the lesson prints them.</summary>
internal static class Figures
{
    /// <summary>The elements of a tensor on one line, in brackets.</summary>
    public static string Row(Tensor tensor, string format = "0.000") => Row(tensor.Data, format);

    /// <summary>Numbers on one line, in brackets.</summary>
    public static string Row(ReadOnlySpan<double> numbers, string format = "0.000")
    {
        var texts = new string[numbers.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = (numbers[i] + 0.0).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
        }

        return $"[{string.Join("  ", texts)}]";
    }

    /// <summary>A number in the form 1.2e-05: its size matters, not its digits.</summary>
    public static string Size(double number) =>
        number == 0 ? "0" : number.ToString("0.0e+00", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A rounding error as a bound: its digits differ from machine to machine.</summary>
    public static string Below(double distance, double bound) => distance < bound ? $"below {bound:0e0}" : Size(distance);

    /// <summary>One row of a matrix.</summary>
    public static Tensor RowOf(Tensor matrix, int row) => matrix[row..(row + 1), ..].Reshape(matrix.Shape[1]);

    /// <summary>The largest distance between two tensors, element by element.</summary>
    public static double Distance(Tensor left, Tensor right)
    {
        ShapeRules.SameShape("distance", left.Shape, right.Shape);
        return (left - right).Abs().Max().Item();
    }
}
