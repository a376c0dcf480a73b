using Course.Cnn;
using Course.Cnn.Architectures;
using Course.Data;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Neuron;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Benchmarks;

/// <summary>
/// A network with its optimizer and a rotating list of batches that were cut beforehand: what is measured is the step alone,
/// on pictures that it did not just see.
/// </summary>
internal sealed class TrainingTask
{
    /// <summary>The name of the lecture's network.</summary>
    public const string Lecture = "lecture, batch 256, Adam";

    /// <summary>The name of the dense network of chapter 02.</summary>
    public const string Perceptron = "784-128-10, batch 128, SGD";

    /// <summary>The name of the single neuron.</summary>
    public const string Neuron = "neuron 784-1, batch 64, SGD";

    /// <summary>The name of LeNet-5.</summary>
    public const string LeNet = "LeNet-5, batch 256, Adam";

    /// <summary>The name of the smallest residual network.</summary>
    public const string ResidualNet = "ResNet-8, batch 64, Adam";

    /// <summary>Pictures of a step of the lecture's network.</summary>
    public const int LectureBatch = 256;

    private const int Pictures = 5888;
    private const int Classes = 10;

    private readonly TrainingLoop<float> loop;
    private readonly Batch<float>[] batches;
    private int next;

    private TrainingTask(Module<float> network, IOptimizer<float> optimizer, int batch, Shape picture, BatchLoss<float>? loss = null)
    {
        var rng = new Rng(2);
        int[] labels = [.. Enumerable.Range(0, batch).Select(i => i % Classes)];
        batches = [.. Enumerable.Range(0, Pictures / batch).Select(_ => new Batch<float>(rng.Normal<float>([batch, .. picture]), labels))];
        loop = loss is null ? new TrainingLoop<float>(network, optimizer) : new TrainingLoop<float>(network, optimizer) { Loss = loss };
    }

    /// <summary>The course's networks by name.</summary>
    public static IReadOnlyDictionary<string, Func<TrainingTask>> All { get; } = new Dictionary<string, Func<TrainingTask>>
    {
        [Lecture] = () => Convolutional(LectureNetwork.Create<float>(new Rng(1)), LectureBatch),
        [Perceptron] = Perceptrons,
        [Neuron] = OneNeuron,
        [LeNet] = () => Convolutional(LeNet5.Create<float>(new Rng(1)), 256),
        [ResidualNet] = () => Convolutional(ResNet.Create<float>([28, 28, 1], Classes, blocks: 1, new Rng(1)), 64),
    };

    /// <summary>One step on the next batch.</summary>
    public float Step()
    {
        next = (next + 1) % batches.Length;
        return (float)loop.Step(batches[next]);
    }

    private static TrainingTask Convolutional(Module<float> network, int batch) =>
        new(network, new Adam<float>(network), batch, [28, 28, 1]);

    private static TrainingTask Perceptrons()
    {
        var network = TwoLayers(new Rng(1));
        return new(network, Descent(network), 128, [784]);
    }

    private static TrainingTask OneNeuron()
    {
        const int batch = 64;
        var neuron = new Linear<float>(784, 1, new Rng(1));
        var targets = new Rng(3).Uniform<float>([batch, 1]).Map(MathF.Round);
        return new(neuron, Descent(neuron), batch, [784], (logits, _) => logits.BinaryCrossEntropyWithLogits(targets));
    }

    private static Sequential<float> TwoLayers(Rng rng) =>
        new(new Linear<float>(784, 128, Activation<float>.Relu, rng), new Linear<float>(128, Classes, rng));

    private static Sgd<float> Descent(Module<float> network) => new(network, 0.01);
}
