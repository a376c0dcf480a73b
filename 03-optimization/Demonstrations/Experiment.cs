using Course.Autograd;
using Course.Mlp;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Optimization.App.Demonstrations;

/// <summary>How well a network does on some examples.</summary>
/// <param name="Loss">Mean cross-entropy, in nats.</param>
/// <param name="Accuracy">The share of right answers, 0 ... 1.</param>
public readonly record struct Score(double Loss, double Accuracy);

/// <summary>
/// A small classifier in training, with everything in one place that the demonstrations change: network, optimizer, penalty, clipping. Chapter 05 has the trainer for real use.
/// </summary>
public sealed class Experiment
{
    /// <summary>From examples, N x features, to logits, N x classes.</summary>
    public required Module<double> Network { get; init; }

    /// <summary>Changes the network's parameters.</summary>
    public required Optimizer<double> Optimizer { get; init; }

    /// <summary>What is learned from.</summary>
    public required LabelledRows Training { get; init; }

    /// <summary>Examples of a step; all unless given.</summary>
    public int BatchSize { get; init; } = int.MaxValue;

    /// <summary>What is added to the loss.</summary>
    public WeightPenalty Penalty { get; init; } = new();

    /// <summary>The longest gradient that is not shortened.</summary>
    public double LongestGradient { get; init; } = double.PositiveInfinity;

    /// <summary>Decides the order of the examples in each epoch.</summary>
    public Rng Shuffle { get; init; } = new(1);

    /// <summary>A step for every batch of an epoch.</summary>
    /// <param name="epoch">Its number, which decides the order.</param>
    public void RunEpoch(int epoch)
    {
        Network.Train();
        Variable[] weights = [.. WeightPenalty.Weights(Network)];
        foreach (var rows in Shuffle.Stream(epoch).Permutation(Training.Count).Chunk(BatchSize))
        {
            using var memory = StepScope.Begin();
            Optimizer.ZeroGradient();
            (Loss(rows) + Penalty.Of(weights)).Backward();
            GradientClipping.ByNorm(Optimizer.Parameters, LongestGradient);
            Optimizer.Step();
        }
    }

    /// <summary>The mean cross-entropy of some training examples.</summary>
    public Variable Loss(int[] rows) =>
        Network.Forward(Training.X.Rows(rows)).SoftmaxCrossEntropy(Array.ConvertAll(rows, row => Training.Labels[row]));

    /// <summary>How the network does on examples, without dropout and without learning from them.</summary>
    public Score ScoreOn(LabelledRows examples)
    {
        using var nothingRecorded = NoGradient.Begin();
        using var memory = StepScope.Begin();
        Network.Evaluate();
        var logits = Network.Forward(examples.X);
        var loss = logits.SoftmaxCrossEntropy(examples.Labels);
        var answers = logits.Value.ArgMax(1);
        var right = Enumerable.Range(0, examples.Count).Count(i => (int)answers.Data[i] == examples.Labels[i]);
        return new Score(loss.Value.Item(), right / (double)examples.Count);
    }
}
