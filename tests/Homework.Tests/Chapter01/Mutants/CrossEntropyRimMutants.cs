using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("log(1 + e^-r), which is infinite where r is far below 0", LooksLike = [Symptom.Infinite])]
public readonly struct CrossEntropyStableOnOneSide : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => (r.Map(value => Math.Log(1 + Math.Exp(-value))) + (1 - t) * r).Mean().Item();

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[Mutant("a small number is added inside the logarithms")]
public readonly struct CrossEntropyWithASmallNumber : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t)
    {
        var y = r.Sigmoid();
        return -(t * (y + 1e-12).Log() + (1 - t) * (1 - y + 1e-12).Log()).Mean().Item();
    }

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[Mutant("costs nothing as soon as the neuron is fairly sure: log(1 + e^-|r|) is left out beyond 10", LooksLike = [Symptom.Rounding])]
public readonly struct CrossEntropyCostsNothingWhereSure : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) =>
        (r.Map(value => Math.Max(-value, 0) + (Math.Abs(value) > 10 ? 0 : Math.Log(1 + Math.Exp(-Math.Abs(value))))) + (1 - t) * r)
            .Mean().Item();

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[Mutant("the loss is remembered for a number of examples, and given again for others")]
public readonly struct CrossEntropyRemembersSizes : ICrossEntropyTask
{
    private static readonly Dictionary<int, double> Losses = [];

    public static double Loss(Tensor r, Tensor t)
    {
        Losses.TryAdd(r.Size, CrossEntropySolution.Loss(r, t));
        return Losses[r.Size];
    }

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[Mutant("the slope takes e^r / (1 + e^r): infinity over infinity where r is large", LooksLike = [Symptom.NotANumber])]
public readonly struct CrossEntropyInfinityOverInfinity : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t);

    public static Tensor Slope(Tensor r, Tensor t) => (r.Exp() / (1 + r.Exp()) - t) / r.Size;
}

[Mutant("the slope is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct CrossEntropySlopeOfFloats : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t);

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t).Map(value => (double)(float)value);
}

[Mutant("the slope is written over r")]
public readonly struct CrossEntropySlopeInPlace : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t);

    public static Tensor Slope(Tensor r, Tensor t)
    {
        r.CopyFrom(CrossEntropySolution.Slope(r, t));
        return r;
    }
}
