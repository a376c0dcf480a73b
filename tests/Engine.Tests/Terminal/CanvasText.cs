using Course.Terminal;

namespace Engine.Tests.Terminal;

/// <summary>Reads canvases back.</summary>
internal static class CanvasText
{
    /// <summary>All rows as plain text.</summary>
    public static string[] Rows(this CharacterCanvas canvas) => [.. Enumerable.Range(0, canvas.Height).Select(canvas.PlainRow)];

    /// <summary>What a colour terminal receives.</summary>
    public static string Coloured(this CharacterCanvas canvas)
    {
        var output = new StringWriter();
        Screen.Colour(output, width: 200).Write(canvas);
        return output.ToString();
    }
}
