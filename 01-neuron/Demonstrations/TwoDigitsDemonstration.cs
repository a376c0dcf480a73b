using Course.Data;
using Course.Data.Digits;
using Course.Data.Sets;
using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Neuron.RealData;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>One neuron with 784 inputs tells two handwritten digits apart. Its weights are a picture.</summary>
public static class TwoDigitsDemonstration
{
    private const int Zero = 3;
    private const int One = 5;
    private const int Epochs = 10;
    private const int BatchSize = 32;
    private const double LearningRate = 0.1;

    /// <summary>Trains on generated digits, and on MNIST too if it is on this machine.</summary>
    public static void Run(Screen screen)
    {
        ShowTraining(screen, Generated());
        if (IdxDataSet.Mnist.Find(DataFolders.OfThisUser()) is null)
        {
            screen.WriteLine("MNIST is not on this machine; with COURSE_DATA=FOLDER the same neuron is trained on it too.");
            return;
        }

        screen.WriteLine();
        ShowTraining(screen, IdxDataSet.Mnist.Load(DataFolders.OfThisUser()));
    }

    /// <summary>The weights as a picture, and the digits it is least sure about.</summary>
    public static Picture Picture()
    {
        var images = Generated();
        var (training, test) = (TwoDigits.Of(images.Training, Zero, One), TwoDigits.Of(images.Test, Zero, One));
        var neuron = Training(training).ElementAt(Epochs);
        var p = neuron.Probability(test.X);
        var wrongest = Enumerable.Range(0, test.Count).OrderByDescending(i => Math.Abs(p[i] - test.T[i])).Take(5);
        return new ImageGrid
        {
            Title = $"The weights, and the {Zero}s and {One}s of the test it is most wrong about",
            Columns = 6,
            Scale = 3.5,
            Note = $"red pixels speak for {One}, blue ones for {Zero}",
            Cells =
            [
                new ImageCell(PixelPicture.Weights(neuron.Weights.Reshape(28, 28)), "weights"),
                .. wrongest.Select(i => new ImageCell(PixelPicture.Ink(test.X[i..(i + 1), ..].Reshape(28, 28)),
                    $"{(test.Class(i) == 1 ? One : Zero)}: P({One}) = {p[i]:F2}")),
            ],
        };
    }

    private static void ShowTraining(Screen screen, ImageDataSet images)
    {
        var (training, test) = (TwoDigits.Of(images.Training, Zero, One), TwoDigits.Of(images.Test, Zero, One));
        screen.WriteLine(
            $"{images.Name}: {Phrase.Count(training.Count)} pictures of {Zero} and {One} to learn from, "
                + $"{Phrase.Count(test.Count)} for the test.");
        var table = new TextTable(TableColumn.Number("epoch"), TableColumn.Number("cross-entropy"), TableColumn.Number("accuracy"),
            TableColumn.Number("test accuracy"));
        var epoch = 0;
        var last = LogisticNeuron.Untrained(training.X.Shape[1]);
        foreach (var neuron in Training(training).Take(Epochs + 1))
        {
            if (epoch is 0 or 1 or 2 or 5 or Epochs)
            {
                table.Row($"{epoch}", $"{neuron.Cost(training):F4}", $"{neuron.Accuracy(training):F4}", $"{neuron.Accuracy(test):F4}");
            }

            (epoch, last) = (epoch + 1, neuron);
        }

        screen.Write(table);
        var matrix = new ConfusionMatrix(2);
        var answers = last.Classes(test.X);
        for (var i = 0; i < test.Count; i++)
        {
            matrix.Add(test.Class(i), answers[i]);
        }

        screen.WriteLine(
            $"In the test {matrix[0, 1]} of {matrix.SamplesOf(0)} {Zero}s were taken for {One}, "
                + $"and {matrix[1, 0]} of {matrix.SamplesOf(1)} {One}s for {Zero}.");
    }

    // The neuron after each epoch of mini-batch descent, the untrained one first.
    private static IEnumerable<LogisticNeuron> Training(Examples examples)
    {
        var rng = new Rng(1);
        for (var neuron = LogisticNeuron.Untrained(examples.X.Shape[1]); ;)
        {
            yield return neuron;
            foreach (var batch in rng.Permutation(examples.Count).Chunk(BatchSize))
            {
                neuron = neuron.Step(examples.Rows(batch), LearningRate);
            }
        }
    }

    private static ImageDataSet Generated()
    {
        var generator = new DigitsGenerator();
        return new ImageDataSet(generator.Generate(6000), generator.Generate(2000, stream: 1));
    }
}
