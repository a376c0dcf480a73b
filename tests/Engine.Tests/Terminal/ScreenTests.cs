using Course.Drawing;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>A terminal gets colours, everything else plain text.</summary>
[TestFixture]
public sealed class ScreenTests
{
    [Test]
    public void Plain_text_has_no_control_codes_and_no_spaces_at_line_ends()
    {
        var output = new StringWriter();
        var screen = Screen.Plain(output);
        var canvas = Canvas();
        screen.Write(canvas);
        screen.Redraw(canvas);
        screen.Redraw(canvas);
        screen.Write(new TextTable("a").Row("1"));

        Assert.That(screen, Has.Property("IsLive").False.And.Property("HasColours").False);
        Assert.That(output.ToString().ReplaceLineEndings("\n"), Is.EqualTo(" red\n\n red\n\n red\n\na\n─\n1\n"));
    }

    [Test]
    public void A_colour_terminal_gets_the_colours()
    {
        var text = Canvas().Coloured();

        Assert.That(text, Does.Contain("\e[38;2;200;0;0m").And.Contain("red").And.Contain("\e[0m"));
        Assert.That(text.ReplaceLineEndings("\n").Split('\n'), Has.Length.EqualTo(3), "two rows, each ended");
    }

    [Test]
    public void A_moving_picture_is_drawn_over_the_one_before_until_something_else_is_written()
    {
        var output = new StringWriter();
        var screen = Screen.Colour(output);
        screen.Redraw(Canvas());
        Assert.That(output.ToString(), Does.Not.Contain("\e[2A"));
        screen.Redraw(Canvas());
        Assert.That(output.ToString(), Does.Contain("\e[2A"));

        output.GetStringBuilder().Clear();
        screen.WriteLine("step 3");
        screen.Redraw(Canvas());
        Assert.That(output.ToString(), Does.Not.Contain("\e[2A"));
    }

    [Test]
    public void A_canvas_ignores_what_lies_outside()
    {
        var canvas = new CharacterCanvas(3, 1);
        canvas.Put(0, -2, "abcdefgh");
        canvas.Put(5, 0, 'x');
        canvas.Put(0, 9, 'x');

        Assert.That(canvas.Rows(), Is.EqualTo(new[] { "cde" }));
    }

    private static CharacterCanvas Canvas()
    {
        var canvas = new CharacterCanvas(6, 2);
        canvas.Put(0, 1, "red", new Rgb(200, 0, 0));
        return canvas;
    }
}
