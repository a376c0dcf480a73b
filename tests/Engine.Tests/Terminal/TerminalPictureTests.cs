using Course.Drawing;
using Course.Tensors;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>Pictures, bars, plots and regions in characters.</summary>
[TestFixture]
public sealed class TerminalPictureTests
{
    private static readonly Screen Ascii = Screen.Plain(TextWriter.Null, hasUnicode: false);
    private static readonly Screen Unicode = Screen.Plain(TextWriter.Null);
    private static readonly Screen Colour = Screen.Colour(TextWriter.Null);

    [Test]
    public void A_picture_has_two_pixels_in_a_character()
    {
        var picture = Tensor<float>.FromSpan([3, 4], [1, 0, 1, 0, 1, 1, 0, 0, 0.5f, 1, 0, float.NaN]);

        Assert.That(PictureInTerminal.Of(picture, Unicode).Rows(), Is.EqualTo(new[] { "█▄▀", "▀▀" }));
        Assert.That(PictureInTerminal.Of(picture, Ascii).Rows(), Is.EqualTo(new[] { "@==", ":=" }));
        Assert.That(PictureInTerminal.Of(picture, Colour).Coloured(),
            Does.Contain("\e[38;2;255;255;255;48;2;255;255;255m▀").And.Contain("\e[38;2;255;255;255;48;2;0;0;0m▀"));
    }

    [Test]
    public void A_coloured_picture_keeps_its_colours()
    {
        var picture = Tensor<float>.FromSpan([2, 1, 3], [1, 0, 0, 0, 0, 1]);

        Assert.That(PictureInTerminal.Of(picture, Colour).Coloured(), Does.StartWith("\e[38;2;255;0;0;48;2;0;0;255m▀"));
        Assert.That(PictureInTerminal.Of(picture, Ascii).Rows().Single(), Has.Length.EqualTo(1));
        Assert.That(() => PictureInTerminal.Of(Tensor<float>.Zeros([2, 2, 2, 1]), Ascii), Throws.TypeOf<ShapeException>());
        Assert.That(PictureInTerminal.Of(Tensor<float>.Zeros([0, 3]), Ascii).Height, Is.Zero);
    }

    [Test]
    public void Bars_are_as_long_as_their_values()
    {
        var ascii = BarsInTerminal.Of(["a", "bb", "c", "d"], [0.5, 1, 0, double.NaN], Ascii).Rows();
        Assert.That(ascii, Is.EqualTo(new[]
        {
            " a  " + new string('#', 20) + new string(' ', 22) + "0.5000",
            "bb  " + new string('#', 40) + "  1.0000",
            " c" + new string(' ', 44) + "0.0000",
            " d" + new string(' ', 47) + "NaN",
        }));

        var unicode = BarsInTerminal.Of(["a"], [0.51], Unicode).Rows().Single();
        Assert.That(unicode, Does.StartWith("a  " + new string('█', 20) + "▍ "), "20.4 characters");
    }

    [Test]
    public void The_highest_bar_stands_out_in_colour_and_longer_values_share_the_room()
    {
        var canvas = BarsInTerminal.Of(["a", "b"], [10, 5], Colour);

        Assert.That(canvas.Rows()[0].Count(character => character == '█'), Is.EqualTo(40));
        Assert.That(canvas.Rows()[1].Count(character => character == '█'), Is.EqualTo(20));
        Assert.That(canvas.Coloured().Split('\n')[0], Does.Contain(Code(Theme.Series[2])));
        Assert.That(canvas.Coloured().Split('\n')[1], Does.Not.Contain(Code(Theme.Series[2])));
        Assert.That(BarsInTerminal.Of([], [], Colour).Height, Is.Zero);
        Assert.That(() => BarsInTerminal.Of(["a"], [1, 2], Colour), Throws.ArgumentException.With.Message.Contains("1 names and 2 values"));
    }

    [Test]
    public void A_rising_line_goes_from_the_lower_left_to_the_upper_right()
    {
        var rows = PlotInTerminal.Of([new("loss", [0, 1, 2], [0, 1, 2])], Ascii, rows: 5, columns: 26).Rows();

        Assert.That(rows, Is.EqualTo(new[]
        {
            "2.0 |                  ***",
            "1.5 |             *****",
            "1.0 |        *****",
            "0.5 |   *****",
            "  0 |***",
            "    +---------------------",
            "     0   0.5  1.0  1.5 2.0",
            "     * loss",
        }));
    }

    [Test]
    public void Several_lines_keep_apart_in_plain_text_and_gaps_stay_open()
    {
        var canvas = PlotInTerminal.Of([new("one", [1, 1, 1]), new("two", [2, double.NaN, 2])], Unicode, rows: 4, columns: 40);
        var rows = canvas.Rows();

        Assert.That(rows[3], Does.Contain("*****").And.Not.Contain("o"));
        Assert.That(rows[0].Count(character => character == 'o'), Is.EqualTo(2), "the two ends without the line between");
        Assert.That(rows[^1], Does.Contain("* one").And.Contain("o two"));
        Assert.That(PlotInTerminal.Of([new("one", [1, 2])], Unicode).Rows()[0], Does.Match("[\u2801-\u28ff]"), "braille");
    }

    [Test]
    public void Dots_are_the_dots_of_braille()
    {
        var rows = PlotInTerminal.Of([new("corner", [0, 0, 1], [0, 1, 1])], Unicode, rows: 2, columns: 15).Rows();

        Assert.That(rows[0], Is.EqualTo("1.0 │⡏⠉⠉⠉⠉⠉⠉⠉⠉⠉"), "the left and the upper dots");
        Assert.That(rows[1], Is.EqualTo("  0 │⡇"), "the four dots of the left column");
    }

    [Test]
    public void Nothing_is_a_plot_too()
    {
        Assert.That(PlotInTerminal.Of([], Ascii).Height, Is.EqualTo(17));
        Assert.That(
            PlotInTerminal.Of([new("x", [double.NaN, double.PositiveInfinity])], Colour, logarithmicY: true).Height, Is.EqualTo(17));
        Assert.That(PlotInTerminal.Of([new("x", [1, 2])], Screen.Plain(TextWriter.Null, width: 3)).Width, Is.GreaterThan(3));
    }

    [Test]
    public void A_region_shows_its_classes_upright()
    {
        var grid = ValueGrid.Of(new(0, 1), new(0, 1), (_, y) => y, columns: 21, rows: 21);
        var rows = RegionInTerminal.Of(
            grid, [new("low", [(0, 0), (double.NaN, 0), (9, 9)]), new("high", [(1, 1)])], Ascii, columns: 6, rows: 4).Rows();

        Assert.That(rows, Is.EqualTo(new[] { ".....x", "......", "", "o" }));
    }

    [Test]
    public void Several_classes_have_a_sign_and_a_colour_each()
    {
        var scores = new[] { 0.0, 0.5,
            1.0 }.Select(centre => ValueGrid.Of(new(0, 1), new(0, 1), (x, _) => -Math.Abs(x - centre), columns: 31)).ToArray();

        Assert.That(RegionInTerminal.Of(scores, [], Ascii, columns: 8, rows: 1).Rows().Single(), Is.EqualTo("  ....::"));
        var coloured = RegionInTerminal.Of(scores, [], Colour, columns: 8, rows: 1).Coloured();
        Assert.That(
            Enumerable.Range(0, 3).Select(index => coloured.Contains(
                Code(Theme.SeriesColour(index).Towards(new Rgb(0, 0, 0), 0.55)), StringComparison.Ordinal)),
            Is.All.True);
        Assert.That(() => RegionInTerminal.Of(Array.Empty<ValueGrid>(), [], Ascii), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static string Code(Rgb colour) => $"38;2;{colour.Red};{colour.Green};{colour.Blue}";

    [Test]
    public void Canvases_stand_side_by_side_with_a_gap()
    {
        var (left, right) = (new CharacterCanvas(2, 1), new CharacterCanvas(1, 2));
        left.Put(0, 0, "ab");
        right.Put(0, 0, 'c');
        right.Put(1, 0, 'd');
        Assert.That(CharacterCanvas.SideBySide([left, right]).Rows(), Is.EqualTo(new[] { "ab  c", "    d" }));
        Assert.That(CharacterCanvas.SideBySide([left], gap: 9).Rows(), Is.EqualTo(new[] { "ab" }));
    }
}
