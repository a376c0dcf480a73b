using Course.Autograd;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>
/// The perceptron 784-128-10 on a part of the generated digits, which need no download; the verb <c>train</c> trains it on all of MNIST.
/// </summary>
public static class TenDigitsDemonstration
{
    private const int Epochs = 3;
    private const int Shown = 3; // the test picture that is looked at

    /// <summary>Trains and shows what the network says to one digit.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        var generator = new DigitsGenerator();
        var (pictures, test) = (generator.Generate(4000, stream: 0), generator.Generate(1000, stream: 1));
        var rng = new Rng(1);
        var network = DigitPerceptron.Create<float>(rng.Stream(0));
        screen.WriteLine($"784-128-10: 784 x 128 + 128 and 128 x 10 + 10 numbers, {Phrase.Count(network.ParameterCount)} in all");
        screen.WriteLine($"{Phrase.Count(pictures.Count)} generated digits to learn from, {Phrase.Count(test.Count)} for the test");

        var testBatches = new Batches<float>(test.AsRows(), 500);
        screen.WriteLine($"before          test accuracy {Evaluation.ScoreOf(network, testBatches).Accuracy:F2}");
        // <train>
        var loop = new TrainingLoop<float>(network, new PlainDescent<float>(network, learningRate: 0.2));
        var batches = new Batches<float>(pictures.AsRows(), 32, rng.Stream(1));
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var result = loop.Run(batches, epoch, testBatches)[^1];
            screen.WriteLine(
                $"epoch {epoch}         test accuracy {result.Validation!.Value.Accuracy:F2}   training loss {result.Training.Loss:F2}");
        }
        // </train>

        screen.WriteLine();
        screen.Write(PictureInTerminal.Of(test.ToTensor(Shown).Reshape(28, 28), screen));
        screen.Write(BarsInTerminal.Of(test.ClassNames, Probabilities(network, test.ToTensor(Shown)), screen));
        screen.WriteLine("All of MNIST, 10 epochs: dotnet run -c Release --project 02-mlp-backprop -- train");
    }

    private static double[] Probabilities(Module<float> network, Tensor<float> picture)
    {
        using var nothingRecorded = NoGradient.Begin();
        var p = network.Forward(picture.Reshape(1, -1)).Softmax().Value;
        return [.. p.Data.ToArray().Select(probability => Math.Round(probability, 2))];
    }
}
