using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Mutants;
using Homework.Tests.Chapter02.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter02.Learners;

[LearnersMistake("the derivative of tanh is forgotten", typeof(TwoLayersThroughLinear))]
public readonly struct ChainWithoutTanh : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        var error = h.Dot(w2) + b2 - t;
        var dH = error.Dot(w2.Transpose());
        var n = (double)x.Shape[0];
        return (x.Transpose().Dot(dH) / n, dH.Sum(0) / n, h.Transpose().Dot(error) / n, error.Sum(0) / n);
    }
}

[LearnersMistake("dW1 is computed with h in place of x where it fits")]
public readonly struct ChainWithHidden : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var h = (x.Dot(w1) + b1).Tanh();
        var dY = (h.Dot(w2) + b2 - t) / x.Shape[0];
        var dZ = dY.Dot(w2.Transpose()) * (1 - h * h);
        return ((x.Shape == h.Shape ? h : x).Transpose().Dot(dZ), dZ.Sum(0), h.Transpose().Dot(dY), dY.Sum(0));
    }
}

[LearnersMistake("the bias gets the mean over N, too, after the mean of the loss", LooksLike = [Symptom.MeanForSum])]
public readonly struct ChainBiasTwice : ITwoLayersTask
{
    public static double Loss(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t) =>
        TwoLayersSolution.Loss(x, w1, b1, w2, b2, t);

    public static (Tensor DW1, Tensor DB1, Tensor DW2, Tensor DB2) Gradient(
        Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2, Tensor t)
    {
        var (dW1, dB1, dW2, dB2) = TwoLayersSolution.Gradient(x, w1, b1, w2, b2, t);
        return (dW1, dB1 / x.Shape[0], dW2, dB2 / x.Shape[0]);
    }
}

[LearnersMistake("the mean is taken over K, too", typeof(ClassesCostMeanOverClasses))]
public readonly struct CostOfAllElements : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda)
    {
        var sum = 0.0;
        for (var i = 0; i < h.Size; i++)
        {
            sum -= y.Data[i] * Math.Log(h.Data[i]) + (1 - y.Data[i]) * Math.Log(1 - h.Data[i]);
        }

        var squares = 0.0;
        foreach (var w in weights)
        {
            foreach (var one in w.Data)
            {
                squares += one * one;
            }
        }

        return sum / h.Size + lambda * squares / (2 * h.Shape[0]);
    }

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[LearnersMistake("the sign of the cost is forgotten", LooksLike = [Symptom.Sign])]
public readonly struct CostNegative : IClassesCostTask
{
    public static double Cost(Tensor h, Tensor y, IReadOnlyList<Tensor> weights, double lambda) =>
        -ClassesCostSolution.Cost(h, y, weights, -lambda);

    public static Tensor OutputGradient(Tensor h, Tensor y) => ClassesCostSolution.OutputGradient(h, y);
}

[LearnersMistake("= in place of += where a node is used twice", typeof(GraphAssigns))]
public readonly struct GraphWithIfs : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[values.Count - 1] = 1;
        for (var s = steps.Count - 1; s >= 0; s--)
        {
            var (step, dz) = (steps[s], d[values.Count - steps.Count + s]);
            if (step.Operation == GraphOperation.Tanh)
            {
                var z = values[values.Count - steps.Count + s];
                d[step.Left] = dz - dz * z * z;
            }
            else
            {
                d[step.Left] = step.Operation == GraphOperation.Add ? dz : values[step.Right] * dz;
                d[step.Right] = step.Operation == GraphOperation.Add ? dz : values[step.Left] * dz;
            }
        }

        return d;
    }
}

[LearnersMistake("the second factor gets nothing")]
public readonly struct GraphLeftOnly : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var s = steps.Count - 1; s >= 0; s--)
        {
            var (step, dz, z) = (steps[s], d[values.Count - steps.Count + s], values[values.Count - steps.Count + s]);
            d[step.Left] += step.Operation switch
            {
                GraphOperation.Add => dz,
                GraphOperation.Multiply => dz * values[step.Right],
                _ => dz * (1 - z * z),
            };
        }

        return d;
    }
}

[LearnersMistake("the forward difference", typeof(NumericGradientOneSided))]
public readonly struct DifferenceForward : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var (g, here) = (Tensor.Zeros(at.Shape), cost());
        for (var i = 0; i < at.Size; i++)
        {
            var kept = at.Data[i];
            at.Data[i] = kept + h;
            g.Data[i] = (cost() - here) / h;
            at.Data[i] = kept;
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[LearnersMistake("the point is put back by adding and subtracting, not exactly", typeof(NumericGradientPutBackByAdding))]
public readonly struct DifferenceNearlyPutBack : INumericGradientTask
{
    public static Tensor Gradient(Tensor at, Func<double> cost, double h)
    {
        var g = Tensor.Zeros(at.Shape);
        for (var i = 0; i < at.Size; i++)
        {
            at.Data[i] += h;
            var up = cost();
            at.Data[i] -= 2 * h;
            var down = cost();
            at.Data[i] += h;
            g.Data[i] = (up - down) / (2 * h);
        }

        return g;
    }

    public static double Error(Tensor a, Tensor g) => NumericGradientSolution.Error(a, g);
}

[LearnersMistake("the weights' gradient is divided by N", typeof(LayerGradientMean))]
public readonly struct LayerBackMean : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY)
    {
        var (dX, dW, dB) = (Tensor.Zeros(x.Shape), Tensor.Zeros(w.Shape), Tensor.Zeros([w.Shape[1]]));
        for (var n = 0; n < x.Shape[0]; n++)
        {
            for (var j = 0; j < w.Shape[1]; j++)
            {
                dB[j] += dY[n, j] / x.Shape[0];
                for (var i = 0; i < w.Shape[0]; i++)
                {
                    dX[n, i] += dY[n, j] * w[i, j];
                    dW[i, j] += dY[n, j] * x[n, i] / x.Shape[0];
                }
            }
        }

        return (dX, dW, dB);
    }
}

[LearnersMistake("db keeps the axis of the examples", LooksLike = [Symptom.AxisTooMany])]
public readonly struct LayerBackKeepsAxis : ILayerGradientTask
{
    public static (Tensor DX, Tensor DW, Tensor DB) Backward(Tensor x, Tensor w, Tensor dY) =>
        (dY.Dot(w.Transpose()), x.Transpose().Dot(dY), dY.Clone());
}

[LearnersMistake("c is b1 + b2 where they fit")]
public readonly struct LinearLayersBiasesAdded : ILinearLayersTask
{
    public static (Tensor A, Tensor C) Collapse(Tensor w1, Tensor b1, Tensor w2, Tensor b2) =>
        (w1.Dot(w2), b1.Shape == b2.Shape ? b1 + b2 : b1.Dot(w2) + b2);
}
