using Course.Cnn.Architectures;
using Course.Data;
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
    /// <summary>The card as words of a model file.</summary>
    public IReadOnlyDictionary<string, string> Metadata => new Dictionary<string, string>
    {
        ["architecture"] = Architecture.Mark,
        ["data"] = Data,
        ["picture"] = string.Join(' ', Picture),
        ["classes"] = string.Join('\n', ClassNames),
    };

    /// <summary>The card of a network for a data set.</summary>
    public static ModelCard Of(Architecture architecture, ImageDataSet data) => new(architecture, data.Name, data.PictureShape, data.ClassNames);

    /// <summary>Loads a saved network.</summary>
    /// <exception cref="ModelFileException">The file is missing, damaged, or holds another architecture.</exception>
    public static (ModelCard Card, Sequential<float> Network) Load(string path)
    {
        var words = ModelFile.ReadMetadata(path);
        var mark = words.GetValueOrDefault("architecture", "");
        if (Architecture.All.FirstOrDefault(known => known.Mark == mark) is not { } architecture)
        {
            throw new ModelFileException(path, $"its architecture is '{mark}', not one of {string.Join(", ", Architecture.All.Select(known => known.Mark))}", "give a model that 04-cnn train saved");
        }

        var sizes = words.GetValueOrDefault("picture", "").Split(' ').Select(text => int.TryParse(text, out var size) ? size : 0).ToArray();
        var classNames = words.GetValueOrDefault("classes", "").Split('\n');
        if (sizes.Length != 3 || sizes.Min() < 1)
        {
            throw new ModelFileException(path, "its words do not say which pictures it takes", "save the model again");
        }

        var card = new ModelCard(architecture, words.GetValueOrDefault("data", ""), sizes, classNames);
        try
        {
            var network = architecture.Create(card.Picture, classNames.Length, new Rng(0));
            ModelFile.Load(path, network);
            return (card, network);
        }
        catch (ShapeException)
        {
            throw new ModelFileException(path, $"{architecture.Title} cannot take pictures of {card.Picture}, as its words say", "save the model again");
        }
    }
}
