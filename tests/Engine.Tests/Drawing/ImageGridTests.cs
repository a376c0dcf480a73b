using System.Text.RegularExpressions;
using System.Xml.Linq;
using Course.Drawing;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Drawing;

/// <summary>Every pixel of a picture is in the file, in its colour.</summary>
[TestFixture]
public sealed partial class ImageGridTests
{
    [Test]
    public void The_paths_of_a_picture_give_its_pixels_back()
    {
        var picture = PixelPicture.Weights(new Rng(7).Normal<float>([13, 11]));
        var root = Svg.Checked(new ImageGrid { Cells = [new(picture, "noise")] });

        Assert.That(Pixels(root, 13, 11),
            Is.EqualTo(from row in Enumerable.Range(0, 13) from column in Enumerable.Range(0, 11) select picture[row, column].ToString()));
    }

    [Test]
    public void Values_become_the_colours_of_their_kind()
    {
        var values = Tensor<float>.Vector(-2, 0, 1, 2).Reshape(2, 2);

        Assert.That(PixelPicture.Weights(values)[0, 1], Is.EqualTo(ColourMap.Diverging[8]));
        Assert.That(PixelPicture.Weights(values)[0, 0], Is.EqualTo(ColourMap.Diverging[0]));
        Assert.That(PixelPicture.Weights(values)[1, 0], Is.EqualTo(ColourMap.Diverging[12]));
        Assert.That(PixelPicture.Ink(values)[1, 1], Is.EqualTo(ColourMap.Ink[16]), "more than 1 is as dark as 1");
        Assert.That(PixelPicture.Activations(values)[0, 0], Is.EqualTo(ColourMap.Heat[0]));
        Assert.That(PixelPicture.Colour(Tensor<float>.FromSpan([1, 1, 3], [1, 0.5f, -3]))[0, 0], Is.EqualTo(new Rgb(255, 136, 0)));
    }

    [Test]
    public void Strange_values_and_sizes_are_pictures_too()
    {
        var strange = Tensor<float>.Vector(float.NaN, float.PositiveInfinity, float.NegativeInfinity, 0).Reshape(2, 2, 1);

        Svg.Checked(
            new ImageGrid
            {
                Cells =
                [
                    new(PixelPicture.Ink(strange)),
                    new(PixelPicture.Weights(strange), "<&\">\nsecond"),
                    new(PixelPicture.Activations(strange)),
                ],
            });
        Svg.Checked(
            new ImageGrid
            {
                Cells =
                [
                    new(PixelPicture.Ink(Tensor<float>.Zeros([0, 5])), "empty"),
                    new(PixelPicture.Weights(Tensor<float>.Zeros([1, 1]))),
                ],
            });
        Svg.Checked(new ImageGrid { Cells = [], Title = "none" });
    }

    [Test]
    public void Captions_stand_below_their_pictures_without_touching_their_neighbours()
    {
        var cell = new ImageCell(PixelPicture.Ink(Tensor<float>.Ones([3, 3])), "a caption that is much wider than its picture");
        var root = Svg.Checked(new ImageGrid { Columns = 2, Cells = [cell, cell, cell] });
        var captions = root.All("text");

        Assert.That(captions[1].Number("x") - captions[0].Number("x"), Is.GreaterThan(Theme.TextWidth(cell.Caption, Theme.SmallSize)));
        Assert.That(captions[2].Number("y"), Is.GreaterThan(captions[0].Number("y") + 9));
    }

    [Test]
    public void A_wrong_shape_is_a_shape_message()
    {
        Assert.That(() => PixelPicture.Ink(Tensor<float>.Zeros([4, 28, 28, 1])),
            Throws.TypeOf<ShapeException>().With.Message.Contains("[4, 28, 28, 1]"));
        Assert.That(() => PixelPicture.Ink(Tensor<float>.Zeros([28, 28, 3])), Throws.TypeOf<ShapeException>());
        Assert.That(() => PixelPicture.Colour(Tensor<float>.Zeros([28, 28])), Throws.TypeOf<ShapeException>());
    }

    [Test]
    public void A_digit_stays_a_small_file()
    {
        var digit = Tensor<float>.Zeros([28, 28]);
        for (var row = 4; row < 24; row++)
        {
            for (var column = 12; column < 16; column++)
            {
                digit[row, column] = (row * column % 7 + 9) / 16f;
            }
        }

        Assert.That(new ImageGrid { Cells = [new(PixelPicture.Ink(digit))] }.ToSvg(), Has.Length.LessThan(2500));
    }

    /// <summary>Fills a board as a browser would: the rectangle first, then every run of every path.</summary>
    private static string[] Pixels(XElement root, int height, int width)
    {
        var ground = root.All("rect")[1].Attribute("fill")!.Value;
        var board = Enumerable.Repeat(ground, height * width).ToArray();
        foreach (var path in root.All("path"))
        {
            foreach (Match run in Run().Matches(path.Attribute("d")!.Value))
            {
                var (column, row, length) = (
                    int.Parse(run.Groups[1].Value), int.Parse(run.Groups[2].Value), int.Parse(run.Groups[3].Value));
                Array.Fill(board, path.Attribute("stroke")!.Value, row * width + column, length);
            }
        }

        return board;
    }

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)")]
    private static partial Regex Run();
}
