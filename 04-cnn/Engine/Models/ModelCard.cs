using System.Globalization;
using Course.Cnn.Architectures;
using Course.Data;
using Course.Files;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Models;

/// <summary>What has to be known about a saved network to build it again and to read its answers.</summary>
/// <param name="Architecture">Which network it is.</param>
/// <param name="Data">The data set that it learned from, by name.</param>
/// <param name="Picture">Height x width x channels of a picture.</param>
/// <param name="ClassNames">What its outputs mean.</param>
public sealed record ModelCard(Architecture Architecture, string Data, Shape Picture, IReadOnlyList<string> ClassNames)
{
    private const int LargestSide = 4096; // of a picture, and the most channels

    /// <summary>The card as words of a model file.</summary>
    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>
    {
        ["architecture"] = Architecture.Mark,
        ["data"] = Data,
        ["picture"] = string.Join(' ', Picture),
        ["classes"] = string.Join('\n', ClassNames),
    };

    /// <summary>The card of a network for a data set.</summary>
    public static ModelCard Of(Architecture architecture, ImageDataSet data) =>
        new(architecture, data.Name, data.PictureShape, data.ClassNames);

    /// <summary>Loads a saved network. It is built only if it has no more numbers than the file holds.</summary>
    /// <exception cref="ModelFileException">The file is missing, damaged, or holds another architecture.</exception>
    public static (ModelCard Card, Sequential<float> Network) Load(string path)
    {
        ModelCard? card = null;
        var network = ModelFile.Load(path, header =>
        {
            card = OfWords(path, header.Words);
            try
            {
                using var budget = ParameterBudget.Begin(header.NumberCount);
                return card.Architecture.Create(card.Picture, card.ClassNames.Count, new Rng(0));
            }
            catch (ShapeException exception)
            {
                throw new ModelFileException(path,
                    $"its numbers are not those of {card.Architecture.Title} for pictures of {card.Picture} "
                        + $"and {card.ClassNames.Count} classes, as its words say",
                    "save the model again", exception);
            }
        });
        return (card!, network);
    }

    private static ModelCard OfWords(string path, IReadOnlyDictionary<string, string> words)
    {
        var mark = words.GetValueOrDefault("architecture", "");
        if (Architecture.All.FirstOrDefault(each => each.Mark == mark) is not { } architecture)
        {
            var known = string.Join(", ", Architecture.All.Select(each => each.Mark));
            throw new ModelFileException(
                path, $"its architecture is '{Excerpt.Of(mark)}', not one of {known}", "give a model that 04-cnn train saved");
        }

        var sizes = words.GetValueOrDefault("picture", "").Split(' ')
            .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).ToArray();
        if (sizes.Length != 3 || sizes.Min() < 1 || sizes.Max() > LargestSide)
        {
            throw new ModelFileException(path,
                $"its words do not say which pictures it takes, height, width and channels of 1 to {LargestSide}", "save the model again");
        }

        var (data, classNames) = (words.GetValueOrDefault("data", ""), words.GetValueOrDefault("classes", "").Split('\n'));
        if (data != Excerpt.OneLine(data) || classNames.Any(name => name != Excerpt.OneLine(name)))
        {
            throw new ModelFileException(path, "the names of its data or of its classes hold control characters", "save the model again");
        }

        return new ModelCard(architecture, data, sizes, classNames);
    }
}
