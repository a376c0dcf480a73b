using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct LinearRegressionSolution : ILinearRegressionTask
{
    public static double Loss(Tensor x, Tensor w, double b, Tensor t)
    {
        var sum = 0.0;
        for (var n = 0; n < t.Size; n++)
        {
            sum += Error(x, w, b, t, n) * Error(x, w, b, t, n);
        }

        return sum / t.Size;
    }

    public static (Tensor DW, double DB) Gradient(Tensor x, Tensor w, double b, Tensor t)
    {
        var dW = Tensor.Zeros(w.Shape);
        var dB = 0.0;
        for (var n = 0; n < t.Size; n++)
        {
            var dY = 2 * Error(x, w, b, t, n) / t.Size;
            dB += dY;
            for (var i = 0; i < w.Size; i++)
            {
                dW.Data[i] += dY * x.Data[n * w.Size + i];
            }
        }

        return (dW, dB);
    }

    private static double Error(Tensor x, Tensor w, double b, Tensor t, int n)
    {
        var y = b;
        for (var i = 0; i < w.Size; i++)
        {
            y += x.Data[n * w.Size + i] * w.Data[i];
        }

        return y - t.Data[n];
    }
}
