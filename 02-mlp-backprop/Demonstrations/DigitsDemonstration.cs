using Course.Autograd;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp.Training;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The perceptron 784-128-10 on a part of the generated digits, which need no download; the verb <c>train</c> trains it on all of MNIST.</summary>
public static class DigitsDemonstration
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
        var network = MlpTraining.CreateNetwork(rng.Stream(0));
        screen.WriteLine($"784-128-10: 784 x 128 + 128 and 128 x 10 + 10 numbers, {Phrase.Count(network.ParameterCount)} in all");
        screen.WriteLine($"{Phrase.Count(pictures.Count)} generated digits to learn from, {Phrase.Count(test.Count)} for the test");

        var training = new MlpTraining(network, learningRate: 0.2f);
        var batches = new Batches(pictures, 32, rng.Stream(1));
        var testBatches = new Batches(test, 500);
        screen.WriteLine($"before          test accuracy {training.Measure(testBatches).Accuracy:F2}");
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var loss = training.RunEpoch(batches, epoch);
            screen.WriteLine($"epoch {epoch}         test accuracy {training.Measure(testBatches).Accuracy:F2}   training loss {loss:F2}");
        }

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
