using System.Globalization;
using System.Xml.Linq;
using Course.Drawing;
using Course.Lessons;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>
/// The pictures of a lesson are made by its code: drawn again they are the committed files, byte for byte, and the lesson shows all
/// of them. Of measured ones only the form is checked.
/// </summary>
[TestFixture]
public sealed class LessonPictureTests
{
    [TestCaseSource(typeof(Chapters), nameof(Chapters.Pictures))]
    public void A_picture_drawn_again_is_the_committed_file(Chapter chapter, LessonPicture picture)
    {
        var file = Path.Combine(CourseFolder.Find(), chapter.Folder, "Pictures", picture.FileName);
        var svg = picture.Draw().ToSvg();
        Assert.That(file, Does.Exist, $"draw it with 'dotnet run -c Release --project {chapter.Folder} -- pictures'");
        Assert.That(RoundedText.ComparablePicture(File.ReadAllText(file)), Is.EqualTo(RoundedText.ComparablePicture(svg)),
            $"draw it again with 'dotnet run -c Release --project {chapter.Folder} -- pictures', look at it, and commit it");
        Assert.That(picture.Draw().ToSvg(), Is.EqualTo(svg), "two drawings differ");
        Assert.That(() => XDocument.Parse(svg), Throws.Nothing);
    }

    /// <summary>Readers' fonts differ, and bold letters are wider than the theme counts.</summary>
    [TestCaseSource(typeof(Chapters), nameof(Chapters.Pictures))]
    public void Words_lie_inside_their_picture(Chapter chapter, LessonPicture picture)
    {
        var root = XDocument.Parse(picture.Draw().ToSvg()).Root!;
        var cut = root.Descendants().Where(element => element.Name.LocalName == "text" && element.Attribute("transform") is null)
            .Where(text => LeftOf(text) < -3 || LeftOf(text) + WidthOf(text) > Number(root, "width") + 3).Select(text => text.Value);
        Assert.That(cut, Is.Empty, $"{chapter.Folder}, {picture.Name}");

        static double Number(XElement element, string attribute) =>
            double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

        static double WidthOf(XElement text) =>
            Theme.TextWidth(text.Value, Number(text, "font-size")) * (text.Attribute("font-weight") is null ? 1 : 1.12);

        static double LeftOf(XElement text) => text.Ancestors().Sum(ShiftOf) + Number(text, "x") - WidthOf(text)
            * (text.Attribute("text-anchor")?.Value switch { "middle" => 0.5, "end" => 1, _ => 0 });

        static double ShiftOf(XElement group) => group.Attribute("transform") is { } moved
            ? double.Parse(moved.Value["translate(".Length..].Split(' ')[0], CultureInfo.InvariantCulture)
            : 0;
    }

    [Test]
    public void A_measured_picture_is_well_formed()
    {
        foreach (var file in Chapters.All.SelectMany(chapter => chapter.MeasuredPictures.Select(
            name => Path.Combine(CourseFolder.Find(), chapter.Folder, "Pictures", $"{name}.svg"))))
        {
            Assert.That(() => XDocument.Load(file), Throws.Nothing, file);
        }
    }

    [Test]
    public void A_lesson_shows_every_picture_of_its_chapter_and_no_other()
    {
        foreach (var chapter in Chapters.All)
        {
            var drawn = chapter.Pictures.Select(picture => picture.FileName).Concat(chapter.MeasuredPictures.Select(name => $"{name}.svg"))
                .Select(file => $"Pictures/{file}").Order(StringComparer.Ordinal).ToArray();
            var folder = Path.Combine(CourseFolder.Find(), chapter.Folder, "Pictures");
            var committed = Directory.GetFiles(folder, "*.svg").Select(file => $"Pictures/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal);
            var shown = LessonText.Of(Chapters.PathOf($"{chapter.Folder}/README.md")).Links.Where(
                link => link.StartsWith("Pictures/", StringComparison.Ordinal)).Distinct();
            Assert.That(committed, Is.EqualTo(drawn), $"{chapter.Folder}: the files in Pictures");
            Assert.That(shown.Order(StringComparer.Ordinal), Is.EqualTo(drawn), $"{chapter.Folder}: the pictures in the lesson");
        }
    }
}
