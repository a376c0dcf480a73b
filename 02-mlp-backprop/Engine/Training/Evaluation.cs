using System.Numerics;
using Course.Autograd;
using Course.Data;
using Course.Mlp.Activations;
using Course.Neuron;
using Course.Tensors;

namespace Course.Mlp.Training;

/// <summary>An example that the network got wrong.</summary>
/// <param name="Row">Its number in the data set.</param>
/// <param name="Truth">Its class.</param>
/// <param name="Prediction">The class that the network saw in it.</param>
/// <param name="Confidence">The probability that the network gave to its answer.</param>
public readonly record struct Mistake(int Row, int Truth, int Prediction, double Confidence);

/// <summary>How well a network does on examples, without learning from them.</summary>
/// <param name="Score">Average loss and accuracy.</param>
/// <param name="Confusion">Which class was taken for which.</param>
/// <param name="Mistakes">The wrong answers, the most confident first.</param>
public sealed record Evaluation(Score Score, ConfusionMatrix Confusion, IReadOnlyList<Mistake> Mistakes)
{
    /// <summary>Looks at all examples and keeps the whole account.</summary>
    /// <param name="network">From examples to logits; it is as ready for training afterwards as before.</param>
    /// <param name="examples">The examples, in batches of any size.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static Evaluation Of<T>(Module<T> network, Batches<T> examples, int classes, CancellationToken cancellation = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var confusion = new ConfusionMatrix(classes);
        var mistakes = new List<Mistake>();
        var score = ForEachBatch(network, examples, (batch, logits) =>
        {
            var probabilities = new Softmax<T>(axis: 1).Apply(logits).Value;
            for (var n = 0; n < batch.Count; n++)
            {
                // From the logits, as the accuracy is: probabilities of two of them may round to the same number.
                var (truth, prediction) = (batch.Labels.Span[n], Largest.PlaceIn<T>(logits.Data.Slice(n * classes, classes)));
                confusion.Add(truth, prediction);
                if (prediction != truth)
                {
                    mistakes.Add(new Mistake(batch.Rows.Span[n], truth, prediction, double.CreateTruncating(probabilities[n, prediction])));
                }
            }
        }, cancellation);
        var surestFirst = mistakes.OrderByDescending(mistake => mistake.Confidence).ThenBy(mistake => mistake.Row);
        return new Evaluation(score, confusion, [.. surestFirst]);
    }

    /// <summary>Average loss and accuracy only.</summary>
    /// <param name="network">From examples to logits; it is as ready for training afterwards as before.</param>
    /// <param name="examples">The examples, in batches of any size.</param>
    /// <param name="cancellation">Breaks it off.</param>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static Score ScoreOf<T>(Module<T> network, Batches<T> examples, CancellationToken cancellation = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ForEachBatch(network, examples, static (_, _) => { }, cancellation);

    private static Score ForEachBatch<T>(
        Module<T> network, Batches<T> examples, Action<Batch<T>, Tensor<T>> look, CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tally = new Tally();
        var wasTraining = network.IsTraining;
        network.Evaluate();
        try
        {
            using var nothingRecorded = NoGradient.Begin();
            foreach (var batch in examples.Epoch())
            {
                cancellation.ThrowIfCancellationRequested();
                using var memory = StepScope.Begin();
                var logits = network.Forward(batch.Inputs);
                var loss = logits.SoftmaxCrossEntropy(batch.Labels);
                tally.Add(logits.Value, batch.Labels.Span, double.CreateTruncating(loss.Value.Item()));
                look(batch, logits.Value);
            }
        }
        finally
        {
            if (wasTraining)
            {
                network.Train();
            }
        }

        return tally.Score;
    }
}
