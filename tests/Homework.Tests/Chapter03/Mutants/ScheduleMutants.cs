using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("the rise begins at 0")]
public readonly struct ScheduleRiseFromZero : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        return step < warmUp ? peak * step / warmUp : ScheduleSolution.Rate(step, peak, warmUp, length);
    }
}

[Mutant("division of whole numbers")]
public readonly struct ScheduleWholeNumbers : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        return step < warmUp ? peak * ((step + 1) / warmUp) : ScheduleSolution.Rate(step, peak, warmUp, length);
    }
}

[Mutant("the wave begins at step 0")]
public readonly struct ScheduleWaveFromZero : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        return step < warmUp ? ScheduleSolution.Rate(step, peak, warmUp, length) : ScheduleSolution.Rate(step, peak, 0, length);
    }
}

[Mutant("a whole wave")]
public readonly struct ScheduleWholeWave : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        return step < warmUp || step >= length
            ? ScheduleSolution.Rate(step, peak, warmUp, length)
            : peak * (1 + Math.Cos(2 * Math.PI * (step - warmUp) / (length - warmUp))) / 2;
    }
}

[Mutant("the wave goes on behind its end")]
public readonly struct ScheduleNoEnd : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        return step < warmUp
            ? ScheduleSolution.Rate(step, peak, warmUp, length)
            : peak * (1 + Math.Cos(Math.PI * (step - warmUp) / (length - warmUp))) / 2;
    }
}

[Mutant("a straight line in place of the cosine")]
public readonly struct ScheduleStraightLine : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        return step < warmUp
            ? ScheduleSolution.Rate(step, peak, warmUp, length)
            : peak * (1 - Math.Min(1, (step - warmUp) / (double)(length - warmUp)));
    }
}

[Mutant("the steps are counted by the answer itself")]
public readonly struct ScheduleCountsItself : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length)
    {
        var count = BadHabits.Remembered<ScheduleCountsItself>(Tensor.Scalar(-1));
        count.CopyFrom(count + 1);
        return ScheduleSolution.Rate((int)count.Item(), peak, warmUp, length);
    }
}

[Mutant("without a rise there is one step of it all the same")]
public readonly struct ScheduleAlwaysRises : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length) =>
        warmUp == 0 && step < length ? ScheduleSolution.Rate(step, peak, 1, length + 1) : ScheduleSolution.Rate(step, peak, warmUp, length);
}

[Mutant("the wave ends one step too early")]
public readonly struct ScheduleEndsEarly : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length) =>
        ScheduleSolution.Rate(step, peak, warmUp, step < warmUp || length - warmUp < 2 ? length : length - 1);
}

[Mutant("the rate never falls below a millionth")]
public readonly struct ScheduleNeverZero : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length) =>
        Math.Max(1e-6, ScheduleSolution.Rate(step, peak, warmUp, length));
}

[Mutant("the cosine is taken in float", LooksLike = [Symptom.Rounding])]
public readonly struct ScheduleInFloat : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length) =>
        step < warmUp ? ScheduleSolution.Rate(step, peak, warmUp, length) : (float)ScheduleSolution.Rate(step, peak, warmUp, length);
}

[Mutant("the wave begins anew behind its end")]
public readonly struct ScheduleRepeats : IScheduleTask
{
    public static double Rate(int step, double peak, int warmUp, int length) => ScheduleSolution.Rate(step % length, peak, warmUp, length);
}
