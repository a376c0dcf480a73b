using System.Diagnostics;
using Course.Data;
using Course.Mlp;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Course.Cnn.Training;

/// <summary>
/// Trains a classifier of pictures epoch by epoch: forward, loss, backward, step. The loop stands here in full view; chapter 05 hides it behind a trainer.
/// </summary>
/// <param name="network">From pictures, N x H x W x C, to logits, N x classes.</param>
/// <param name="optimizer">Changes its parameters.</param>
/// <param name="training">The pictures to learn from, in batches.</param>
/// <param name="validation">Pictures to measure progress by, in batches of any size; null for none.</param>
public sealed class ClassifierTraining(Module<float> network, Optimizer<float> optimizer, Batches training, Batches? validation)
{
    /// <summary>Is told after every step how many steps the epoch has done, how many pictures it has seen, and its average loss and accuracy so far.</summary>
    public Action<int, int, Score>? Progress { get; init; }

    /// <summary>Trains for one epoch and measures the validation pictures.</summary>
    /// <param name="epoch">Its number, from 1; it selects the order of the pictures.</param>
    /// <param name="cancellation">Ends the epoch after the step at hand.</param>
    /// <exception cref="TrainingDivergedException">The loss became NaN or infinite.</exception>
    /// <exception cref="OperationCanceledException">The epoch was ended.</exception>
    public EpochResult RunEpoch(int epoch, CancellationToken cancellation = default)
    {
        var start = Stopwatch.GetTimestamp();
        var tally = new Tally();
        var step = 0;
        network.Train();
        // <epoch>
        foreach (var batch in training.Epoch(epoch))
        {
            cancellation.ThrowIfCancellationRequested();
            step++;
            using var memory = StepScope.Begin();
            optimizer.ZeroGradient();
            var logits = network.Forward(batch.Images);
            var loss = logits.SoftmaxCrossEntropy(batch.Labels);
            if (!float.IsFinite(loss.Value.Item()))
            {
                throw new TrainingDivergedException(epoch, step, loss.Value.Item(), optimizer.LearningRate);
            }

            loss.Backward();
            optimizer.Step();
            tally.Add(logits.Value, batch.Labels.Span, loss.Value.Item());
            Progress?.Invoke(step, tally.Pictures, tally.Score);
        }
        // </epoch>

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new EpochResult(epoch, tally.Score, validation is null ? null : Evaluation.ScoreOf(network, validation), seconds, tally.Pictures);
    }
}
