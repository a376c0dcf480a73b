using System.Numerics;

namespace Course.Data.Digits;

/// <summary>
/// The curve through the points of a stroke: a Catmull-Rom spline, which passes every point with the direction from its
/// predecessor to its successor. Where a point is repeated the spline ends and a new one begins, which makes a corner;
/// a spline of two points is a straight line.
/// </summary>
internal static class StrokeCurve
{
    private const int StepsPerPiece = 6;

    /// <summary>Appends points along the curve, close enough to be joined by straight lines.</summary>
    public static void Trace(ReadOnlySpan<Vector2> points, List<Vector2> curve)
    {
        curve.Add(points[0]);
        var start = 0;
        for (var i = 1; i <= points.Length; i++)
        {
            if (i == points.Length || points[i] == points[i - 1])
            {
                TraceSpline(points[start..i], curve);
                start = i;
            }
        }
    }

    private static void TraceSpline(ReadOnlySpan<Vector2> points, List<Vector2> curve)
    {
        for (var i = 0; i + 1 < points.Length; i++)
        {
            var (p1, p2) = (points[i], points[i + 1]);
            var p0 = i > 0 ? points[i - 1] : p1;
            var p3 = i + 2 < points.Length ? points[i + 2] : p2;
            for (var step = 1; step <= StepsPerPiece; step++)
            {
                curve.Add(CatmullRom(p0, p1, p2, p3, (float)step / StepsPerPiece));
            }
        }
    }

    /// <summary>The cubic from p1 (t = 0) to p2 (t = 1) whose directions there are (p2 - p0) / 2 and (p3 - p1) / 2.</summary>
    private static Vector2 CatmullRom(Vector2 p0, Vector2 p1, Vector2 p2, Vector2 p3, float t) =>
        0.5f * (2 * p1 + t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * p1 - p0 - 3 * p2 + p3))));
}
