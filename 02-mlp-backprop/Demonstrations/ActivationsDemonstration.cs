using Course.Drawing;
using Course.Mlp.Activations;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>Every activation of the lecture with its derivative and its properties.</summary>
public static class ActivationsDemonstration
{
    /// <summary>Shows a table of formulas and properties, and one of numbers.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        var properties = new TextTable("activation", "y", "dy/dx", "range", "monotonic", "smooth");
        var numbers = new TextTable("activation", TableColumn.Number("y(-2)"), TableColumn.Number("y(0.5)"), TableColumn.Number("y(2)"),
            TableColumn.Number("y'(-2)"), TableColumn.Number("y'(0.5)"), TableColumn.Number("y'(2)"));
        foreach (var activation in ActivationProperties.All)
        {
            properties.Row(
                activation.Name, activation.Formula, activation.Slope, activation.Range.ToString(),
                YesNo(activation.IsMonotonic), YesNo(activation.IsSmooth));
            var (y, slope) = activation.At([-2, 0.5, 2]);
            numbers.Row([activation.Name, .. y.Concat(slope).Select(number => $"{number:F3}")]);
        }

        screen.Write(properties);
        screen.WriteLine();
        screen.Write(numbers);
    }

    /// <summary>A small plot of each, the value as a line and the derivative dashed.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Title = "Activations (solid) and their derivatives (dashed)",
        Columns = 4,
        Pictures = [.. ActivationProperties.All.Select(Panel)],
    };

    private static LinePlot Panel(ActivationProperties activation)
    {
        double[] x = [.. Enumerable.Range(0, 161).Select(i => -4 + i * 0.05)];
        var (y, slope) = activation.At(x);
        return new LinePlot
        {
            Title = activation.Name,
            Size = (236, 200),
            XRange = new Interval(-4, 4),
            YRange = new Interval(-2, 2),
            Series = [new Series("", x, y), new Series("", x, slope) { Dashed = true }],
        };
    }

    private static string YesNo(bool holds) => holds ? "yes" : "no";
}
