using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Mutants;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter03.Learners;

[LearnersMistake("the usual form: the rate outside", typeof(MomentumRateOutside))]
public readonly struct MomentumOfFrameworks : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var (newW, newH) = (w.Clone(), h.Clone());
        for (var i = 0; i < w.Size; i++)
        {
            newH[i] = momentum * h[i] + g[i];
            newW[i] = w[i] - rate * newH[i];
        }

        return (newW, newH);
    }
}

[LearnersMistake("w + h, the step has the wrong sign", typeof(MomentumUphill))]
public readonly struct MomentumUp : IMomentumTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Tensor g, double rate, double momentum)
    {
        var step = h * momentum + g * rate;
        return (w + step, step);
    }
}

[LearnersMistake("the gradient is taken at w", typeof(NesterovAtTheWeights))]
public readonly struct NesterovPlain : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var (step, g) = (h.Clone(), gradient(w));
        for (var i = 0; i < w.Size; i++)
        {
            step[i] = g[i] * rate + h[i] * momentum;
        }

        return (w - step, step);
    }
}

[LearnersMistake("looks ahead with the new h")]
public readonly struct NesterovTwice : INesterovTask
{
    public static (Tensor W, Tensor H) Step(Tensor w, Tensor h, Func<Tensor, Tensor> gradient, double rate, double momentum)
    {
        var first = h * momentum + gradient(w) * rate;
        var second = h * momentum + gradient(w - first) * rate;
        return (w - second, second);
    }
}

[LearnersMistake("epsilon outside the root", typeof(AdaGradEpsilonOutside))]
public readonly struct AdaGradOfFrameworks : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var (newW, sum) = (w.Clone(), squares.Clone());
        for (var i = 0; i < w.Size; i++)
        {
            sum[i] += g[i] * g[i];
            newW[i] -= rate * g[i] / (Math.Sqrt(sum[i]) + epsilon);
        }

        return (newW, sum);
    }
}

[LearnersMistake("the square of the sum is divided by, and the sum itself is kept")]
public readonly struct AdaGradSumsGradients : IAdaGradTask
{
    public static (Tensor W, Tensor Squares) Step(Tensor w, Tensor squares, Tensor g, double rate, double epsilon)
    {
        var sum = squares + g;
        return (w - g * rate / (sum.Square() + epsilon).Sqrt(), sum);
    }
}

[LearnersMistake("nothing is forgotten", typeof(RmsPropRemembers))]
public readonly struct RmsPropAsAdaGrad : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var (at, sum) = (w.Clone(), Tensor.Zeros(w.Shape));
        for (var s = steps; s > 0; s--)
        {
            var g = gradient(at);
            sum += g * g;
            at -= g * rate / (sum.Sqrt() + epsilon);
        }

        return at;
    }
}

[LearnersMistake("the old G divides", LooksLike = [Symptom.Infinite])]
public readonly struct RmsPropOldSquares : IRmsPropTask
{
    public static Tensor Train(Tensor w, Func<Tensor, Tensor> gradient, int steps, double rate, double decay, double epsilon)
    {
        var (at, mean) = (w.Clone(), Tensor.Zeros(w.Shape));
        for (var s = 0; s < steps; s++)
        {
            var g = gradient(at);
            at -= g * rate / (mean.Sqrt() + epsilon);
            mean = mean * decay + g * g * (1 - decay);
        }

        return at;
    }
}

[LearnersMistake("the averages are stored with their hats", typeof(AdamHatsKept))]
public readonly struct AdamStoresHats : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var (newW, newH, newG) = (w.Clone(), h.Clone(), squares.Clone());
        for (var i = 0; i < w.Size; i++)
        {
            newH[i] = (beta1 * h[i] + (1 - beta1) * g[i]) / (1 - Math.Pow(beta1, t));
            newG[i] = (beta2 * squares[i] + (1 - beta2) * g[i] * g[i]) / (1 - Math.Pow(beta2, t));
            newW[i] -= rate * newH[i] / (Math.Sqrt(newG[i]) + epsilon);
        }

        return (newW, newH, newG);
    }
}

[LearnersMistake("both averages decay with beta1")]
public readonly struct AdamOneBeta : IAdamTask
{
    public static (Tensor W, Tensor H, Tensor Squares) Step(
        Tensor w, Tensor h, Tensor squares, Tensor g, int t, double rate, double beta1, double beta2, double epsilon)
    {
        var newH = h * beta1 + g * (1 - beta1);
        var newG = squares * beta1 + g * g * (1 - beta1);
        var (hatH, hatG) = (newH / (1 - Math.Pow(beta1, t)), newG / (1 - Math.Pow(beta1, t)));
        return (w - hatH * rate / (hatG.Sqrt() + epsilon), newH, newG);
    }
}
