using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Mutants;
using Homework.Tests.Chapter01.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter01.Learners;

[LearnersMistake("b is forgotten", typeof(NeuronWithoutBias))]
public readonly struct NeuronLoopWithoutBias : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b)
    {
        var r = 0.0;
        for (var i = w.Size - 1; i >= 0; i--)
        {
            r += x.Data[i] * w.Data[i];
        }

        return r;
    }

    public static int Step(double r) => r >= 0 ? 1 : 0;
}

[LearnersMistake("the bias is subtracted, as a threshold")]
public readonly struct NeuronThreshold : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => (w * x).Sum().Item() - b;

    public static int Step(double r) => r >= 0 ? 1 : 0;
}

[LearnersMistake("> in place of >=", typeof(NeuronSilentAtZero))]
public readonly struct NeuronSign : INeuronTask
{
    public static double WeightedSum(Tensor x, Tensor w, double b) => NeuronSolution.WeightedSum(x, w, b);

    public static int Step(double r) => Math.Max(0, double.IsNaN(r) ? 0 : Math.Sign(r));
}

[LearnersMistake("y - t", typeof(PerceptronWrongWay))]
public readonly struct PerceptronLoopWrongWay : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var sum = b;
        for (var i = 0; i < w.Size; i++)
        {
            sum += w[i] * x[i];
        }

        var error = (sum >= 0 ? 1 : 0) - t;
        var moved = w.Clone();
        for (var i = 0; i < w.Size; i++)
        {
            moved[i] = w[i] + error * x[i] * a;
        }

        return (moved, b + error * a);
    }
}

[LearnersMistake("the weights move by a, not along the input")]
public readonly struct PerceptronWithoutInput : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var y = (w * x).Sum().Item() + b >= 0 ? 1 : 0;
        return (w + a * (t - y), b + a * (t - y));
    }
}

[LearnersMistake("the bias is left where it was, and so is the rate", typeof(PerceptronFixedBias), typeof(PerceptronWithoutRate))]
public readonly struct PerceptronTwoFaults : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var y = (w * x).Sum().Item() + b >= 0 ? 1 : 0;
        return (w + x * (double)(t - y), b);
    }
}

[LearnersMistake("the class of the answer is -1 in place of 0", typeof(PerceptronOfMinusOneAndOne))]
public readonly struct PerceptronOfSigns : IPerceptronTask
{
    public static (Tensor W, double B) Learn(Tensor w, double b, Tensor x, int t, double a)
    {
        var y = (w * x).Sum().Item() + b >= 0 ? 1 : -1;
        return t == y ? (w.Clone(), b) : (w + x * (a * (t - y)), b + a * (t - y));
    }
}
