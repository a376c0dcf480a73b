using Course.Neuron.Tasks;

namespace Homework.Tests.Chapter01.Solutions;

[Solution]
public readonly struct CautiousDescentSolution : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) < f(w) ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}
