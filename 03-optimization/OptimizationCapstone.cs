using System.Globalization;
using Course.Data;
using Course.Data.Digits;
using Course.Drawing;
using Course.Lessons;
using Course.Mlp.ByHand;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App;

/// <summary>
/// The capstone of chapter 03: the network of chapter 02's capstone, with batch normalization, dropout and Adam of the learner's own.
/// </summary>
internal static class OptimizationCapstone
{
    private const int Hidden = 64, Classes = 10, Epochs = 8, BatchSize = 20;
    private const double LearningRate = 0.002, Slope = 0.01, Rate = 0.1, Epsilon = 1e-5;

    /// <summary>As the chapter shows it.</summary>
    public static Capstone Contents { get; } =
        new("A network with your own Adam, dropout and batch normalization reads digits", LeastAccuracy: 0.95, Run);

    /// <summary>The loss, step by step.</summary>
    public static Picture Picture() => Run(Screen.Plain(TextWriter.Null), new CoursesPieces(), CancellationToken.None).Picture;

    // <pieces>
    private sealed record Pieces(
        NetworkPieces Network, AdamStep Adam, Func<Tensor, Tensor, double, bool, Tensor> Dropout,
        Func<Tensor, Tensor, double, Tensor> DropoutBackward, Func<Tensor, Tensor> Normalize, Func<Tensor, Tensor> NormalizeInUse,
        Func<Tensor, Tensor, double, Tensor> NormalizeBackward);

    private static Pieces Taken(IPieces from)
    {
        var ours = NetworkPieces.OfCourse;
        var layer = from.Take<Func<int, double, double, object>>(
            "3.11", "Create", (channels, epsilon, momentum) => new CoursesNormalization(channels, epsilon, momentum))(Hidden, Epsilon, 0.1);
        return new Pieces(
            new NetworkPieces(
                from.Take("2.10", "He", ours.Weights),
                from.Take("2.2", "LeakyRelu", ours.Activate), from.Take("2.2", "LeakyReluSlope", ours.ActivationSlope),
                from.Take("2.4", "Softmax", ours.Softmax),
                from.Take("2.12", "Loss", ours.Loss), from.Take("2.12", "Gradient", ours.LossGradient),
                from.Take("2.5", "Backward", ours.Backward)),
            from.Take<AdamStep>("3.5", "Step", LearnedTensor.StepOfCourse),
            from.Take<Func<Tensor, Tensor, double, bool, Tensor>>(
                "3.10", "Forward", (x, u, p, isTraining) => isTraining ? x * u.Map(one => one < p ? 0 : 1 / (1 - p)) : x),
            from.Take<Func<Tensor, Tensor, double, Tensor>>("3.10", "Backward", (dY, u, p) => dY * u.Map(one => one < p ? 0 : 1 / (1 - p))),
            from.Member<Func<Tensor, Tensor>>(layer, "Train"), from.Member<Func<Tensor, Tensor>>(layer, "Predict"),
            from.Take<Func<Tensor, Tensor, double, Tensor>>("3.12", "Backward", CoursesNormalization.Backward));
    }
    // </pieces>

    private static CapstoneResult Run(Screen screen, IPieces from, CancellationToken stop)
    {
        var (digits, rng, pieces) = (new DigitsGenerator(), new Rng(1), Taken(from));
        var training = new Batches<double>(digits.Generate(6000).AsRows(), BatchSize, rng.Stream(0));
        var test = new Batches<double>(digits.Generate(500, stream: 1).AsRows(), 500).Epoch().Single();
        var network = pieces.Network;
        var w1 = Learned(network.Weights(test.Inputs.Shape[1], Hidden, rng.Stream(1)));
        var (w2, b2) = (Learned(network.Weights(Hidden, Classes, rng.Stream(2))), Learned(Tensor.Zeros([Classes])));
        var losses = new List<double>();
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var sum = 0.0;
            foreach (var batch in training.Epoch(epoch))
            {
                stop.ThrowIfCancellationRequested();
                // <step>
                var (a0, labels) = (batch.Inputs, batch.Labels.ToArray());
                var z1 = Tensor.MatrixProduct(a0, w1.Value);                             // N x 64; the mean is taken away, so no bias
                var n1 = pieces.Normalize(z1);
                var a1 = network.Activate(n1, Slope);
                var u = rng.Uniform<double>(a1.Shape);                                   // decides who is dropped
                var d1 = pieces.Dropout(a1, u, Rate, true);
                var z2 = Tensor.MatrixProduct(d1, w2.Value) + b2.Value;                  // N x 10, the logits
                var loss = network.Loss(z2, labels);

                var (dD1, dW2, dB2) = network.Backward(d1, w2.Value, network.LossGradient(z2, labels));
                var dN1 = pieces.DropoutBackward(dD1, u, Rate) * network.ActivationSlope(n1, Slope);
                var (_, dW1, _) = network.Backward(a0, w1.Value, pieces.NormalizeBackward(dN1, z1, Epsilon));
                w1.Descend(dW1);
                w2.Descend(dW2);
                b2.Descend(dB2);
                // </step>
                sum += loss * batch.Count;
                losses.Add(loss);
            }

            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}  loss {sum / training.ExampleCount:F4}"));
        }

        var hidden = network.Activate(pieces.NormalizeInUse(Tensor.MatrixProduct(test.Inputs, w1.Value)), Slope);
        var inUse = pieces.Dropout(hidden, Tensor.Zeros(hidden.Shape), Rate, false);
        var answers = network.Softmax(Tensor.MatrixProduct(inUse, w2.Value) + b2.Value).ArgMax(1);
        var accuracy = test.Labels.ToArray().Select((label, n) => answers[n] == label ? 1.0 : 0).Average();
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{test.Count} new digits: accuracy {accuracy:F4}"));
        return new CapstoneResult(accuracy, Drawn(losses));

        LearnedTensor Learned(Tensor value) => new(value, pieces.Adam, LearningRate);
    }

    /// <summary>The loss of every step, which is noisy, and its mean over the last fifty.</summary>
    private static LinePlot Drawn(List<double> losses) => new()
    {
        Title = "The loss of the learner's network",
        XLabel = "step",
        YLabel = "loss",
        Series =
        [
            new Series("each batch", losses),
            new Series("mean of fifty", [.. losses.Select((_, i) => losses[Math.Max(0, i - 49)..(i + 1)].Average())]),
        ],
    };

    /// <summary>The course's layer with the members that the task asks for.</summary>
    private sealed class CoursesNormalization(int channels, double epsilon, double momentum)
    {
        private readonly BatchNormalization<double> layer = new(channels, epsilon, momentum);

        public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
        {
            var input = new Variable(x, requiresGradient: true);
            new Standardize<double>([0], epsilon).Apply(input).Backward(dY);
            return input.Gradient!;
        }

        public Tensor Train(Tensor x) => layer.Forward(new Variable(x)).Value;

        public Tensor Predict(Tensor x)
        {
            layer.Evaluate();
            var y = layer.Forward(new Variable(x)).Value;
            layer.Train();
            return y;
        }
    }
}
