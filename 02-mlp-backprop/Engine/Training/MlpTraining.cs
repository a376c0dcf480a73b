using Course.Autograd;
using Course.Data;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Training;

/// <summary>
/// Trains a perceptron on pictures by mini-batch gradient descent, and measures it. The whole loop stands here: forward, loss, backward, step. Chapter 03 replaces the last
/// line of the step by better methods.
/// </summary>
/// <param name="network">From rows of pixels, N x inputs, to logits, N x classes.</param>
/// <param name="learningRate">How far a step goes.</param>
public sealed class MlpTraining(Module<float> network, float learningRate)
{
    /// <summary>The network of the lecture's first exercise: 784 pixels, 128 hidden neurons with ReLU, 10 digits.</summary>
    /// <param name="rng">Where the starting weights come from.</param>
    /// <param name="inputs">Numbers in a picture.</param>
    /// <param name="hidden">Hidden neurons.</param>
    /// <param name="classes">Classes.</param>
    // <network>
    public static Sequential<float> CreateNetwork(Rng rng, int inputs = 784, int hidden = 128, int classes = 10) => new(
        new Linear<float>(inputs, hidden, rng, Activation<float>.Relu, new HeNormalInitializer()),
        new Linear<float>(hidden, classes, rng));
    // </network>

    /// <summary>Is told after every step how many examples the epoch has seen, and their mean loss.</summary>
    public Action<int, double>? Progress { get; init; }

    /// <summary>One pass over the training pictures.</summary>
    /// <param name="training">The pictures in batches.</param>
    /// <param name="epoch">The number of the pass, from 1; it selects the order.</param>
    /// <param name="stop">Ends the pass after the step at hand.</param>
    /// <returns>The mean loss of the pass, measured before each step.</returns>
    /// <exception cref="TrainingDivergedException">The loss became NaN or infinite.</exception>
    public double RunEpoch(Batches training, int epoch, CancellationToken stop = default)
    {
        var (sum, seen) = (0.0, 0);
        // <epoch>
        foreach (var batch in training.Epoch(epoch))
        {
            stop.ThrowIfCancellationRequested();
            using var memory = StepScope.Begin();
            network.ZeroGradient();
            var logits = network.Forward(Rows(batch));                                       // forward
            var loss = logits.SoftmaxCrossEntropy(batch.Labels);                              // how wrong
            loss.Backward();                                                                  // backward
            foreach (var (_, parameter) in network.Parameters)
            {
                parameter.Value.AddInPlace(parameter.Gradient! * -learningRate);              // step
            }

            sum += loss.Value.Item() * batch.Count;
            seen += batch.Count;
            if (!double.IsFinite(sum))
            {
                throw new TrainingDivergedException(epoch, learningRate);
            }

            Progress?.Invoke(seen, sum / seen);
        }
        // </epoch>

        return sum / seen;
    }

    /// <summary>Measures the network without changing it.</summary>
    /// <param name="pictures">The pictures, in batches of any size.</param>
    public Score Measure(Batches pictures)
    {
        var (loss, right, seen) = (0.0, 0, 0);
        using var nothingRecorded = NoGradient.Begin();
        foreach (var batch in pictures.Epoch())
        {
            using var memory = StepScope.Begin();
            var logits = network.Forward(Rows(batch));
            loss += logits.SoftmaxCrossEntropy(batch.Labels).Value.Item() * batch.Count;
            for (var n = 0; n < batch.Count; n++)
            {
                var row = logits.Value.Data.Slice(n * logits.Shape[1], logits.Shape[1]);
                right += TensorPrimitives.IndexOfMax(row) == batch.Labels.Span[n] ? 1 : 0;
            }

            seen += batch.Count;
        }

        return new Score(loss / seen, right / (double)seen);
    }

    /// <summary>A picture as a row of numbers: the perceptron does not know which pixels are neighbours.</summary>
    private static Tensor<float> Rows(Batch batch) => batch.Images.Reshape(batch.Count, -1);
}
