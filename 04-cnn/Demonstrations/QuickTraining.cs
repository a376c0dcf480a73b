using Course.Autograd;
using Course.Cnn.Training;
using Course.Data;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Cnn.App.Demonstrations;

/// <summary>One epoch of a quick training.</summary>
/// <param name="Epoch">Its number, from 1.</param>
/// <param name="Training">Measured while the weights change.</param>
/// <param name="Test">Measured after the epoch.</param>
internal sealed record QuickEpoch(int Epoch, Score Training, Score Test);

/// <summary>
/// Trains a network on a few pictures, for a demonstration. In float64, so that the figures which the lesson quotes do not depend on the processor: machines round differently in
/// the seventh digit of a float, and training makes much of little.
/// </summary>
internal static class QuickTraining
{
    /// <summary>Trains with Adam, epoch by epoch, as the results are asked for.</summary>
    public static IEnumerable<QuickEpoch> Run(Sequential<double> network, LabelledImages training, LabelledImages test, int epochs, int batchSize, double learningRate, Rng rng)
    {
        var optimizer = new Adam<double>(network.Parameters.Select(parameter => parameter.Variable), learningRate);
        var batches = new Batches(training, batchSize, rng);
        var testBatches = new Batches(test, batchSize);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var tally = new Tally();
            network.Train();
            foreach (var batch in batches.Epoch(epoch))
            {
                using var memory = StepScope.Begin();
                optimizer.ZeroGradient();
                var loss = Forward(network, batch, tally);
                loss.Backward();
                optimizer.Step();
            }

            yield return new QuickEpoch(epoch, tally.Score, Measure(network, testBatches));
        }
    }

    /// <summary>Pictures in float64.</summary>
    public static Tensor Pictures(Tensor<float> pictures)
    {
        var result = Tensor.Zeros(pictures.Shape);
        TensorPrimitives.ConvertTruncating(pictures.Data, result.Data);
        return result;
    }

    private static Score Measure(Sequential<double> network, Batches batches)
    {
        var tally = new Tally();
        network.Evaluate();
        using var nothingRecorded = NoGradient.Begin();
        foreach (var batch in batches.Epoch())
        {
            using var memory = StepScope.Begin();
            Forward(network, batch, tally);
        }

        return tally.Score;
    }

    private static Variable<double> Forward(Sequential<double> network, Batch batch, Tally tally)
    {
        var logits = network.Forward(Pictures(batch.Images));
        var loss = logits.SoftmaxCrossEntropy(batch.Labels);
        tally.Add(logits.Value, batch.Labels.Span, loss.Value.Item());
        return loss;
    }
}
