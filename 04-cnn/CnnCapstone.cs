using System.Globalization;
using Course.Cnn.Convolution;
using Course.Cnn.Pooling;
using Course.Data;
using Course.Data.Digits;
using Course.Drawing;
using Course.Lessons;
using Course.Mlp.ByHand;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App;

/// <summary>
/// The capstone of chapter 04: a convolution with four filters, a max pooling and a dense layer of the learner's own read digits,
/// and their way back shows which pixels an answer hangs on.
/// </summary>
internal static class CnnCapstone
{
    private const int Filters = 4, Kernel = 5, Side = 28, Map = Side - Kernel + 1, Pooled = Map / 2, Classes = 10;
    private const int Epochs = 5, BatchSize = 20, Pictures = 2400;
    private const double LearningRate = 0.005, Slope = 0.01;

    private static readonly Window2D Window = Window2D.Square(Kernel), Halves = Window2D.Square(2, stride: 2);

    /// <summary>As the chapter shows it.</summary>
    public static Capstone Contents { get; } = new("Your own convolution and pooling read digits", LeastAccuracy: 0.9, Run);

    /// <summary>The filters, and the pixels that answers hang on.</summary>
    public static Picture Picture() => Run(Screen.Plain(TextWriter.Null), new CoursesPieces(), CancellationToken.None).Picture;

    // <pieces>
    private sealed record Pieces(
        NetworkPieces Network, AdamStep Adam, Func<Tensor, Tensor, Tensor, Tensor> Convolve,
        Func<Tensor, int, (Tensor Y, int[] Chosen)> Pool, Func<Tensor, int[], int, int, Tensor> PoolBackward,
        Func<Tensor, Tensor, Tensor> WeightGradient, Func<Tensor, Tensor, Tensor> InputGradient);

    private static Pieces Taken(IPieces from)
    {
        var (ours, ways) = (NetworkPieces.OfCourse, new FastestConvolution<double>());
        return new Pieces(
            new NetworkPieces(
                from.Take("2.10", "He", ours.Weights),
                from.Take("2.2", "LeakyRelu", ours.Activate), from.Take("2.2", "LeakyReluSlope", ours.ActivationSlope),
                from.Take("2.4", "Softmax", ours.Softmax),
                from.Take("2.12", "Loss", ours.Loss), from.Take("2.12", "Gradient", ours.LossGradient),
                from.Take("2.5", "Backward", ours.Backward)),
            from.Take<AdamStep>("3.5", "Step", LearnedTensor.StepOfCourse),
            from.Take<Func<Tensor, Tensor, Tensor, Tensor>>("4.4", "Convolve", (x, w, b) => ways.Forward(x, w, b, Window)),
            from.Take<Func<Tensor, int, (Tensor, int[])>>("4.6", "Pool", (x, _) => Halved(x)),
            from.Take<Func<Tensor, int[], int, int, Tensor>>("4.6", "Gradient", (dY, chosen, height, width) =>
                NaivePooling.ExtremeGradient(Picture(dY), chosen, [1, height, width, 1]).Reshape(height, width)),
            from.Take<Func<Tensor, Tensor, Tensor>>("4.8", "Gradient", (x, dY) =>
                ways.WeightGradient(Picture(x), Picture(dY), Window).Reshape(Kernel, Kernel)),
            from.Take<Func<Tensor, Tensor, Tensor>>("4.9", "Gradient", (dY, w) =>
                ways.InputGradient(Picture(dY), w.Reshape(Kernel, Kernel, 1, 1), [1, Side, Side, 1], Window).Reshape(Side, Side)));
    }
    // </pieces>

    private static CapstoneResult Run(Screen screen, IPieces from, CancellationToken stop)
    {
        var (digits, rng, pieces) = (new DigitsGenerator(), new Rng(1), Taken(from));
        var training = new Batches<double>(digits.Generate(Pictures), BatchSize, rng.Stream(0));
        var test = new Batches<double>(digits.Generate(300, stream: 1), 300).Epoch().Single();
        var network = new Network(pieces, rng);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            var loss = 0.0;
            foreach (var batch in training.Epoch(epoch))
            {
                stop.ThrowIfCancellationRequested();
                loss += network.Learn(batch.Inputs, batch.Labels.ToArray()) * batch.Count;
            }

            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch}  loss {loss / training.ExampleCount:F4}"));
        }

        var answers = pieces.Network.Softmax(network.Logits(test.Inputs)).ArgMax(1);
        var accuracy = test.Labels.ToArray().Select((label, n) => answers[n] == label ? 1.0 : 0).Average();
        screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{test.Count} new digits: accuracy {accuracy:F4}"));
        return new CapstoneResult(accuracy, network.Drawn(test.Inputs, answers.Data[..4].ToArray()));
    }

    private static (Tensor Y, int[] Chosen) Halved(Tensor x)
    {
        var (y, chosen) = NaivePooling.Extreme(Picture(x), Halves, largest: true);
        return (y.Reshape(y.Shape[1], y.Shape[2]), chosen);
    }

    /// <summary>A picture without an axis for the batch and for its one channel, with both.</summary>
    private static Tensor Picture(Tensor x) => x.Reshape(1, x.Shape[0], x.Shape[1], 1);

    /// <summary>Convolution, leaky ReLU, max pooling, dense layer.</summary>
    private sealed class Network(Pieces pieces, Rng rng)
    {
        private readonly LearnedTensor filters =
            Learned(pieces, pieces.Network.Weights(Kernel * Kernel, Filters, rng.Stream(1)).Reshape(Kernel, Kernel, 1, Filters));
        private readonly LearnedTensor filterBiases = Learned(pieces, Tensor.Zeros([Filters]));
        private readonly LearnedTensor w = Learned(pieces, pieces.Network.Weights(Pooled * Pooled * Filters, Classes, rng.Stream(2)));
        private readonly LearnedTensor b = Learned(pieces, Tensor.Zeros([Classes]));

        public Tensor Logits(Tensor x) => Forward(x).Logits;

        // <step>
        public double Learn(Tensor x, int[] labels)
        {
            var pass = Forward(x);
            var dZ = pieces.Network.LossGradient(pass.Logits, labels);                        // N x 10
            var (dFlat, dW, dB) = pieces.Network.Backward(pass.Flat, w.Value, dZ);
            var (dFilters, dBiases) = (Tensor.Zeros(filters.Value.Shape), Tensor.Zeros([Filters]));
            for (var n = 0; n < labels.Length; n++)
            {
                for (var k = 0; k < Filters; k++)
                {
                    var dMap = MapGradient(pass, dFlat, n, k);                                // 24 x 24
                    var dFilter = pieces.WeightGradient(x.Slice(0, n, n + 1).Reshape(Side, Side), dMap);      // 5 x 5
                    for (var place = 0; place < Kernel * Kernel; place++)
                    {
                        dFilters.Data[place * Filters + k] += dFilter.Data[place];
                    }

                    dBiases.Data[k] += dMap.Sum().Item();
                }
            }

            var loss = pieces.Network.Loss(pass.Logits, labels);
            filters.Descend(dFilters);
            filterBiases.Descend(dBiases);
            w.Descend(dW);
            b.Descend(dB);
            return loss;
        }
        // </step>

        /// <summary>The filters, and for some pictures the pixels that raise the answer or lower it.</summary>
        public ImageGrid Drawn(Tensor x, int[] answers) => new()
        {
            Title = "Its filters, and what its answers hang on",
            Columns = 4,
            Scale = 3,
            Note = "red raises an answer, blue lowers it",
            Cells =
            [
                .. Enumerable.Range(0, Filters).Select(k => new ImageCell(PixelPicture.Weights(Enlarged(Filter(k))), $"filter {k + 1}")),
                .. answers.Select((answer, n) => new ImageCell(PixelPicture.Weights(SlopeByPixels(x, n, answer)), $"read as {answer}")),
            ],
        };

        private static LearnedTensor Learned(Pieces pieces, Tensor value) => new(value, pieces.Adam, LearningRate);

        private Pass Forward(Tensor x)
        {
            var maps = pieces.Convolve(x, filters.Value, filterBiases.Value);                 // N x 24 x 24 x 4
            var a = pieces.Network.Activate(maps.Flatten(), Slope).Reshape(maps.Shape);
            var flat = Tensor.Zeros([x.Shape[0], Filters * Pooled * Pooled]);
            var chosen = new int[x.Shape[0], Filters][];
            for (var n = 0; n < x.Shape[0]; n++)
            {
                for (var k = 0; k < Filters; k++)
                {
                    (var y, chosen[n, k]) = pieces.Pool(MapOf(a, n, k), 2);                   // 12 x 12
                    y.Data.CopyTo(flat.Data[(n * flat.Shape[1] + k * Pooled * Pooled)..]);
                }
            }

            return new Pass(maps, chosen, flat, Tensor.MatrixProduct(flat, w.Value) + b.Value);
        }

        /// <summary>From the gradient of what was pooled back to one map before its activation.</summary>
        private Tensor MapGradient(Pass pass, Tensor dFlat, int n, int k)
        {
            var dPooled = dFlat.Slice(0, n, n + 1).Slice(1, k * Pooled * Pooled, (k + 1) * Pooled * Pooled).Reshape(Pooled, Pooled);
            var dA = pieces.PoolBackward(dPooled, pass.Chosen[n, k], Map, Map);
            return dA * pieces.Network.ActivationSlope(MapOf(pass.Maps, n, k).Flatten(), Slope).Reshape(Map, Map);
        }

        private Tensor SlopeByPixels(Tensor x, int n, int answer)
        {
            var one = x.Slice(0, n, n + 1);
            var pass = Forward(one);
            var dFlat = w.Value.Slice(1, answer, answer + 1).Reshape(1, pass.Flat.Shape[1]);
            return Enumerable.Range(0, Filters).Select(k => pieces.InputGradient(MapGradient(pass, dFlat, 0, k), Filter(k)))
                .Aggregate((left, right) => left + right);
        }

        private Tensor Filter(int k) => filters.Value.Slice(3, k, k + 1).Reshape(Kernel, Kernel);

        /// <summary>Every weight as a square of pixels, so that a filter is drawn about as large as a picture.</summary>
        private static Tensor Enlarged(Tensor filter)
        {
            var y = Tensor.Zeros([Side, Side]);
            for (var i = 0; i < Side; i++)
            {
                for (var j = 0; j < Side; j++)
                {
                    y[i, j] = filter[i * Kernel / Side, j * Kernel / Side];
                }
            }

            return y;
        }

        private static Tensor MapOf(Tensor maps, int n, int k) => maps.Slice(0, n, n + 1).Slice(3, k, k + 1).Reshape(Map, Map);

        private sealed record Pass(Tensor Maps, int[,][] Chosen, Tensor Flat, Tensor Logits);
    }
}
