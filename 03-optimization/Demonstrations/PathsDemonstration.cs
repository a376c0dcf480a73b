using System.Globalization;
using Course.Drawing;
using Course.Optimization.Surfaces;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// All methods on all surfaces, each with its best learning rate: how many steps until the minimum is near, and the paths as pictures.
/// </summary>
public static class PathsDemonstration
{
    private const int MostSteps = 4000;
    private const int Stay = 100;
    private const double Near = 0.05;
    private const double Apart = 0.01; // what lies nearer to the last place is not drawn

    /// <summary>The learning rates that every method tries.</summary>
    private static readonly double[] Rates = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];

    // The search takes a second, and the table and four pictures need it.
    private static readonly Lazy<Trial[]> Trials = new(
        () => [.. from surface in Surface.All from method in Method.All select Search(surface, method)]);

    /// <summary>Prints the steps as a table.</summary>
    public static void Run(Screen screen)
    {
        var table = new TextTable(["method",
            .. Surface.All.SelectMany<Surface, TableColumn>(surface => [TableColumn.Number(surface.Name), TableColumn.Number("eta")])]);
        foreach (var ofMethod in Trials.Value.GroupBy(trial => trial.Method))
        {
            table.Row([ofMethod.Key.Name, .. ofMethod.SelectMany(trial => (string[])
                [trial.Steps?.ToString(CultureInfo.InvariantCulture) ?? $"> {MostSteps}",
                    trial.Steps is null ? "" : trial.Rate.ToString(CultureInfo.InvariantCulture)])]);
        }

        foreach (var surface in Surface.All)
        {
            screen.WriteLine($"{surface.Name,-10} L = {surface.Formula,-28} from {surface.Start} to {surface.Minimum}");
        }

        screen.WriteLine();
        screen.WriteLine($"Steps until the minimum stays nearer than {Near}, with the best learning rate from {Rates[^1]} to {Rates[0]}:");
        screen.WriteLine();
        screen.Write(table);
    }

    /// <summary>The paths of all methods on one surface, side by side.</summary>
    public static Picture Paths(Surface surface)
    {
        var (x, y) = Frame(surface);
        var ground = ValueGrid.Of(x, y, surface.At, 61, 61);
        return new PictureGrid
        {
            Title = $"{char.ToUpperInvariant(surface.Name[0])}{surface.Name[1..]}, L = {surface.Formula}: "
                + "best learning rate, and steps to the minimum",
            Columns = 4,
            Pictures = [.. Trials.Value.Where(trial => trial.Surface == surface).Select(trial => new ContourPlot(ground)
            {
                Title = string.Create(CultureInfo.InvariantCulture,
                    $"{trial.Method.Name}, {trial.Rate}: {trial.Steps?.ToString(CultureInfo.InvariantCulture) ?? $"> {MostSteps}"}"),
                Size = (250, 250),
                EqualScales = true,
                Levels = 9,
                Points = [new PointSet("", [surface.Minimum]) { Colour = Theme.Forward }],
                Lines = [Line(trial)],
            })],
        };
    }

    private static Trial Search(Surface surface, Method method)
    {
        var best = new Trial(surface, method, Rates[^1], null);
        foreach (var rate in Rates)
        {
            var path = Descent.Path(surface, numbers => method.Create(numbers, rate));
            if (Descent.Arrival(path, surface.Minimum, Near, Stay, (best.Steps ?? MostSteps + 1) - 1) is { } steps)
            {
                best = best with { Rate = rate, Steps = steps };
            }
        }

        return best;
    }

    private static (Interval X, Interval Y) Frame(Surface surface) => surface == Surface.Rosenbrock
        ? (new Interval(-1.6, 1.6), new Interval(-1.3, 2.2)) // Adam flies far
        : (new Interval(-2, 2), new Interval(-1.5, 1.5));

    private static Series Line(Trial trial)
    {
        var path = Descent.Path(trial.Surface, numbers => trial.Method.Create(numbers, trial.Rate)).Take((trial.Steps ?? MostSteps) + 1);
        List<(double X, double Y)> drawn = [];
        foreach (var place in path)
        {
            if (drawn.Count == 0 || Math.Abs(place.X - drawn[^1].X) + Math.Abs(place.Y - drawn[^1].Y) > Apart)
            {
                drawn.Add(place);
            }
        }

        return new Series("", [.. drawn.Select(place => place.X)], [.. drawn.Select(place => place.Y)])
        {
            Markers = trial.Steps <= 60,
            Colour = Theme.Backward,
        };
    }

    /// <summary>A method on a surface with its best learning rate, and the step at which it arrives.</summary>
    private sealed record Trial(Surface Surface, Method Method, double Rate, int? Steps);
}
