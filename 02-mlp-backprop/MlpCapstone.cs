using System.Globalization;
using Course.Data;
using Course.Data.Digits;
using Course.Drawing;
using Course.Lessons;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App;

/// <summary>
/// The capstone of chapter 02: a perceptron 784-64-10 of the learner's own layers, softmax and backpropagation reads digits.
/// </summary>
internal static class MlpCapstone
{
    private const int Hidden = 64, Classes = 10, Epochs = 8, BatchSize = 20;
    private const double LearningRate = 0.2, Slope = 0.01;

    /// <summary>As the chapter shows it.</summary>
    public static Capstone Contents { get; } = new("A network of your own layers reads digits", LeastAccuracy: 0.95, Run);

    /// <summary>What its hidden neurons look for.</summary>
    public static Picture Picture() => Run(Screen.Plain(TextWriter.Null), new CoursesPieces(), CancellationToken.None).Picture;

    // <pieces>
    private static NetworkPieces Taken(IPieces from)
    {
        var ours = NetworkPieces.OfCourse;
        return new NetworkPieces(
            from.Take("2.10", "He", ours.Weights),
            from.Take("2.2", "LeakyRelu", ours.Activate), from.Take("2.2", "LeakyReluSlope", ours.ActivationSlope),
            from.Take("2.4", "Softmax", ours.Softmax),
            from.Take("2.12", "Loss", ours.Loss), from.Take("2.12", "Gradient", ours.LossGradient),
            from.Take("2.5", "Backward", ours.Backward));
    }
    // </pieces>

    private static CapstoneResult Run(Screen screen, IPieces from, CancellationToken stop)
    {
        var (digits, rng, pieces) = (new DigitsGenerator(), new Rng(1), Taken(from));
        var training = new Batches<double>(digits.Generate(6000).AsRows(), BatchSize, rng.Stream(0));
        var test = new Batches<double>(digits.Generate(500, stream: 1).AsRows(), 500).Epoch().Single();
        var (w1, b1) = (pieces.Weights(test.Inputs.Shape[1], Hidden, rng.Stream(1)), Tensor.Zeros([Hidden]));
        var (w2, b2) = (pieces.Weights(Hidden, Classes, rng.Stream(2)), Tensor.Zeros([Classes]));
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var loss = 0.0;
            foreach (var batch in training.Epoch(epoch))
            {
                stop.ThrowIfCancellationRequested();
                // <step>
                var (a0, labels) = (batch.Inputs, batch.Labels.ToArray());
                var z1 = Tensor.MatrixProduct(a0, w1) + b1;                    // N x 32
                var a1 = pieces.Activate(z1, Slope);
                var z2 = Tensor.MatrixProduct(a1, w2) + b2;                    // N x 10, the logits
                loss += pieces.Loss(z2, labels) * batch.Count;

                var dZ2 = pieces.LossGradient(z2, labels);                     // back, layer by layer
                var (dA1, dW2, dB2) = pieces.Backward(a1, w2, dZ2);
                var (_, dW1, dB1) = pieces.Backward(a0, w1, dA1 * pieces.ActivationSlope(z1, Slope));
                (w1, b1) = (w1 - dW1 * LearningRate, b1 - dB1 * LearningRate);
                (w2, b2) = (w2 - dW2 * LearningRate, b2 - dB2 * LearningRate);
                // </step>
            }

            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}  loss {loss / training.ExampleCount:F4}"));
        }

        var hidden = pieces.Activate(Tensor.MatrixProduct(test.Inputs, w1) + b1, Slope);
        var answers = pieces.Softmax(Tensor.MatrixProduct(hidden, w2) + b2).ArgMax(1);
        var accuracy = test.Labels.ToArray().Select((label, n) => answers[n] == label ? 1.0 : 0).Average();
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{test.Count} new digits: accuracy {accuracy:F4}"));
        return new CapstoneResult(accuracy, Drawn(w1));
    }

    /// <summary>The weights of the first hidden neurons, each a picture.</summary>
    private static ImageGrid Drawn(Tensor w1) => new()
    {
        Title = "What sixteen of its hidden neurons look for",
        Columns = 8,
        Scale = 2.5,
        Note = "red pixels excite a neuron, blue ones hold it back",
        Cells = [.. Enumerable.Range(0, 16).Select(neuron =>
            new ImageCell(PixelPicture.Weights(w1.Slice(1, neuron, neuron + 1).Reshape(28, 28)), $"{neuron + 1}"))],
    };
}
