using Course.Autograd;
using Course.Data;
using Course.Mlp;
using Course.Mlp.Activations;
using Course.Neuron;
using Course.Tensors;

namespace Course.Cnn.Training;

/// <summary>A picture that the network got wrong.</summary>
/// <param name="Row">Its number in the data set.</param>
/// <param name="Truth">Its class.</param>
/// <param name="Prediction">The class that the network saw in it.</param>
/// <param name="Confidence">The probability that the network gave to its answer.</param>
public readonly record struct Mistake(int Row, int Truth, int Prediction, double Confidence);

/// <summary>How well a network does on pictures that it did not learn from.</summary>
/// <param name="Score">Average loss and accuracy.</param>
/// <param name="Confusion">Which class was taken for which.</param>
/// <param name="Mistakes">The wrong answers, the most confident first.</param>
public sealed record Evaluation(Score Score, ConfusionMatrix Confusion, IReadOnlyList<Mistake> Mistakes)
{
    /// <summary>Looks at all pictures and keeps the whole account.</summary>
    /// <param name="network">From pictures to logits.</param>
    /// <param name="pictures">The pictures, in batches of any size.</param>
    /// <param name="classes">The number of classes.</param>
    public static Evaluation Of(Module<float> network, Batches pictures, int classes)
    {
        var confusion = new ConfusionMatrix(classes);
        var mistakes = new List<Mistake>();
        var score = ForEachBatch(network, pictures, (batch, logits) =>
        {
            var probabilities = new Softmax<float>(axis: 1).Apply(logits).Value;
            for (var n = 0; n < batch.Count; n++)
            {
                var row = probabilities.Data.Slice(n * classes, classes);
                var (truth, prediction) = (batch.Labels.Span[n], System.Numerics.Tensors.TensorPrimitives.IndexOfMax(row));
                confusion.Add(truth, prediction);
                if (prediction != truth)
                {
                    mistakes.Add(new Mistake(batch.Rows.Span[n], truth, prediction, row[prediction]));
                }
            }
        });
        return new Evaluation(score, confusion, [.. mistakes.OrderByDescending(mistake => mistake.Confidence).ThenBy(mistake => mistake.Row)]);
    }

    /// <summary>Average loss and accuracy only.</summary>
    public static Score ScoreOf(Module<float> network, Batches pictures) => ForEachBatch(network, pictures, static (_, _) => { });

    private static Score ForEachBatch(Module<float> network, Batches pictures, Action<Batch, Tensor<float>> look)
    {
        var tally = new Tally();
        network.Evaluate();
        using var nothingRecorded = NoGradient.Begin();
        foreach (var batch in pictures.Epoch())
        {
            using var memory = StepScope.Begin();
            var logits = network.Forward(batch.Images);
            tally.Add(logits.Value, batch.Labels.Span, logits.SoftmaxCrossEntropy(batch.Labels).Value.Item());
            look(batch, logits.Value);
        }

        return tally.Score;
    }
}
