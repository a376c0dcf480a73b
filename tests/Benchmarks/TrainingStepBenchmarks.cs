using BenchmarkDotNet.Attributes;
using Course.Autograd;
using Course.Cnn;
using Course.Cnn.Training;
using Course.Data;
using Course.Mlp;
using Course.Neuron;
using Course.Optimization;
using Course.Tensors;

namespace Benchmarks;

/// <summary>One training step of each network of the course, through autograd: forward, loss, backward, update.</summary>
public class TrainingStepBenchmarks
{
    private readonly Training lecture, mlp, neuron;

    public TrainingStepBenchmarks()
    {
        var rng = new Rng(1);
        var cnn = LectureNetwork.Create<float>(rng);
        lecture = new Training(cnn, Adam(cnn), rng.Uniform<float>([256, 28, 28, 1]), logits => new SoftmaxCrossEntropy<float>(Labels(256)).Apply(logits));
        var perceptron = new Sequential<float>(new Linear<float>(784, 128, rng, Activation<float>.Relu), new Linear<float>(128, 10, rng));
        mlp = new Training(perceptron, Sgd(perceptron), rng.Uniform<float>([128, 784]), logits => new SoftmaxCrossEntropy<float>(Labels(128)).Apply(logits));
        var single = new Linear<float>(784, 1, rng);
        var targets = rng.Uniform<float>([64, 1]).Map(MathF.Round);
        neuron = new Training(single, Sgd(single), rng.Uniform<float>([64, 784]), logits => new BinaryCrossEntropyWithLogits<float>(targets).Apply(logits));
    }

    [Benchmark]
    public float LectureNetworkBatch256() => lecture.Step();

    [Benchmark]
    public float Mlp784To128To10Batch128() => mlp.Step();

    [Benchmark]
    public float Neuron784Batch64() => neuron.Step();

    private static Adam<float> Adam(Module<float> network) => new(network.Parameters.Select(parameter => parameter.Variable));

    private static Sgd<float> Sgd(Module<float> network) => new(network.Parameters.Select(parameter => parameter.Variable), 0.01);

    private static int[] Labels(int count) => [.. Enumerable.Range(0, count).Select(i => i % 10)];

    private sealed record Training(Module<float> Network, Optimizer<float> Optimizer, Tensor<float> X, Func<Variable<float>, Variable<float>> Loss)
    {
        public float Step()
        {
            using var step = StepScope.Begin();
            Optimizer.ZeroGradient();
            var loss = Loss(Network.Forward(X));
            loss.Backward();
            Optimizer.Step();
            return loss.Value.Item();
        }
    }
}

/// <summary>One epoch of the lecture's network on a tenth of the generated digits, batches, metrics and all.</summary>
public class EpochBenchmarks
{
    private ClassifierTraining training = null!;
    private int epoch;

    [GlobalSetup]
    public void Prepare()
    {
        var network = LectureNetwork.Create<float>(new Rng(1));
        var pictures = new DigitsGenerator().Generate(1200);
        training = new ClassifierTraining(network, new Adam<float>(network.Parameters.Select(parameter => parameter.Variable)), new Batches(pictures, 256, new Rng(2)), null);
    }

    [Benchmark]
    public double OneEpochOf1200Pictures() => training.RunEpoch(++epoch).Training.Loss;
}
