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
