using System.Numerics;

namespace Course.Data.Digits;

/// <summary>
/// Draws a line with a round pen, anti-aliased: a pixel's ink is 1 inside, 0 outside and falls linearly over one pixel at the edge.
/// Pixel (x, y) is a unit square with its centre at (x + 0.5, y + 0.5).
/// </summary>
internal static class Pen
{
    /// <summary>
    /// Draws from <paramref name="start"/> to <paramref name="end"/>; where ink lies already the darker of the two stays.
    /// </summary>
    /// <param name="ink">side x side grey levels.</param>
    /// <param name="side">Pixels along each side of the picture.</param>
    /// <param name="start">One end of the line.</param>
    /// <param name="end">The other end.</param>
    /// <param name="startRadius">The pen's radius at the start.</param>
    /// <param name="endRadius">The pen's radius at the end; between, it changes linearly.</param>
    public static void DrawLine(Span<float> ink, int side, Vector2 start, Vector2 end, float startRadius, float endRadius)
    {
        var direction = end - start;
        var inverseSquaredLength = direction == Vector2.Zero ? 0 : 1 / direction.LengthSquared();
        var reach = new Vector2(Math.Max(startRadius, endRadius) + 0.5f);
        var low = Vector2.Min(start, end) - reach;
        var high = Vector2.Max(start, end) + reach;
        var (left, right) = (Math.Max(0, (int)low.X), Math.Min(side - 1, (int)high.X));
        var (top, bottom) = (Math.Max(0, (int)low.Y), Math.Min(side - 1, (int)high.Y));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var toPixel = new Vector2(x + 0.5f, y + 0.5f) - start;
                var along = Math.Clamp(Vector2.Dot(toPixel, direction) * inverseSquaredLength, 0, 1);
                var distance = (toPixel - along * direction).Length();
                var radius = startRadius + along * (endRadius - startRadius);
                ref var pixel = ref ink[y * side + x];
                pixel = Math.Max(pixel, Math.Clamp(radius + 0.5f - distance, 0, 1));
            }
        }
    }
}
