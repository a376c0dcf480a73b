using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Mutants;
using Homework.Tests.Chapter03.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter03.Learners;

[LearnersMistake("no 1/(1 - p)", typeof(DropoutUnscaled))]
public readonly struct DropoutMasksOnly : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining)
    {
        var y = x.Clone();
        for (var i = 0; isTraining && i < x.Size; i++)
        {
            y.Data[i] = u.Data[i] < p ? 0 : x.Data[i];
        }

        return y;
    }

    public static Tensor Backward(Tensor dY, Tensor u, double p) => DropoutSolution.Backward(dY, u, p);
}

[LearnersMistake("scaled in evaluation in place of training", typeof(DropoutUnscaled))]
public readonly struct DropoutOfThePaper : IDropoutTask
{
    public static Tensor Forward(Tensor x, Tensor u, double p, bool isTraining)
    {
        var y = x.Clone();
        for (var i = 0; i < x.Size; i++)
        {
            y.Data[i] *= isTraining ? u.Data[i] < p ? 0 : 1 : 1 - p;
        }

        return y;
    }

    public static Tensor Backward(Tensor dY, Tensor u, double p)
    {
        var dX = dY.Clone();
        for (var i = 0; i < dY.Size; i++)
        {
            dX.Data[i] *= u.Data[i] < p ? 0 : 1;
        }

        return dX;
    }
}

[LearnersMistake("dY / s", typeof(NormalizationGradientConstants))]
public readonly struct NormalizationBackScaled : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var dX = dY.Clone();
        for (var c = 0; c < x.Shape[1]; c++)
        {
            var (mean, variance) = (0.0, 0.0);
            for (var n = 0; n < x.Shape[0]; n++)
            {
                mean += x[n, c] / x.Shape[0];
            }

            for (var n = 0; n < x.Shape[0]; n++)
            {
                variance += Math.Pow(x[n, c] - mean, 2) / x.Shape[0];
            }

            for (var n = 0; n < x.Shape[0]; n++)
            {
                dX[n, c] /= Math.Sqrt(variance + epsilon);
            }
        }

        return dX;
    }
}

[LearnersMistake("the variance is divided by N - 1")]
public readonly struct NormalizationBackUnbiased : INormalizationGradientTask
{
    public static Tensor Backward(Tensor dY, Tensor x, double epsilon)
    {
        var n = (double)x.Shape[0];
        var centred = x - x.Sum(0) / n;
        var s = ((centred * centred).Sum(0) / (n - 1) + epsilon).Sqrt();
        var y = centred / s;
        return (dY - dY.Sum(0) / n - y * ((dY * y).Sum(0) / n)) / s;
    }
}

[LearnersMistake("m weighs the old statistics", typeof(BatchNormalizationSwapped))]
public readonly struct NormalizationOfOldShare : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        BatchNormalizationSolution.Create(channels, epsilon, 1 - momentum);
}

[LearnersMistake("training is normalized by the running statistics")]
public readonly struct NormalizationByRunning : IBatchNormalizationTask
{
    public static IBatchNormalizationLayer Create(int channels, double epsilon, double momentum) =>
        new Layer(BatchNormalizationSolution.Create(channels, epsilon, momentum));

    private sealed class Layer(IBatchNormalizationLayer right) : IBatchNormalizationLayer
    {
        public Tensor Train(Tensor x)
        {
            right.Train(x);
            return right.Predict(x);
        }

        public Tensor Predict(Tensor x) => right.Predict(x);
    }
}

[LearnersMistake("each gradient is clipped alone", typeof(ClippingEachAlone))]
public readonly struct ClipOneByOne : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var (clipped, all) = (new List<Tensor>(), 0.0);
        foreach (var g in gradients)
        {
            var squares = 0.0;
            foreach (var one in g.Data)
            {
                squares += one * one;
            }

            all += squares;
            var norm = Math.Sqrt(squares);
            clipped.Add(norm > limit ? g * (limit / norm) : g.Clone());
        }

        return (clipped, Math.Sqrt(all));
    }
}

[LearnersMistake("the largest number in place of the norm")]
public readonly struct ClipByLargest : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var largest = gradients.Max(g => g.Data.ToArray().Max(Math.Abs));
        return ([.. gradients.Select(g => largest > limit ? g * (limit / largest) : g.Clone())], largest);
    }
}

[LearnersMistake("l2 without the half", typeof(PenaltyNoHalf))]
public readonly struct PenaltyLoop : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2)
    {
        var price = 0.0;
        foreach (var one in w.Data)
        {
            price += l2 * one * one + l1 * Math.Abs(one);
        }

        return price;
    }

    public static Tensor Gradient(Tensor w, double l1, double l2) => PenaltySolution.Gradient(w, l1, l2);
}

[LearnersMistake("the gradient of L1 is |w|")]
public readonly struct PenaltySizes : IPenaltyTask
{
    public static double Price(Tensor w, double l1, double l2) => PenaltySolution.Price(w, l1, l2);

    public static Tensor Gradient(Tensor w, double l1, double l2) => w.Abs() * l1 + w * l2;
}

[LearnersMistake("the rise begins at 0", typeof(ScheduleRiseFromZero))]
public readonly struct ScheduleFromNothing : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        if (step >= length)
        {
            return 0;
        }

        return step < warmUp
            ? peak / warmUp * step
            : peak / 2 * (Math.Cos(Math.PI / (length - warmUp) * (step - warmUp)) + 1);
    }
}

[LearnersMistake("the wave is a quarter: cos(pi/2 share)")]
public readonly struct ScheduleQuarter : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length) => step < warmUp
        ? peak * (step + 1) / warmUp
        : step >= length ? 0 : peak * Math.Cos(Math.PI / 2 * (step - warmUp) / (length - warmUp));
}

[LearnersMistake("equal is a gain", typeof(EarlyStoppingEqualIsGain))]
public readonly struct StopsLater : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (best, epoch) = (0, 0);
        while (epoch < losses.Count && epoch - best < patience)
        {
            epoch++;
            if (!double.IsNaN(losses[epoch - 1]) && (best == 0 || losses[epoch - 1] <= losses[best - 1]))
            {
                best = epoch;
            }
        }

        return (epoch, best);
    }
}

[LearnersMistake("epochs count from 0")]
public readonly struct StopsFromZero : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (last, best) = EarlyStoppingSolution.Stop(losses, patience);
        return (last - 1, best - 1);
    }
}
