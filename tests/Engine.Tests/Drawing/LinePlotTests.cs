using Course.Drawing;
using Course.Files;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Drawing;

/// <summary>Line plots put points where they belong, leave gaps where there is nothing to draw, and are always well-formed.</summary>
[TestFixture]
public sealed class LinePlotTests
{
    private const string Nasty = "a < b & \"c\" > 'd' \0";

    [Test]
    public void Points_lie_where_the_ticks_say()
    {
        var root = Svg.Checked(new LinePlot { Series = [new("s", [0, 5, 10], [0, 10, 5]) { Markers = true }] });
        var dots = root.All("circle");
        var labels = root.All("text").ToLookup(text => text.Value);

        Assert.That(dots, Has.Length.EqualTo(3));
        Assert.That(
            dots[2].Number("cx"), Is.EqualTo(labels["10"].Max(text => text.Number("x"))).Within(0.1), "x = 10 above its tick label");
        Assert.That(dots[1].Number("cy"), Is.EqualTo(labels["10"].Min(text => text.Number("y")) - 4).Within(0.1),
            "y = 10 beside its tick label");
        Assert.That(dots[2].Number("cy"), Is.EqualTo((dots[0].Number("cy") + dots[1].Number("cy")) / 2).Within(0.1), "half way between");
    }

    [Test]
    public void Words_beside_points_cover_neither_each_other_nor_a_line()
    {
        var root = Svg.Checked(new LinePlot
        {
            Series =
            [
                new("line", [0, 10], [5, 5]),
                new("points", [4, 4, double.NaN], [5, 5.1, 1]) { Line = false, PointLabels = ["first", "second", "nowhere"] },
            ],
        });
        var line = root.All("path").Single().Attribute("d")!.Value;
        var height = double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        var labels = root.All("text").Where(text => text.Value is "first" or "second").ToArray();

        Assert.That(labels, Has.Length.EqualTo(2));
        Assert.That(root.Words(), Has.None.EqualTo("nowhere"));
        Assert.That(labels.Select(label => label.Number("y")),
            Has.All.Matches<double>(baseline => baseline <= height || baseline - 9 >= height), "letters are above the line or below it");
        Assert.That(
            Math.Abs(labels[0].Number("y") - labels[1].Number("y")) >= 9 || Math.Abs(labels[0].Number("x") - labels[1].Number("x")) >= 20,
            "and apart");
    }

    [Test]
    public void NaN_and_infinity_leave_a_gap_and_a_lonely_point_stays_visible()
    {
        var root = Svg.Checked(new LinePlot { Series = [new("s", [1, 2, double.NaN, 3, double.PositiveInfinity, 1, 1])] });

        var commands = root.All("path").Single().Attribute("d")!.Value;
        Assert.That(commands.Count(letter => letter == 'M'), Is.EqualTo(3), commands);
        Assert.That(commands.Count(letter => letter == 'L'), Is.EqualTo(2), commands);
        Assert.That(root.All("circle"), Has.Length.EqualTo(1), "the 3 between NaN and infinity");
    }

    [Test]
    public void A_logarithmic_axis_leaves_out_what_is_not_positive()
    {
        var root = Svg.Checked(new LinePlot { LogarithmicY = true, Series = [new("s", [1, 0.1, 0, -1, 0.01, 0.001]) { Markers = true }] });
        var heights = root.All("circle").Select(dot => dot.Number("cy")).ToArray();

        Assert.That(heights, Has.Length.EqualTo(4));
        Assert.That(heights[1] - heights[0], Is.EqualTo(heights[3] - heights[2]).Within(0.15), "equal ratios are equal distances");
    }

    [Test]
    public void Names_and_titles_may_contain_markup()
    {
        var root = Svg.Checked(new LinePlot { Title = Nasty, XLabel = Nasty, YLabel = Nasty, Series = [new(Nasty, [1, 2])] });

        Assert.That(root.Words().Count(word => word == "a < b & \"c\" > 'd' \ufffd"), Is.EqualTo(4));
    }

    [Test]
    public void Nothing_at_all_is_still_a_picture()
    {
        Svg.Checked(new LinePlot { Series = [] });
        Svg.Checked(new LinePlot { Series = [new("empty", []), new("nothing", [double.NaN])], LogarithmicX = true, LogarithmicY = true });
        Svg.Checked(HistoryPlot.Of("", [], [], [], []));
    }

    [Test]
    public void What_lies_outside_a_given_range_is_cut_off_inside_a_window()
    {
        var root = Svg.Checked(
            new LinePlot { XRange = new(0, 1), YRange = new(0, 1), Series = [new("s", [-1e90, 0.5, 2], [0.5, 1e99, 0.5])] });
        var window = root.All("svg").Single();

        Assert.That(window.Attribute("overflow")!.Value, Is.EqualTo("hidden"));
        Assert.That(window.All("path"), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_history_has_two_panels_with_both_series()
    {
        var root = Svg.Checked(HistoryPlot.Of("history", [0.5, 0.25], [0.4, 0.3], [0.9, 0.95], [0.92, 0.93]));

        Assert.That(root.Words(), Is.SupersetOf(new[] { "history", "Loss", "Accuracy", "training", "validation", "epoch" }));
        Assert.That(root.All("circle"), Has.Length.EqualTo(8));
    }

    [Test]
    public void A_series_needs_as_many_x_as_y() =>
        Assert.That(() => new Series("loss", [1, 2], [1]), Throws.ArgumentException.With.Message.Contains("'loss' received 2 x and 1 y"));

    [Test]
    public void A_picture_that_cannot_be_written_says_where()
    {
        var path = Path.Combine(typeof(LinePlotTests).Assembly.Location, "history.svg");

        Assert.That(() => new LinePlot { Series = [] }.Save(path),
            Throws.TypeOf<FileWriteException>().With.Message.StartsWith($"{path} cannot be written: "));
    }

    [FsCheck.NUnit.Property(MaxTest = 50)]
    public Property Any_numbers_and_any_words_give_well_formed_pictures() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), ArbMap.Default.ArbFor<double[]>(), ArbMap.Default.ArbFor<bool>(), (words, values, logarithmic) =>
        {
            words ??= "";
            Svg.Checked(
                new LinePlot
                {
                    Title = words,
                    LogarithmicY = logarithmic,
                    Series = [new(words, values), new(words, values, [.. values.Reverse()]) { Line = false }],
                });
        });
}
