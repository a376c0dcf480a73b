using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the logarithm of a p that is rounded to 0", LooksLike = [Symptom.Infinite])]
public readonly struct SoftmaxCrossEntropyLogOfRoundedP : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) =>
        Enumerable.Range(0, labels.Length).Average(n => -Math.Log(SoftmaxSolution.Softmax(z)[n, labels[n]]));

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("p is kept from 0 by a small number, so that no loss is above 28")]
public readonly struct SoftmaxCrossEntropyClipped : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) =>
        Enumerable.Range(0, labels.Length).Average(n => -Math.Log(Math.Max(SoftmaxSolution.Softmax(z)[n, labels[n]], 1e-12)));

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("one maximum for the whole batch", LooksLike = [Symptom.Infinite, Symptom.OneExample])]
public readonly struct SoftmaxCrossEntropyOneMaximum : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels)
    {
        var shifted = z - z.Max();
        var logSums = shifted.Exp().Sum([1]).Log();
        return Enumerable.Range(0, labels.Length).Average(n => logSums[n] - shifted[n, labels[n]]);
    }

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the sum over the batch in place of the mean", LooksLike = [Symptom.SumForMean])]
public readonly struct SoftmaxCrossEntropySum : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels) * labels.Length;

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the mean over the classes, too", LooksLike = [Symptom.MeanForSum])]
public readonly struct SoftmaxCrossEntropyMeanOverClasses : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels) / z.Shape[1];

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("every row is judged by the label of the first")]
public readonly struct SoftmaxCrossEntropyFirstLabel : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, [.. labels.Select(_ => labels[0])]);

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the class of the largest logit counts, not the right one")]
public readonly struct SoftmaxCrossEntropyLargestLogit : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels)
    {
        var rows = z;
        int[] largest = [.. Enumerable.Range(0, labels.Length)
            .Select(n => Enumerable.Range(0, rows.Shape[1]).MaxBy(k => rows[n, k]))];
        return SoftmaxCrossEntropySolution.Loss(z, largest);
    }

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the logarithm to base 2")]
public readonly struct SoftmaxCrossEntropyBits : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels) / Math.Log(2);

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the other classes cost -log(1 - p), too")]
public readonly struct SoftmaxCrossEntropyBinary : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels)
    {
        var p = SoftmaxSolution.Softmax(z);
        var rest = Enumerable.Range(0, labels.Length).Average(n =>
            Enumerable.Range(0, p.Shape[1]).Where(k => k != labels[n]).Sum(k => -Math.Log(1 - p[n, k])));
        return SoftmaxCrossEntropySolution.Loss(z, labels) + rest;
    }

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the gradient is not divided by N")]
public readonly struct SoftmaxCrossEntropyGradientNotMean : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels) * labels.Length;
}

[Mutant("the target is not taken away: the gradient is p")]
public readonly struct SoftmaxCrossEntropyGradientIsP : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxSolution.Softmax(z) / labels.Length;
}

[Mutant("target minus answer")]
public readonly struct SoftmaxCrossEntropyGradientWrongSign : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels) => -SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("only the right class gets a gradient")]
public readonly struct SoftmaxCrossEntropyGradientOnlyLabel : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels)
    {
        var all = SoftmaxCrossEntropySolution.Gradient(z, labels);
        var gradient = Tensor.Zeros(all.Shape);
        for (var n = 0; n < labels.Length; n++)
        {
            gradient[n, labels[n]] = all[n, labels[n]];
        }

        return gradient;
    }
}

[Mutant("the gradient without the maximum subtracted", LooksLike = [Symptom.NotANumber])]
public readonly struct SoftmaxCrossEntropyGradientOverflows : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels)
    {
        var gradient = z.Exp() / z.Exp().Sum([1], keepAxes: true);
        for (var n = 0; n < labels.Length; n++)
        {
            gradient[n, labels[n]] -= 1;
        }

        return gradient / labels.Length;
    }
}

[Mutant("the gradient is divided by K, too")]
public readonly struct SoftmaxCrossEntropyGradientDividedByClasses : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels) / z.Shape[1];
}

[Mutant("the maximum is subtracted in the tensor that came in")]
public readonly struct SoftmaxCrossEntropyInPlace : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels)
    {
        z.CopyFrom(z - z.Max([1], keepAxes: true));
        return SoftmaxCrossEntropySolution.Loss(z, labels);
    }

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}
