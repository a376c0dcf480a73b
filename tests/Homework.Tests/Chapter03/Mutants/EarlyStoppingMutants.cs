using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("one epoch too patient")]
public readonly struct EarlyStoppingOneTooMany : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        return EarlyStoppingSolution.Stop(losses, patience + 1);
    }
}

[Mutant("one epoch too impatient")]
public readonly struct EarlyStoppingOneTooFew : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        return patience == 1 ? EarlyStoppingSolution.Stop(losses, 1) : EarlyStoppingSolution.Stop(losses, patience - 1);
    }
}

[Mutant("equal counts as a gain")]
public readonly struct EarlyStoppingEqualIsGain : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (best, bestEpoch) = (double.PositiveInfinity, 0);
        for (var epoch = 1; epoch <= losses.Count; epoch++)
        {
            if (losses[epoch - 1] <= best)
            {
                (best, bestEpoch) = (losses[epoch - 1], epoch);
            }
            else if (epoch - bestEpoch >= patience)
            {
                return (epoch, bestEpoch);
            }
        }

        return (losses.Count, bestEpoch);
    }
}

[Mutant("returns to the last epoch")]
public readonly struct EarlyStoppingKeepsTheLast : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var last = EarlyStoppingSolution.Stop(losses, patience).LastEpoch;
        return (last, last);
    }
}

[Mutant("compares with the epoch before, not with the best")]
public readonly struct EarlyStoppingComparesNeighbours : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (bestEpoch, without) = (0, 0);
        for (var epoch = 1; epoch <= losses.Count; epoch++)
        {
            var isGain = epoch == 1 || losses[epoch - 1] < losses[epoch - 2];
            (bestEpoch, without) = isGain ? (epoch, 0) : (bestEpoch, without + 1);
            if (without == patience)
            {
                return (epoch, bestEpoch);
            }
        }

        return (losses.Count, bestEpoch);
    }
}

[Mutant("the patience is never renewed")]
public readonly struct EarlyStoppingNeverRenewed : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (best, bestEpoch, without) = (double.PositiveInfinity, 0, 0);
        for (var epoch = 1; epoch <= losses.Count; epoch++)
        {
            if (losses[epoch - 1] < best)
            {
                (best, bestEpoch) = (losses[epoch - 1], epoch);
            }
            else if (++without == patience)
            {
                return (epoch, bestEpoch);
            }
        }

        return (losses.Count, bestEpoch);
    }
}

[Mutant("knows the future: returns to the best epoch of all")]
public readonly struct EarlyStoppingKnowsTheFuture : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var last = EarlyStoppingSolution.Stop(losses, patience).LastEpoch;
        return (last, EarlyStoppingSolution.Stop(losses, int.MaxValue).BestEpoch);
    }
}

[Mutant("the best begins at 1000")]
public readonly struct EarlyStoppingFromThousand : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience) =>
        EarlyStoppingSolution.Stop([.. losses.Select(loss => loss < 1000 ? loss : double.NaN)], patience);
}

[Mutant("losses below 0 are no gain")]
public readonly struct EarlyStoppingPositiveOnly : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience) =>
        EarlyStoppingSolution.Stop([.. losses.Select(loss => loss > 0 ? loss : double.NaN)], patience);
}

[Mutant("gains below a ten-thousandth do not count")]
public readonly struct EarlyStoppingCoarse : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (best, bestEpoch) = (double.PositiveInfinity, 0);
        for (var epoch = 1; epoch <= losses.Count; epoch++)
        {
            if (losses[epoch - 1] < best - 1e-4 || bestEpoch == 0 && losses[epoch - 1] == best)
            {
                (best, bestEpoch) = (losses[epoch - 1], epoch);
            }
            else if (epoch - bestEpoch >= patience)
            {
                return (epoch, bestEpoch);
            }
        }

        return (losses.Count, bestEpoch);
    }
}

[Mutant("NaN counts as infinity, so a first NaN is a gain")]
public readonly struct EarlyStoppingNanIsInfinite : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience) =>
        EarlyStoppingSolution.Stop([.. losses.Select(loss => double.IsNaN(loss) ? double.PositiveInfinity : loss)], patience);
}

[Mutant("an infinite first loss is no gain")]
public readonly struct EarlyStoppingInfinityIsNoGain : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience) =>
        EarlyStoppingSolution.Stop([.. losses.Select(loss => double.IsInfinity(loss) ? double.NaN : loss)], patience);
}

[Mutant("epochs whose loss is NaN do not count for the patience")]
public readonly struct EarlyStoppingSkipsNan : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        int[] known = [.. Enumerable.Range(1, losses.Count).Where(epoch => !double.IsNaN(losses[epoch - 1]))];
        var (last, best) = EarlyStoppingSolution.Stop([.. known.Select(epoch => losses[epoch - 1])], patience);
        return (last < known.Length ? known[last - 1] : losses.Count, best == 0 ? 0 : known[best - 1]);
    }
}

[Mutant("no epochs are refused")]
public readonly struct EarlyStoppingNeedsAnEpoch : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience) =>
        losses[0] is var _ ? EarlyStoppingSolution.Stop(losses, patience) : default;
}

[Mutant("the losses are compared in float")]
public readonly struct EarlyStoppingInFloat : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience) =>
        EarlyStoppingSolution.Stop([.. losses.Select(loss => (double)(float)loss)], patience);
}
