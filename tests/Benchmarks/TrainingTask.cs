using Course.Autograd;
using Course.Cnn;
using Course.Cnn.Architectures;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Neuron;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Benchmarks;

/// <summary>A network with its optimizer and a rotating list of batches that were cut beforehand: what is measured is the step alone, on pictures that it did not just see.</summary>
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

    private readonly Module<float> network;
    private readonly Optimizer<float> optimizer;
    private readonly Tensor<float>[] batches;
    private readonly Func<Variable<float>, Variable<float>> loss;
    private int next;

    private TrainingTask(Module<float> network, Optimizer<float> optimizer, int batch, Shape picture, Func<Variable<float>, Variable<float>> loss)
    {
        var rng = new Rng(2);
        (this.network, this.optimizer, this.loss) = (network, optimizer, loss);
        batches = [.. Enumerable.Range(0, Pictures / batch).Select(_ => rng.Normal<float>([batch, .. picture]))];
    }

    /// <summary>The course's networks by name.</summary>
    public static IReadOnlyDictionary<string, Func<TrainingTask>> All { get; } = new Dictionary<string, Func<TrainingTask>>
    {
        [Lecture] = () => Convolutional(LectureNetwork.Create<float>(new Rng(1)), LectureBatch),
        [Perceptron] = () => Classifier(TwoLayers(new Rng(1)), 128, [784], Descent),
        [Neuron] = OneNeuron,
        [LeNet] = () => Convolutional(LeNet5.Create<float>(new Rng(1)), 256),
        [ResidualNet] = () => Convolutional(ResNet.Create<float>(new Rng(1), [28, 28, 1], Classes, blocks: 1), 64),
    };

    /// <summary>One step on the next batch.</summary>
    public float Step()
    {
        using var step = StepScope.Begin();
        optimizer.ZeroGradient();
        var value = loss(network.Forward(batches[next]));
        value.Backward();
        optimizer.Step();
        next = (next + 1) % batches.Length;
        return value.Value.Item();
    }

    private static TrainingTask Convolutional(Module<float> network, int batch) =>
        Classifier(network, batch, [28, 28, 1], parameters => new Adam<float>(parameters));

    private static TrainingTask Classifier(Module<float> network, int batch, Shape picture, Func<IEnumerable<Variable<float>>, Optimizer<float>> optimizer)
    {
        int[] labels = [.. Enumerable.Range(0, batch).Select(i => i % Classes)];
        return new(network, optimizer(network.Parameters.Select(parameter => parameter.Variable)), batch, picture, logits => logits.SoftmaxCrossEntropy(labels));
    }

    private static TrainingTask OneNeuron()
    {
        const int batch = 64;
        var neuron = new Linear<float>(784, 1, new Rng(1));
        var targets = new Rng(3).Uniform<float>([batch, 1]).Map(MathF.Round);
        return new(neuron, Descent(neuron.Parameters.Select(parameter => parameter.Variable)), batch, [784], logits => logits.BinaryCrossEntropyWithLogits(targets));
    }

    private static Sequential<float> TwoLayers(Rng rng) => new(new Linear<float>(784, 128, rng, Activation<float>.Relu), new Linear<float>(128, Classes, rng));

    private static Sgd<float> Descent(IEnumerable<Variable<float>> parameters) => new(parameters, 0.01);
}
