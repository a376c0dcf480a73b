using System.Numerics;
using Course.Tensors;

namespace Course.Data.Digits;

/// <summary>
/// Writes single digits: takes a style's skeleton and bends, slants, turns, scales and inks it as the generator of random numbers says.
/// It owns the buffers it needs, so each thread has a writer of its own.
/// </summary>
internal sealed class DigitWriter(HandwritingVariation variation)
{
    /// <summary>Pixels along each side of a picture, as in MNIST.</summary>
    public const int Side = 28;

    private readonly ElasticField field = new();
    private readonly List<Vector2> curve = [];
    private readonly List<int> strokeEnds = [];
    private readonly float[] ink = new float[Side * Side];

    /// <summary>Writes a digit in a random style.</summary>
    /// <param name="digit">0 ... 9.</param>
    /// <param name="rng">Decides everything else; a picture's own stream.</param>
    /// <param name="picture">Receives 28 x 28 grey levels: 0 background, 255 ink.</param>
    public void Write(int digit, Rng rng, Span<byte> picture)
    {
        TraceSkeleton(digit, rng);
        Transform(rng);
        var radius = (float)rng.NextUniform(variation.ThinnestPen, variation.ThickestPen);
        Draw(radius, rng);
        for (var i = 0; i < picture.Length; i++)
        {
            var level = ink[i] == 0 ? 0 : ink[i] * (1 - variation.InkNoise * Math.Abs(rng.NextNormal()));
            picture[i] = (byte)Math.Round(255 * Math.Clamp(level, 0, 1));
        }
    }

    /// <summary>Fills the curve with the points of an unsteadily written skeleton, in heights of the digit.</summary>
    private void TraceSkeleton(int digit, Rng rng)
    {
        curve.Clear();
        strokeEnds.Clear();
        field.Draw(rng, variation.Elasticity);
        Span<Vector2> points = stackalloc Vector2[16];
        foreach (var stroke in DigitSkeletons.Strokes(digit, rng.NextInt(DigitSkeletons.StyleCount(digit))))
        {
            for (var i = 0; i < stroke.Length; i++)
            {
                var isCorner = i > 0 && stroke[i] == stroke[i - 1];
                points[i] = isCorner ? points[i - 1] : stroke[i] + Normal(rng, variation.Unsteadiness);
            }

            StrokeCurve.Trace(points[..stroke.Length], curve);
            strokeEnds.Add(curve.Count);
        }
    }

    /// <summary>
    /// Bends, stretches, slants and turns the curve, fits it into its size and puts its centre of mass near the picture's centre.
    /// </summary>
    private void Transform(Rng rng)
    {
        var stretch = Matrix3x2.CreateScale((float)Math.Exp(variation.Width * rng.NextNormal()) * 0.85f, 1);
        var slant = (float)(variation.MeanSlant + variation.Slant * rng.NextNormal());
        var shear = new Matrix3x2(1, 0, -slant, 1, 0, 0); // y runs downwards
        var turn = Matrix3x2.CreateRotation((float)(variation.Rotation * rng.NextNormal()));
        var shape = stretch * shear * turn;
        var (low, high) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        for (var i = 0; i < curve.Count; i++)
        {
            var point = Vector2.Transform(field.Move(curve[i]), shape);
            (low, high) = (Vector2.Min(low, point), Vector2.Max(high, point));
            curve[i] = point;
        }

        var extent = high - low;
        var size = (float)rng.NextUniform(variation.SmallestSize, variation.LargestSize) / Math.Max(extent.X, extent.Y);
        var offset = new Vector2(Side / 2f) + Normal(rng, variation.Shift) - size * CentreOfMass();
        for (var i = 0; i < curve.Count; i++)
        {
            curve[i] = size * curve[i] + offset;
        }
    }

    /// <summary>The mean position of the ink: every line weighs as much as it is long.</summary>
    private Vector2 CentreOfMass()
    {
        var (moment, mass) = (Vector2.Zero, 0f);
        var start = 0;
        foreach (var end in strokeEnds)
        {
            for (var i = start + 1; i < end; i++)
            {
                var length = Vector2.Distance(curve[i - 1], curve[i]);
                moment += length / 2 * (curve[i - 1] + curve[i]);
                mass += length;
            }

            start = end;
        }

        return moment / mass;
    }

    /// <summary>Inks the strokes; the pressure of the pen swells and fades slowly along each.</summary>
    private void Draw(float radius, Rng rng)
    {
        Array.Clear(ink);
        var start = 0;
        foreach (var end in strokeEnds)
        {
            var phase = rng.NextUniform(0, 2 * Math.PI);
            for (var i = start + 1; i < end; i++)
            {
                Pen.DrawLine(ink, Side, curve[i - 1], curve[i], Width(i - 1), Width(i));
            }

            start = end;

            float Width(int i) => radius * (float)(1 + variation.Pressure * Math.Sin(phase + 0.12 * i));
        }
    }

    private static Vector2 Normal(Rng rng, double standardDeviation) =>
        new((float)(standardDeviation * rng.NextNormal()), (float)(standardDeviation * rng.NextNormal()));
}
