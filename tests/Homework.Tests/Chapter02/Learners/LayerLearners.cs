using Course.Mlp.Tasks;
using Course.Tensors;
using Homework.Tests.Chapter02.Mutants;
using Homework.Tests.Chapter02.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter02.Learners;

[LearnersMistake("the last layer has no sigmoid", typeof(ForwardLinearOutput))]
public readonly struct NetworkLinearAtTheEnd : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b)
    {
        var y = Tensor.Zeros([a.Shape[0], w.Shape[1]]);
        for (var n = 0; n < a.Shape[0]; n++)
        {
            for (var j = 0; j < w.Shape[1]; j++)
            {
                var z = b[j];
                for (var i = 0; i < w.Shape[0]; i++)
                {
                    z += a[n, i] * w[i, j];
                }

                y[n, j] = 1 / (1 + Math.Exp(-z));
            }
        }

        return y;
    }

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases)
    {
        for (var i = 0; i < weights.Count - 1; i++)
        {
            x = Layer(x, weights[i], biases[i]);
        }

        return x.Dot(weights[^1]) + biases[^1];
    }
}

[LearnersMistake("tanh in place of the sigmoid")]
public readonly struct LayerOfTanh : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => (a.Dot(w) + b).Tanh();

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        weights.Zip(biases).Aggregate(x, (a, layer) => Layer(a, layer.First, layer.Second));
}

[LearnersMistake("every layer sees x in place of what the one before answered")]
public readonly struct NetworkSkipsLayers : IForwardTask
{
    public static Tensor Layer(Tensor a, Tensor w, Tensor b) => ForwardSolution.Layer(a, w, b);

    public static Tensor Network(Tensor x, IReadOnlyList<Tensor> weights, IReadOnlyList<Tensor> biases) =>
        Layer(x, weights[^1], biases[^1]);
}

[LearnersMistake("alpha is forgotten in the slope", typeof(ActivationsSlopeWithoutAlpha))]
public readonly struct SlopeByLoops : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha)
    {
        var d = z.Clone();
        for (var i = 0; i < z.Size; i++)
        {
            var e = Math.Exp(-alpha * z.Data[i]);
            d.Data[i] = e / ((1 + e) * (1 + e));
        }

        return d;
    }

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[LearnersMistake("ELU without its alpha")]
public readonly struct EluWithoutAlpha : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, 1);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, 1);
}

[LearnersMistake("the way back uses only the diagonal; exp overflows", typeof(SoftmaxDiagonal), typeof(SoftmaxOverflowing))]
public readonly struct SoftmaxTwoFaults : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var p = z.Clone();
        for (var n = 0; n < z.Shape[0]; n++)
        {
            var sum = 0.0;
            for (var k = z.Shape[1] - 1; k >= 0; k--)
            {
                sum += Math.Exp(z[n, k]);
            }

            for (var k = 0; k < z.Shape[1]; k++)
            {
                p[n, k] = Math.Exp(z[n, k]) / sum;
            }
        }

        return p;
    }

    public static Tensor Backward(Tensor p, Tensor dP) => dP * p - dP * p * p;
}

[LearnersMistake("the columns are normalized", typeof(SoftmaxOfColumns))]
public readonly struct SoftmaxDown : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z)
    {
        var p = z.Clone();
        for (var k = 0; k < z.Shape[1]; k++)
        {
            var (largest, sum) = (double.NegativeInfinity, 0.0);
            for (var n = 0; n < z.Shape[0]; n++)
            {
                largest = Math.Max(largest, z[n, k]);
            }

            for (var n = 0; n < z.Shape[0]; n++)
            {
                sum += p[n, k] = Math.Exp(z[n, k] - largest);
            }

            for (var n = 0; n < z.Shape[0]; n++)
            {
                p[n, k] /= sum;
            }
        }

        return p;
    }

    public static Tensor Backward(Tensor p, Tensor dP) => SoftmaxSolution.Backward(p, dP);
}

[LearnersMistake("the factor p is left out of the way back")]
public readonly struct SoftmaxBackwardWithoutP : ISoftmaxTask
{
    public static Tensor Softmax(Tensor z) => SoftmaxSolution.Softmax(z);

    public static Tensor Backward(Tensor p, Tensor dP) => dP - (p * dP).Sum([1], keepAxes: true);
}

[LearnersMistake("the root of the variance is forgotten", typeof(InitializationVarianceAsDeviation))]
public readonly struct WeightsByVariance : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => Draw(inputs, outputs, 2.0 / (inputs + outputs), rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => Draw(inputs, outputs, 2.0 / inputs, rng);

    private static Tensor Draw(int inputs, int outputs, double variance, Rng rng)
    {
        var w = Tensor.Zeros([inputs, outputs]);
        for (var i = 0; i < w.Size; i++)
        {
            w.Data[i] = variance * rng.NextNormal();
        }

        return w;
    }
}

[LearnersMistake("whole numbers: 2 / (n_in + n_out) is 0")]
public readonly struct WeightsOfWholeNumbers : IInitializationTask
{
    public static Tensor Xavier(int inputs, int outputs, Rng rng) => Draw(inputs, outputs, 2 / (inputs + outputs), rng);

    public static Tensor He(int inputs, int outputs, Rng rng) => Draw(inputs, outputs, 2 / inputs, rng);

    private static Tensor Draw(int inputs, int outputs, double variance, Rng rng)
    {
        var w = Tensor.Zeros([inputs, outputs]);
        for (var i = 0; i < w.Size; i++)
        {
            w.Data[i] = Math.Sqrt(variance) * rng.NextNormal();
        }

        return w;
    }
}
