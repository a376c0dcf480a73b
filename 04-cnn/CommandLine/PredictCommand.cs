using System.CommandLine;
using Course.Autograd;
using Course.Cnn.Models;
using Course.Mlp;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>Shows one picture of the test set and what a saved model sees in it.</summary>
public static class PredictCommand
{
    private const int BarLength = 40;

    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [CnnOptions.Model, CnnOptions.Data, CnnOptions.Index];

    /// <summary>Runs the verb.</summary>
    public static int Run(ParseResult options, CancellationToken stop)
    {
        var screen = Screen.OfConsole();
        var path = options.GetValue(CnnOptions.Model)!;
        var (card, network) = ModelCard.Load(path);
        var data = CnnOptions.Load(options.GetValue(CnnOptions.Data)!);
        EvaluateCommand.RequireFit(path, card, data);
        var index = options.GetValue(CnnOptions.Index);
        if (index >= data.Test.Count)
        {
            throw new MisuseException("--index", $"{index}", $"the number of a picture of the test set, 0 to {data.Test.Count - 1}");
        }

        var picture = data.Test.ToTensor(index); // 1 x H x W x C
        network.Evaluate();
        using var nothingRecorded = NoGradient.Begin();
        var probabilities = network.Forward(picture).Softmax(axis: 1).Value.Data;
        var prediction = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(probabilities);

        screen.Write(PictureInTerminal.Of(picture.Reshape(data.PictureShape), screen));
        screen.WriteLine();
        var table = new TextTable("Class", TableColumn.Number("Probability"), "");
        for (var i = 0; i < probabilities.Length; i++)
        {
            var bar = new string(screen.HasUnicode ? '█' : '#', (int)Math.Round(probabilities[i] * BarLength));
            table.Row(card.ClassNames[i], Phrase.Measure(probabilities[i]), bar);
        }

        screen.WriteLine(table.ToText(screen.HasUnicode));
        screen.WriteLine($"picture {index} of {data.Name}'s test set: {card.ClassNames[prediction]} with probability {Phrase.Measure(probabilities[prediction])}; it is {card.ClassNames[data.Test.Labels[index]]}");
        return ExitCode.Fine;
    }
}
