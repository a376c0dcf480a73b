namespace Course.Drawing;

/// <summary>Leaves out the points of a line that nobody would miss, so that a smooth curve is a small file.</summary>
internal static class Simplification
{
    /// <summary>
    /// The points that have to stay so that none of the others is further than <paramref name="tolerance"/> from the new line.
    /// </summary>
    /// <remarks>
    /// D. Douglas, T. Peucker, "Algorithms for the reduction of the number of points required to represent a digitized line", 1973.
    /// </remarks>
    public static List<(double X, double Y)> Of(List<(double X, double Y)> points, double tolerance)
    {
        if (points.Count < 3)
        {
            return points;
        }

        var stays = new bool[points.Count];
        stays[0] = stays[^1] = true;
        var parts = new Stack<(int From, int To)>([(0, points.Count - 1)]);
        while (parts.TryPop(out var part))
        {
            var (furthest, distance) = Furthest(points, part.From, part.To);
            if (distance > tolerance)
            {
                stays[furthest] = true;
                parts.Push((part.From, furthest));
                parts.Push((furthest, part.To));
            }
        }

        return [.. points.Where((_, i) => stays[i])];
    }

    private static (int Index, double Distance) Furthest(List<(double X, double Y)> points, int from, int to)
    {
        var (index, largest) = (from, 0.0);
        for (var i = from + 1; i < to; i++)
        {
            var distance = Distance(points[i], points[from], points[to]);
            if (distance > largest)
            {
                (index, largest) = (i, distance);
            }
        }

        return (index, largest);
    }

    /// <summary>From a point to the segment between two others.</summary>
    private static double Distance((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = dx * dx + dy * dy;
        var share = length > 0 ? Math.Clamp(((point.X - from.X) * dx + (point.Y - from.Y) * dy) / length, 0, 1) : 0;
        return double.Hypot(point.X - from.X - share * dx, point.Y - from.Y - share * dy);
    }
}
