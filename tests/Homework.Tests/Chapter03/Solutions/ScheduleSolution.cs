using Course.Optimization.Tasks;

namespace Homework.Tests.Chapter03.Solutions;

[Solution]
public readonly struct ScheduleSolution : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        if (step < warmUp)
        {
            return peak * (step + 1) / warmUp;
        }

        var share = Math.Min(1, (step - warmUp) / (double)(length - warmUp));
        return peak * (1 + Math.Cos(Math.PI * share)) / 2;
    }
}
