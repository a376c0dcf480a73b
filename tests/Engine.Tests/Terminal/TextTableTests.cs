using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>Tables are plain text with everything in its column.</summary>
[TestFixture]
public sealed class TextTableTests
{
    [Test]
    public void Words_stand_left_and_numbers_right()
    {
        var table = new TextTable("layer", "output", TableColumn.Number("parameters"))
            .Row("convolution", "[26, 26, 32]", "320")
            .Row("linear", "[10]", "650")
            .Total("total", "", "970");

        Assert.That(table.ToText(hasUnicode: false).ReplaceLineEndings("\n"), Is.EqualTo("""
            layer         output         parameters
            ---------------------------------------
            convolution   [26, 26, 32]          320
            linear        [10]                  650
            ---------------------------------------
            total                               970

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void An_accent_is_part_of_its_letter_and_no_line_ends_with_spaces()
    {
        var text = new TextTable("name", "x").Row("e\u0301te\u0301", "").Row("long name", "1").ToText();

        Assert.That(text.Split('\n')[1], Is.EqualTo(new string('─', 13)));
        Assert.That(text.Split('\n'), Has.None.EndsWith(" "));
        Assert.That(text, Does.Not.Contain("\e"));
    }

    [Test]
    public void Markdown_has_the_same_cells_with_bold_totals()
    {
        var table = new TextTable("layer", TableColumn.Number("parameters")).Row("a|b", "320").Total("total", "");

        Assert.That(table.ToMarkdown(), Is.EqualTo("| layer | parameters |\n| --- | ---: |\n| a\\|b | 320 |\n| **total** |  |\n"));
    }

    [Test]
    public void A_table_may_be_empty()
    {
        Assert.That(new TextTable("a", "b").ToText(hasUnicode: false), Is.EqualTo("a   b\n-----\n"));
        Assert.That(new TextTable().ToText(), Is.EqualTo("\n\n"));
    }

    [Test]
    public void A_row_needs_a_cell_for_every_column() =>
        Assert.That(() => new TextTable("a", "b").Row("1"), Throws.ArgumentException.With.Message.Contains("2 columns received 1 cells"));
}
