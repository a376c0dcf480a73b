using System.Numerics;

namespace Course.Data.Digits;

/// <summary>
/// How people write the ten digits: for each digit a few styles, a style being one or more pen strokes, a stroke being points
/// that the pen passes. The box is 100 wide and 100 high, y runs downwards. Between its points a stroke is a smooth curve;
/// a point written twice is a sharp corner.
/// </summary>
internal static class DigitSkeletons
{
    private static readonly Vector2[][][][] Styles =
    [
        [ // 0: round, narrow with the ends crossing, open at the top
            [Stroke(52, 2, 25, 18, 15, 52, 28, 88, 52, 98, 77, 82, 85, 48, 74, 15, 50, 2)],
            [Stroke(62, 8, 40, 3, 24, 30, 22, 66, 40, 97, 64, 90, 77, 55, 70, 20, 50, 2, 34, 14)],
            [Stroke(58, 6, 34, 12, 18, 48, 28, 88, 54, 98, 78, 76, 82, 40, 70, 12)],
        ],
        [ // 1: a line, a line with a bend, with a flag, with flag and foot
            [Stroke(52, 0, 50, 100)],
            [Stroke(56, 0, 49, 50, 50, 100)],
            [Stroke(34, 24, 53, 2, 53, 2, 52, 100)],
            [Stroke(33, 22, 52, 2, 52, 2, 52, 98), Stroke(24, 98, 80, 98)],
        ],
        [ // 2: with a straight foot, with a loop, with a wavy foot
            [Stroke(20, 26, 32, 6, 55, 0, 76, 14, 74, 38, 50, 68, 18, 97, 18, 97, 84, 97)],
            [Stroke(22, 22, 40, 3, 66, 4, 76, 26, 62, 58, 34, 88, 16, 90, 20, 76, 36, 78, 58, 94, 86, 90)],
            [Stroke(18, 14, 48, 0, 76, 18, 62, 54, 18, 96, 18, 96, 46, 88, 84, 98)],
        ],
        [ // 3: round, with a flat top, with a small loop in the middle
            [Stroke(22, 14, 45, 0, 72, 12, 70, 36, 44, 47, 44, 47, 76, 60, 78, 84, 50, 100, 18, 88)],
            [Stroke(22, 4, 76, 4, 76, 4, 44, 42, 44, 42, 74, 54, 78, 82, 50, 100, 18, 90)],
            [Stroke(20, 12, 48, 0, 72, 16, 60, 40, 40, 48, 46, 52, 64, 52, 80, 74, 60, 98, 18, 92)],
        ],
        [ // 4: open, closed, with a round bowl
            [Stroke(30, 2, 20, 54, 20, 54, 84, 52), Stroke(68, 10, 64, 100)],
            [Stroke(62, 0, 14, 64, 14, 64, 88, 64), Stroke(62, 0, 62, 100)],
            [Stroke(24, 4, 22, 40, 40, 54, 68, 46), Stroke(72, 0, 70, 46, 64, 100)],
        ],
        [ // 5: the top bar last, in one stroke, without corners
            [Stroke(30, 4, 26, 46, 26, 46, 50, 38, 78, 56, 72, 88, 44, 100, 16, 90), Stroke(30, 4, 80, 3)],
            [Stroke(78, 2, 34, 4, 34, 4, 28, 46, 28, 46, 56, 40, 80, 62, 64, 94, 18, 94)],
            [Stroke(76, 4, 44, 4, 28, 26, 52, 46, 78, 66, 64, 94, 18, 94)],
        ],
        [ // 6: with a bent stem, with a straight stem, with a hook on top
            [Stroke(66, 2, 38, 22, 20, 62, 30, 94, 56, 98, 76, 78, 64, 56, 40, 58, 22, 76)],
            [Stroke(48, 0, 28, 42, 20, 74, 38, 98, 66, 96, 76, 76, 60, 60, 36, 66, 24, 82)],
            [Stroke(76, 14, 58, 0, 32, 20, 18, 60, 28, 92, 54, 100, 80, 80, 66, 58, 42, 60, 22, 78)],
        ],
        [ // 7: plain, with a bar, with a bent stem, with a serif
            [Stroke(14, 5, 84, 4, 84, 4, 42, 100)],
            [Stroke(16, 5, 82, 4, 82, 4, 40, 100), Stroke(36, 52, 76, 50)],
            [Stroke(14, 14, 28, 5, 78, 6, 78, 6, 56, 42, 46, 100)],
            [Stroke(17, 22, 17, 4, 17, 4, 84, 4, 84, 4, 44, 100)],
        ],
        [ // 8: in one stroke from the top right, two circles, slim from the middle of the top
            [Stroke(72, 16, 50, 0, 26, 14, 32, 38, 66, 56, 80, 80, 52, 100, 22, 82, 34, 58, 66, 38, 74, 14)],
            [Stroke(50, 46, 26, 24, 50, 2, 74, 24, 50, 46), Stroke(50, 46, 22, 72, 50, 100, 80, 72, 50, 46)],
            [Stroke(62, 2, 36, 6, 32, 26, 62, 52, 74, 82, 48, 100, 24, 84, 42, 52, 72, 22, 64, 2)],
        ],
        [ // 9: with a straight stem, with a bent tail, with a low straight tail
            [Stroke(74, 18, 50, 0, 22, 18, 28, 46, 54, 50, 74, 20, 74, 20, 68, 100)],
            [Stroke(76, 22, 54, 1, 24, 18, 26, 44, 52, 52, 76, 24, 76, 24, 79, 60, 62, 94, 24, 96)],
            [Stroke(70, 8, 40, 2, 20, 26, 38, 50, 72, 34, 74, 8, 74, 8, 72, 56, 48, 100)],
        ],
    ];

    /// <summary>How many styles a digit has.</summary>
    public static int StyleCount(int digit) => Styles[digit].Length;

    /// <summary>The strokes of one style of a digit.</summary>
    public static Vector2[][] Strokes(int digit, int style) => Styles[digit][style];

    /// <summary>A stroke from its points x, y, x, y ..., in units of the box.</summary>
    private static Vector2[] Stroke(params ReadOnlySpan<int> coordinates)
    {
        var points = new Vector2[coordinates.Length / 2];
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = new Vector2(coordinates[2 * i], coordinates[2 * i + 1]) / 100;
        }

        return points;
    }
}
