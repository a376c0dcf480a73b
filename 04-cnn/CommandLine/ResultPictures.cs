using System.Globalization;
using System.Numerics;
using Course.Cnn.Layers;
using Course.Data;
using Course.Drawing;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Tensors;

namespace Course.Cnn.App.CommandLine;

/// <summary>
/// The pictures that a training leaves behind: what it learned from, the filters it learned, and the mistakes it was surest of.
/// </summary>
public static class ResultPictures
{
    private const int MistakesShown = 32;
    private const int FirstLookRows = 3, FirstLookColumns = 5;

    /// <summary>The first pictures of the training with their labels: <c>first-look.svg</c>.</summary>
    public static void WriteFirstLook(string folder, LabelledImages pictures) =>
        FirstLook(pictures).Save(Path.Combine(folder, "first-look.svg"));

    /// <summary>The first fifteen pictures in three rows of five, each with its label.</summary>
    /// <remarks>Lecture "Neural networks and computer vision", "What are the data?".</remarks>
    public static ImageGrid FirstLook(LabelledImages pictures) => new()
    {
        Title = $"The first pictures of {pictures.Name}",
        Columns = FirstLookColumns,
        Cells =
        [
            .. Enumerable.Range(0, Math.Min(FirstLookRows * FirstLookColumns, pictures.Count)).Select(row => new ImageCell(
                Picture(pictures.ToTensor(row).Reshape(pictures.Shape[1..])), pictures.ClassNames[pictures.Labels[row]])),
        ],
    };

    /// <summary>The kernels of the first convolution: <c>filters.svg</c>.</summary>
    public static void WriteFilters(string folder, Sequential<float> network)
    {
        // kernelHeight x kernelWidth x inChannels x filters
        var weight = network.Children.Select(child => child.Module).OfType<Convolution2D<float>>().First().Weight.Value;
        FilterGrid(weight).Save(Path.Combine(folder, "filters.svg"));
    }

    /// <summary>
    /// Filters as pictures: of one channel as red and blue, of three channels as the colours they look for, of more by their first channel.
    /// </summary>
    /// <param name="weight">kernelHeight x kernelWidth x inChannels x filters.</param>
    public static ImageGrid FilterGrid<T>(Tensor<T> weight)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isColour = weight.Shape[2] == 3;
        var range = T.CreateChecked(2) * weight.Abs().Max().Item();
        PixelPicture Filter(int filter) => isColour
            ? PixelPicture.Colour(weight[.., .., .., filter] / range + T.CreateChecked(0.5))
            : PixelPicture.Weights(weight[.., .., 0, filter]);
        return new ImageGrid
        {
            Title = "Filters of the first convolution",
            Cells = [.. Enumerable.Range(0, weight.Shape[3]).Select(filter => new ImageCell(Filter(filter), $"{filter}"))],
            Scale = 14,
            Note = isColour
                ? "the colours that a filter looks for, grey where it does not care"
                : "blue negative, white zero, red positive",
        };
    }

    /// <summary>The wrong answers given with the most confidence: <c>mistakes.svg</c>.</summary>
    public static void WriteMistakes(string folder, LabelledImages pictures, IReadOnlyList<Mistake> mistakes)
    {
        var names = pictures.ClassNames;
        new ImageGrid
        {
            Title = $"The surest of {mistakes.Count} mistakes",
            Cells =
            [
                .. mistakes.Take(MistakesShown).Select(mistake => new ImageCell(
                    Picture(pictures.ToTensor(mistake.Row).Reshape(pictures.Shape[1..])),
                    string.Create(CultureInfo.InvariantCulture,
                        $"{names[mistake.Truth]} read as\n{names[mistake.Prediction]}, {mistake.Confidence:F2}"))),
            ],
        }.Save(Path.Combine(folder, "mistakes.svg"));
    }

    // Grey levels as ink on paper, colours as they are.
    private static PixelPicture Picture(Tensor<float> picture) =>
        picture.Shape[2] == 3 ? PixelPicture.Colour(picture) : PixelPicture.Ink(picture);
}
