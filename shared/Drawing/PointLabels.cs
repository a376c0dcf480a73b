namespace Course.Drawing;

/// <summary>
/// Writes words beside points: at the right where there is room, else at the left, above or below, so that they cover neither each
/// other nor a labelled point nor a line.
/// </summary>
internal static class PointLabels
{
    private const double Gap = 7; // from the middle of a point to its words
    private const double Height = Theme.SmallSize;
    private const double PointSize = 4;

    public static void Draw(SvgWriter svg, PlotArea area, IReadOnlyList<Series> series, Func<int, Rgb> colour)
    {
        var labels = series.SelectMany(Labels).Where(label => label.Words.Length > 0 && area.CanPlace(label.X, label.Y)).ToArray();
        var taken = labels.Select(label => new Room(area.X(label.X) - PointSize, area.Y(label.Y) - PointSize, 2 * PointSize, 2 * PointSize))
            .Concat(labels.Length == 0 ? [] : series.Where(line => line.Line).SelectMany(line => Covered(line, area))).ToList();
        foreach (var label in labels)
        {
            var room = Places(area.X(label.X), area.Y(label.Y), Theme.TextWidth(label.Words, Theme.SmallSize))
                .MinBy(place => Overlap(place, area, taken));
            taken.Add(room);
            svg.Text(room.Left, room.Top + Height - 2, label.Words, colour(label.Series), Theme.SmallSize);
        }
    }

    private static IEnumerable<(double X, double Y, string Words, int Series)> Labels(Series series, int index) =>
        series.PointLabels.Take(series.X.Count).Select((words, i) => (series.X[i], series.Y[i], words, index));

    // What a line covers, as small squares along it.
    private static IEnumerable<Room> Covered(Series line, PlotArea area)
    {
        const double size = 2;
        for (var i = 1; i < line.X.Count; i++)
        {
            if (area.CanPlace(line.X[i - 1], line.Y[i - 1]) && area.CanPlace(line.X[i], line.Y[i]))
            {
                var (x, y) = (area.X(line.X[i - 1]), area.Y(line.Y[i - 1]));
                var (dX, dY) = (area.X(line.X[i]) - x, area.Y(line.Y[i]) - y);
                var squares = (int)Math.Ceiling(Math.Sqrt(dX * dX + dY * dY) / size);
                for (var square = 0; square <= squares; square++)
                {
                    var share = squares == 0 ? 0 : (double)square / squares;
                    yield return new Room(x + share * dX - size / 2, y + share * dY - size / 2, size, size);
                }
            }
        }
    }

    private static IEnumerable<Room> Places(double x, double y, double width) =>
    [
        new(x + Gap, y - Height / 2, width, Height),
        new(x - Gap - width, y - Height / 2, width, Height),
        new(x - width / 2, y - Gap - Height, width, Height),
        new(x - width / 2, y + Gap, width, Height),
        new(x + Gap, y - Gap - Height, width, Height),
        new(x + Gap, y + Gap, width, Height),
        new(x - Gap - width, y + Gap, width, Height),
        new(x - Gap - width, y - Gap - Height, width, Height),
    ];

    // What the words would cover, and what of them would lie outside.
    private static double Overlap(Room room, PlotArea area, List<Room> taken) =>
        taken.Sum(room.Shared) + room.Width * room.Height - room.Shared(
            new Room(area.Left, area.Top, area.Right - area.Left, area.Bottom - area.Top));

    private readonly record struct Room(double Left, double Top, double Width, double Height)
    {
        public double Shared(Room other) =>
            Math.Max(0, Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left))
            * Math.Max(0, Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top));
    }
}
