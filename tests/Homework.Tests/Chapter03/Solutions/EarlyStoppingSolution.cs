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
            var loss = losses[epoch - 1];
            if (loss < best || bestEpoch == 0 && loss == best)
            {
                (best, bestEpoch) = (loss, epoch); // the first may be as infinite as the beginning
            }
            else if (epoch - bestEpoch >= patience)
            {
                return (epoch, bestEpoch);
            }
        }

        return (losses.Count, bestEpoch);
    }
}
