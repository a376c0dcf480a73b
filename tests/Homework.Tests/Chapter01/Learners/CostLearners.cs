using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Mutants;
using Homework.Tests.Chapter01.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter01.Learners;

[LearnersMistake("the factor 2 is forgotten", typeof(LinearRegressionWithoutTwo))]
public readonly struct RegressionLoopWithoutTwo : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t);

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = (Tensor.Zeros(w.Shape), 0.0);
        for (var n = 0; n < x.Shape[0]; n++)
        {
            var error = b - t[n];
            for (var i = 0; i < w.Size; i++)
            {
                error += x[n, i] * w[i];
            }

            for (var i = 0; i < w.Size; i++)
            {
                dW[i] += error * x[n, i] / x.Shape[0];
            }

            dB += error / x.Shape[0];
        }

        return (dW, dB);
    }
}

[LearnersMistake("the loss is a sum, the gradient belongs to it")]
public readonly struct RegressionSummed : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t) => LinearRegressionSolution.Loss(x, w, b, t) * t.Size;

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var (dW, dB) = LinearRegressionSolution.Gradient(x, w, b, t);
        return (dW * t.Size, dB * t.Size);
    }
}

[LearnersMistake("the bias is penalized, too", typeof(RegularizedCostOnBias))]
public readonly struct RegularizedBias : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a)
    {
        var shrink = 1 - a * lambda / m;
        return (w * shrink - dW * a, b * shrink - a * dB);
    }
}

[LearnersMistake("the step forgets the penalty")]
public readonly struct RegularizedStepWithout : IRegularizedCostTask
{
    public static double Cost(double loss, Tensor w, double lambda, int m) => RegularizedCostSolution.Cost(loss, w, lambda, m);

    public static Tensor Gradient(Tensor dW, Tensor w, double lambda, int m) => RegularizedCostSolution.Gradient(dW, w, lambda, m);

    public static (Tensor W, double B) Step(Tensor w, double b, Tensor dW, double dB, double lambda, int m, double a) =>
        (w - dW * a, b - dB * a);
}

[LearnersMistake("equal is accepted", typeof(CautiousDescentNotLarger))]
public readonly struct DescentAcceptsEqual : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (; attempts > 0; attempts--)
        {
            var next = w - gradient(w) * a;
            if (f(next) <= f(w))
            {
                w = next;
            }
            else
            {
                a *= 0.5;
            }
        }

        return (w.Clone(), a);
    }
}

[LearnersMistake("the rate grows again after a success")]
public readonly struct DescentGrows : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var i = 0; i < attempts; i++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) < f(w) ? (next, 2 * a) : (w, a / 2);
        }

        return (w.Clone(), a);
    }
}

[LearnersMistake("the last batch is divided by the batch size", typeof(MiniBatchesFixedDivisor))]
public readonly struct BatchesBySize : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        for (var begin = 0; begin < order.Length; begin += batchSize)
        {
            var gradient = 0.0;
            for (var k = begin; k < Math.Min(begin + batchSize, order.Length); k++)
            {
                gradient += (w * x[order[k]] - t[order[k]]) * x[order[k]];
            }

            w -= a * gradient * 2 / batchSize;
        }

        return w;
    }
}

[LearnersMistake("a step after every example")]
public readonly struct BatchesOfOne : IMiniBatchesTask
{
    public static IReadOnlyList<int[]> Batches(int[] order, int batchSize) => MiniBatchesSolution.Batches(order, batchSize);

    public static double Epoch(Tensor x, Tensor t, double w, int[] order, int batchSize, double a)
    {
        foreach (var n in order)
        {
            w -= a * 2 * (w * x[n] - t[n]) * x[n] / batchSize;
        }

        return w;
    }
}

[LearnersMistake("precision and recall are exchanged", typeof(PrecisionAndRecallExchanged))]
public readonly struct RatesExchanged : IPrecisionAndRecallTask
{
    public static double Precision(Tensor t, Tensor answers) => (t * answers).Sum().Item() / t.Sum().Item();

    public static double Recall(Tensor t, Tensor answers) => (t * answers).Sum().Item() / answers.Sum().Item();

    public static double HighestThreshold(Tensor t, Tensor p, double recall) =>
        PrecisionAndRecallSolution.HighestThreshold(t, p, recall);
}

[LearnersMistake("log(1 - y) as it stands", typeof(CrossEntropyOverflows))]
public readonly struct EntropyByDefinition : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < r.Size; n++)
        {
            var y = 1 / (1 + Math.Exp(-r[n]));
            sum -= t[n] == 1 ? Math.Log(y) : Math.Log(1 - y);
        }

        return sum / r.Size;
    }

    public static Tensor Slope(Tensor r, Tensor t) => CrossEntropySolution.Slope(r, t);
}

[LearnersMistake("the slope is t - y", LooksLike = [Symptom.Sign])]
public readonly struct EntropySlopeWrongWay : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t);

    public static Tensor Slope(Tensor r, Tensor t) => (t - r.Sigmoid()) / t.Size;
}

[LearnersMistake("the slope is not divided by N", typeof(CrossEntropySummed))]
public readonly struct EntropySlopeOfSum : ICrossEntropyTask
{
    public static double Loss(Tensor r, Tensor t) => CrossEntropySolution.Loss(r, t);

    public static Tensor Slope(Tensor r, Tensor t) => r.Sigmoid() - t;
}

[LearnersMistake("the bias is not multiplied by alpha", typeof(LogisticNeuronSlopeWithoutBias))]
public readonly struct LogisticBiasOutside : ILogisticNeuronTask
{
    public static Tensor Probability(Tensor x, Tensor w, double b, double alpha)
    {
        var p = Tensor.Zeros([x.Shape[0]]);
        for (var n = 0; n < p.Size; n++)
        {
            var r = 0.0;
            for (var i = 0; i < w.Size; i++)
            {
                r += w[i] * x[n, i];
            }

            p[n] = 1 / (1 + Math.Exp(-alpha * r - b));
        }

        return p;
    }

    public static Tensor LogOdds(Tensor p) => LogisticNeuronSolution.LogOdds(p);

    public static Tensor Classes(Tensor p, double threshold) => LogisticNeuronSolution.Classes(p, threshold);
}

[LearnersMistake("the upper system runs from the first row to the last")]
public readonly struct TriangularForwards : ITriangularSystemsTask
{
    public static Tensor SolveLower(Tensor lower, Tensor b) => TriangularSystemsSolution.SolveLower(lower, b);

    public static Tensor SolveUpper(Tensor lower, Tensor z)
    {
        var x = z.Clone();
        for (var i = 0; i < z.Size; i++)
        {
            for (var k = i + 1; k < z.Size; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }
}
