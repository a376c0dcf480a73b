using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the definition as it stands: not finite when the neuron is sure", LooksLike = [Symptom.Infinite])]
public readonly struct CrossEntropyOverflows : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < r.Size; n++)
        {
            var y = 1 / (1 + Math.Exp(-r[n]));
            sum -= t[n] * Math.Log(y) + (1 - t[n]) * Math.Log(1 - y);
        }

        return sum / r.Size;
    }

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[Mutant("the sum in place of the mean", LooksLike = [Symptom.SumForMean])]
public readonly struct CrossEntropySummed : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t) * r.Size;

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t) * r.Size;
}

[Mutant("classes swapped")]
public readonly struct CrossEntropySwapped : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, 1 - t);

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, 1 - t);
}

[Mutant("the slope of the squared error: y (1 - y) has not cancelled out")]
public readonly struct CrossEntropySquaredErrorSlope : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t);

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t) * r.Sigmoid() * (1 - r.Sigmoid());
}

[Mutant("only the examples of class 1 cost anything")]
public readonly struct CrossEntropyOfOnes : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < r.Size; n++)
        {
            sum += t[n] * (Math.Max(-r[n], 0) + Math.Log(1 + Math.Exp(-Math.Abs(r[n]))));
        }

        return sum / r.Size;
    }

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[Mutant("y is cut off, so a sure and wrong neuron pays 34 at most")]
public readonly struct CrossEntropyClipped : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r.Map(value => Math.Clamp(value, -34, 34)), t);

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}
