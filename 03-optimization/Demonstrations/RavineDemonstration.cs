using Course.Drawing;
using Course.Optimization.Optimizers;
using Course.Optimization.Surfaces;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// Why momentum helps: in a ravine plain descent zigzags across and crawls along, while momentum cancels the zigzag
/// and adds up the way along.
/// </summary>
public static class RavineDemonstration
{
    private const double Rate = 0.07;
    private const double Share = 0.7; // a
    private const int Steps = 12;
    private const int Width = 73, Height = 15;
    private static readonly Interval X = new(-2, 0.4), Y = new(-0.7, 0.7);

    /// <summary>Draws both paths in the terminal and prints their first steps.</summary>
    /// <param name="screen">Where.</param>
    /// <param name="step">The step of momentum; the engine's unless given.</param>
    public static void Run(Screen screen, MomentumStep? step = null)
    {
        (double X, double Y)[] sgd = [.. Descent.Path(Surface.Ravine, numbers => new Sgd<double>(numbers, Rate)).Take(Steps + 1)];
        (double X, double Y)[] momentum = [.. Descent.Path(Surface.Ravine, numbers => step is null
            ? new Momentum<double>(numbers, Rate, Share)
            : new GivenMomentum(numbers, Rate, Share, step)).Take(Steps + 1)];

        screen.WriteLine($"L = {Surface.Ravine.Formula}, eta = {Rate}, a = {Share}; s marks SGD, m momentum, * the minimum:");
        screen.WriteLine();
        screen.Write(Map(sgd, momentum));
        screen.WriteLine();
        var table = new TextTable(TableColumn.Number("step"), TableColumn.Number("SGD x"), TableColumn.Number("y"),
            TableColumn.Number("momentum x"), TableColumn.Number("y"));
        foreach (var i in (ReadOnlySpan<int>)[0, 1, 2, 3, 4, 8, 12])
        {
            table.Row($"{i}", $"{sgd[i].X:F4}", $"{sgd[i].Y:F4}", $"{momentum[i].X:F4}", $"{momentum[i].Y:F4}");
        }

        screen.Write(table);
    }

    /// <summary>Both paths over the ravine, side by side.</summary>
    public static Picture Picture()
    {
        var ground = ValueGrid.Of(new Interval(-2, 0.6), new Interval(-0.8, 0.8), Surface.Ravine.At, 121, 121);
        return new PictureGrid
        {
            Title = $"The ravine L = {Surface.Ravine.Formula}: {Steps} steps, eta = {Rate}",
            Pictures =
            [
                Panel("plain descent", numbers => new Sgd<double>(numbers, Rate)),
                Panel($"momentum, alpha = {Share}", numbers => new Momentum<double>(numbers, Rate, Share)),
            ],
        };

        ContourPlot Panel(string title, Func<Variable[], Optimizer<double>> method)
        {
            (double X, double Y)[] path = [.. Descent.Path(Surface.Ravine, method).Take(Steps + 1)];
            return new ContourPlot(ground)
            {
                Title = title,
                Size = (430, 320),
                EqualScales = true,
                Levels = 9,
                Points = [new PointSet("", [Surface.Ravine.Minimum]) { Colour = Theme.Forward }],
                Lines =
                [
                    new Series("", [.. path.Select(place => place.X)], [.. path.Select(place => place.Y)])
                    {
                        Markers = true,
                        Colour = Theme.Backward,
                    },
                ],
            };
        }
    }

    private static CharacterCanvas Map((double X, double Y)[] sgd, (double X, double Y)[] momentum)
    {
        var canvas = new CharacterCanvas(Width, Height);
        for (var row = 0; row < Height; row++)
        {
            for (var column = 0; column < Width; column++)
            {
                var height = Surface.Ravine.At(X.At(column / (Width - 1.0)), Y.At(row / (Height - 1.0)));
                canvas.Put(row, column, height < 0.2 ? ' ' : height < 1 ? '.' : height < 2.5 ? ':' : '#', Theme.Muted);
            }
        }

        Put(canvas, Surface.Ravine.Minimum, '*', Theme.Forward);
        Array.ForEach(sgd, place => Put(canvas, place, 's', Theme.SeriesColour(0)));
        Array.ForEach(momentum, place => Put(canvas, place, 'm', Theme.SeriesColour(1)));
        return canvas;
    }

    private static void Put(CharacterCanvas canvas, (double X, double Y) place, char sign, Rgb colour) =>
        canvas.Put((int)Math.Round((Y.To - place.Y) / Y.Length * (Height - 1)),
            (int)Math.Round((place.X - X.From) / X.Length * (Width - 1)), sign, colour);
}
