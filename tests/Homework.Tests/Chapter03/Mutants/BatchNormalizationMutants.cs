using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("the variance of the running statistics is not corrected by N / (N - 1)")]
public readonly struct BatchNormalizationBiasedVariance : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { Corrects = false };
}

[Mutant("predictions use the statistics of the last batch")]
public readonly struct BatchNormalizationLastBatch : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        BatchNormalizationSolution.Create(channels, epsilon, 1);
}

[Mutant("the share of the newest batch and of the rest are swapped")]
public readonly struct BatchNormalizationSwapped : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        BatchNormalizationSolution.Create(channels, epsilon, 1 - momentum);
}

[Mutant("the running variance begins at 0")]
public readonly struct BatchNormalizationFromZero : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { FirstVariance = 0 };
}

[Mutant("predictions are normalized by their own batch", LooksLike = [Symptom.NotANumber])]
public readonly struct BatchNormalizationOwnBatch : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { PredictsByBatch = true };
}

[Mutant("one mean and one variance for all columns")]
public readonly struct BatchNormalizationAllColumns : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { AllColumns = true };
}

[Mutant("all layers share their running statistics")]
public readonly struct BatchNormalizationShared : IBatchNormalizationTask
{
    private static readonly Dictionary<(int, double, double), IBatchNormalizationLayer> Layers = [];

    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum)
    {
        lock (Layers)
        {
            return Layers.TryGetValue((channels, epsilon, momentum), out var known) ? known : Layers[(channels, epsilon, momentum)] =
                BatchNormalizationSolution.Create(channels, epsilon, momentum);
        }
    }
}

[Mutant("the variance is the mean of the squares minus the square of the mean, which rounding spoils far from 0")]
public readonly struct BatchNormalizationOnePass : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { OnePass = true };
}

[Mutant("epsilon is outside the root")]
public readonly struct BatchNormalizationEpsilonOutside : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { EpsilonOutside = true };
}

[Mutant("a prediction moves the running mean", LooksLike = [Symptom.SecondCall])]
public readonly struct BatchNormalizationLearnsInPrediction : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { LearnsInPrediction = true };
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct BatchNormalizationInFloat : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { InFloat = true };
}

[Mutant("the layer answers every call in the same tensor")]
public readonly struct BatchNormalizationInOneTensor : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new FaultyLayer(channels, epsilon, momentum) { InOneTensor = true };
}

[Mutant("the newest batch never has the whole weight")]
public readonly struct BatchNormalizationHoldsBack : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        BatchNormalizationSolution.Create(channels, epsilon, Math.Min(momentum, 0.99));
}

internal sealed class FaultyLayer(int channels, double epsilon, double momentum) : IBatchNormalizationLayer
{
    private Tensor? runningMean, runningVariance, answer;

    public bool Corrects { get; init; } = true;

    public double FirstVariance { get; init; } = 1;

    public bool PredictsByBatch { get; init; }

    public bool AllColumns { get; init; }

    public bool OnePass { get; init; }

    public bool EpsilonOutside { get; init; }

    public bool LearnsInPrediction { get; init; }

    public bool InFloat { get; init; }

    public bool InOneTensor { get; init; }

    public Tensor Train(Tensor x)
    {
        var (mean, variance) = Measure(x);
        var correction = Corrects ? x.Shape[0] / (x.Shape[0] - 1.0) : 1;
        runningMean = (runningMean ?? Tensor.Zeros([channels])) * (1 - momentum) + mean * momentum;
        runningVariance = (runningVariance ?? Tensor.Full([channels], FirstVariance)) * (1 - momentum) + variance * (momentum * correction);
        return Normalize(x, mean, variance);
    }

    public Tensor Predict(Tensor x)
    {
        var (mean, variance) = PredictsByBatch
            ? Measure(x)
            : (runningMean ?? Tensor.Zeros([channels]), runningVariance ?? Tensor.Full([channels], FirstVariance));
        runningMean = LearnsInPrediction ? mean * (1 - momentum) + x.Mean(0) * momentum : runningMean;
        return Normalize(x, mean, variance);
    }

    private Tensor Normalize(Tensor x, Tensor mean, Tensor variance)
    {
        var y = (x - mean) / (EpsilonOutside ? variance.Sqrt() + epsilon : (variance + epsilon).Sqrt());
        answer = InOneTensor && answer?.Shape == y.Shape ? answer : y.Clone();
        answer.CopyFrom(InFloat ? BadHabits.InFloat(y) : y);
        return answer;
    }

    private (Tensor Mean, Tensor Variance) Measure(Tensor x)
    {
        var mean = AllColumns ? Tensor.Full([channels], x.Sum().Item() / x.Size) : x.Sum(0) / x.Shape[0];
        if (OnePass)
        {
            return (mean, (x * x).Sum(0) / x.Shape[0] - mean * mean);
        }

        var squares = (x - mean) * (x - mean);
        return (mean, AllColumns ? Tensor.Full([channels], squares.Sum().Item() / x.Size) : squares.Sum(0) / x.Shape[0]);
    }
}
