using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct EarlyStoppingSolution : IEarlyStoppingTask
{
    public static (int LastEpoch, int BestEpoch) Stop(IReadOnlyList<double> losses, int patience)
    {
        var (best, bestEpoch) = (double.PositiveInfinity, 0);
        for (var epoch = 1; epoch <= losses.Count; epoch++)
        {
            if (losses[epoch - 1] < best)
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
