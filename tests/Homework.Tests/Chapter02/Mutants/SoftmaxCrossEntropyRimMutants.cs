using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("every call answers in the same tensor")]
public readonly struct SoftmaxCrossEntropyAnswersInOneTensor : ISoftmaxCrossEntropyTask
{
    private static readonly Dictionary<Shape, Tensor> Answers = [];

    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels)
    {
        Answers.TryAdd(z.Shape, Tensor.Zeros(z.Shape));
        Answers[z.Shape].CopyFrom(SoftmaxCrossEntropySolution.Gradient(z, labels));
        return Answers[z.Shape];
    }
}

[Mutant("what is more than 10 below the largest logit counts as 0 in the gradient")]
public readonly struct SoftmaxCrossEntropyCutsOffWhatIsFar : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels)
    {
        var near = z - z.Max([1], keepAxes: true);
        return SoftmaxCrossEntropySolution.Gradient(near.Map(value => value < -10 ? -1e3 : value), labels);
    }
}

[Mutant("an example costs 100 at most")]
public readonly struct SoftmaxCrossEntropyCutsTheLossOff : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) =>
        Enumerable.Range(0, labels.Length).Average(n => Math.Min(100, SoftmaxCrossEntropySolution.Loss(z.Rows(n), [labels[n]])));

    public static Tensor Gradient(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Gradient(z, labels);
}

[Mutant("the gradient is rounded to float")]
public readonly struct SoftmaxCrossEntropyGradientOfFloats : ISoftmaxCrossEntropyTask
{
    public static double Loss(Tensor z, int[] labels) => SoftmaxCrossEntropySolution.Loss(z, labels);

    public static Tensor Gradient(Tensor z, int[] labels) =>
        SoftmaxCrossEntropySolution.Gradient(z, labels).Map(value => (double)(float)value);
}
