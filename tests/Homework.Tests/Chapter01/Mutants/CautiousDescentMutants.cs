using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("the step is kept although it was too long")]
public readonly struct CautiousDescentNeverBack : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            a = f(next) < f(w) ? a : a / 2;
            w = next;
        }

        return (w, a);
    }
}

[Mutant("an equal value counts as smaller")]
public readonly struct CautiousDescentNotLarger : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) <= f(w) ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}

[Mutant("goes back only if f is larger, so it stays where f is not a number")]
public readonly struct CautiousDescentBlindToNaN : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) >= f(w) ? (w, a / 2) : (next, a);
        }

        return (w, a);
    }
}

[Mutant("climbs: the gradient is added")]
public readonly struct CautiousDescentUphill : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts) =>
        CautiousDescentSolution.Descend(f, x => -gradient(x), w, a, attempts);
}

[Mutant("one attempt too many")]
public readonly struct CautiousDescentOneMore : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts) =>
        CautiousDescentSolution.Descend(f, gradient, w, a, attempts + 1);
}

[Mutant("the start is changed in place")]
public readonly struct CautiousDescentInPlace : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        var (best, rate) = CautiousDescentSolution.Descend(f, gradient, w, a, attempts);
        w.CopyFrom(best);
        return (w, rate);
    }
}
