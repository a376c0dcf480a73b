using System.CommandLine;
using Course.Autograd;
using Course.Cnn.Models;
using Course.Mlp;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.CommandLine;

/// <summary>Shows one picture of the test set and what a saved model sees in it.</summary>
public static class PredictCommand
{
    /// <summary>Its options, in the order of the help page.</summary>
    public static IEnumerable<Option> Options => [CnnOptions.Model, CnnOptions.Data, CnnOptions.Index, CnnOptions.Device];

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
        using var computer = Computer.Named(options.GetValue(CnnOptions.Device)!, screen);
        var ready = computer.Ready(network, card.Picture);
        ready.Evaluate();
        using var nothingRecorded = NoGradient.Begin();
        var probabilities = ready.Forward(picture).Softmax(axis: 1).Value;
        EvaluateCommand.RequireNumbers(path, probabilities.Sum().Item());
        var prediction = Largest.PlaceIn<float>(probabilities.Data);

        screen.Write(PictureInTerminal.Of(picture.Reshape(data.PictureShape), screen));
        screen.WriteLine();
        screen.Write(BarsInTerminal.Of(card.ClassNames, probabilities.To<double>().Data.ToArray(), screen));
        screen.WriteLine(
            $"picture {index} of {data.Name}'s test set: {card.ClassNames[prediction]} with probability "
                + $"{Phrase.Measure(probabilities.Data[prediction])}; it is {card.ClassNames[data.Test.Labels[index]]}");
        return ExitCode.Fine;
    }
}
