using System.Numerics;
using Course.Tensors;

namespace Course.Data.Digits;

/// <summary>
/// A smooth random displacement of the plane: random arrows on a coarse grid, blended in between.
/// It bends a digit as an unsteady hand does.
/// </summary>
/// <remarks>
/// After P. Simard, D. Steinkraus, J. Platt, "Best practices for convolutional neural networks applied to visual document analysis", 2003,
/// who displace pixels; here the stroke's points are displaced, so the pen keeps its width.</remarks>
internal sealed class ElasticField
{
    private const int Nodes = 4; // along each axis of the unit square
    private readonly Vector2[] arrows = new Vector2[Nodes * Nodes];

    /// <summary>Draws new arrows whose coordinates have the given standard deviation.</summary>
    public void Draw(Rng rng, double standardDeviation)
    {
        foreach (ref var arrow in arrows.AsSpan())
        {
            arrow = new Vector2((float)(standardDeviation * rng.NextNormal()), (float)(standardDeviation * rng.NextNormal()));
        }
    }

    /// <summary>Where the field moves a point of the unit square to; points outside move as the nearest edge does.</summary>
    public Vector2 Move(Vector2 point)
    {
        var (column, u) = Cell(point.X);
        var (row, v) = Cell(point.Y);
        var at = row * Nodes + column;
        var above = Vector2.Lerp(arrows[at], arrows[at + 1], u);
        var below = Vector2.Lerp(arrows[at + Nodes], arrows[at + Nodes + 1], u);
        return point + Vector2.Lerp(above, below, v);
    }

    /// <summary>The cell that holds a coordinate, and how far into it, eased at both ends so that the field has no creases.</summary>
    private static (int Cell, float Into) Cell(float coordinate)
    {
        var position = Math.Clamp(coordinate, 0, 1) * (Nodes - 1);
        var cell = Math.Min((int)position, Nodes - 2);
        var t = position - cell;
        return (cell, t * t * (3 - 2 * t));
    }
}
