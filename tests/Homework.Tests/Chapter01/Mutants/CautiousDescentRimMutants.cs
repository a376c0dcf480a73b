using Course.Neuron.Tasks;
using Homework.Tests.Chapter01.Solutions;

namespace Homework.Tests.Chapter01.Mutants;

[Mutant("f has to become smaller by a tolerance")]
public readonly struct CautiousDescentAsksForAGain : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) < f(w) - 1e-9 ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}

[Mutant("f has to become smaller by a share of itself")]
public readonly struct CautiousDescentAsksForARelativeGain : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) < f(w) - 1e-6 * Math.Abs(f(w)) ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}

[Mutant("the learning rate has a lowest value")]
public readonly struct CautiousDescentWithALowestRate : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) < f(w) ? (next, a) : (w, Math.Max(a / 2, 1e-6));
        }

        return (w, a);
    }
}

[Mutant("the sizes of f are compared, without their signs")]
public readonly struct CautiousDescentComparesSizes : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = Math.Abs(f(next)) < Math.Abs(f(w)) ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}

[Mutant("a step to minus infinity is not kept")]
public readonly struct CautiousDescentRefusesMinusInfinity : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = double.IsFinite(f(next)) && f(next) < f(w) ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}

[Mutant("stops as soon as the gradient is 0, and halves no more")]
public readonly struct CautiousDescentStopsWhereItIsFlat : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            if (gradient(w).Abs().Sum().Item() == 0)
            {
                break;
            }

            (w, a) = CautiousDescentSolution.Descend(f, gradient, w, a, 1);
        }

        return (w, a);
    }
}

[Mutant("every value is compared with that of the start")]
public readonly struct CautiousDescentComparesWithTheStart : ICautiousDescentTask
{
    public static (Tensor W, double A) Descend(Func<Tensor, double> f, Func<Tensor, Tensor> gradient, Tensor w, double a, int attempts)
    {
        var start = f(w);
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var next = w - gradient(w) * a;
            (w, a) = f(next) < start ? (next, a) : (w, a / 2);
        }

        return (w, a);
    }
}
