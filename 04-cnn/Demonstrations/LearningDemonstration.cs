using Course.Autograd;
using Course.Cnn.App.CommandLine;
using Course.Drawing;
using Course.Mlp;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>The lecture's network learns 2 000 generated digits, and reads one.</summary>
public static class LearningDemonstration
{
    /// <summary>Shows the epochs, then one test picture with its ten probabilities.</summary>
    public static void Run(Screen screen)
    {
        var trained = TrainedDigits.Instance;
        screen.WriteLine(
            $"The lecture's network, {Phrase.Count(trained.Network.ParameterCount)} parameters, on {Phrase.Count(trained.Training.Count)} "
                + "generated digits, batches of 50:");
        WriteEpochs(screen, trained.History);
        screen.WriteLine();
        screen.WriteLine("The first digit of the test, and what the network makes of it:");
        screen.Write(PictureInTerminal.Of(trained.Test.ToTensor(0).Reshape(trained.Test.Shape[1..]), screen));
        using var nothingRecorded = NoGradient.Begin();
        var logits = trained.Network.Forward(trained.Test.ToTensor(0).To<double>());
        var probabilities = logits.Softmax(axis: 1).Value.Data;
        var rounded = Array.ConvertAll(probabilities.ToArray(), probability => Math.Round(probability, 3));
        screen.Write(BarsInTerminal.Of(trained.Test.ClassNames, rounded, screen));
        screen.WriteLine($"It reads {Largest.PlaceIn<double>(probabilities)}; it is {trained.Test.Labels[0]}.");
    }

    /// <summary>A line an epoch.</summary>
    internal static void WriteEpochs(Screen screen, IEnumerable<EpochResult> epochs)
    {
        var table = new TextTable(TableColumn.Number("epoch"), TableColumn.Number("loss"), TableColumn.Number("accuracy"),
            TableColumn.Number("test loss"), TableColumn.Number("test accuracy"));
        foreach (var epoch in epochs)
        {
            table.Row($"{epoch.Epoch}", $"{epoch.Training.Loss:F3}", $"{epoch.Training.Accuracy:F3}",
                $"{epoch.Validation!.Value.Loss:F3}", $"{epoch.Validation.Value.Accuracy:F3}");
        }

        screen.Write(table);
    }

    /// <summary>The first fifteen digits that it learns from, with their labels.</summary>
    public static Picture FirstLook() => ResultPictures.FirstLook(TrainedDigits.Instance.Training);

    /// <summary>Loss and accuracy over the epochs.</summary>
    public static Picture Picture() => HistoryPicture.Of("The lecture's network on 2 000 generated digits", TrainedDigits.Instance.History);
}
