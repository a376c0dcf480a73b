using System.Text;

namespace Course.Drawing;

/// <summary>Collects the commands of an SVG path.</summary>
internal sealed class PathCommands
{
    private readonly StringBuilder commands = new();

    /// <summary>Adds a line through points. When the last is the first again, the line is closed.</summary>
    public void Add(IReadOnlyList<(double X, double Y)> points)
    {
        var isClosed = points.Count > 2 && points[0] == points[^1];
        for (var i = 0; i < points.Count - (isClosed ? 1 : 0); i++)
        {
            commands.Append(i == 0 ? 'M' : 'L').Append(SvgWriter.Number(points[i].X)).Append(' ').Append(SvgWriter.Number(points[i].Y));
        }

        commands.Append(isClosed ? "Z" : "");
    }

    /// <inheritdoc/>
    public override string ToString() => commands.ToString();
}
