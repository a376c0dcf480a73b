using Course.Drawing;
using Course.Optimization.Optimizers;
using Course.Optimization.Schedules;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>
/// Learning-rate schedules as numbers and curves, and what they are for: to come near fast and then to settle,
/// although every gradient is noisy.
/// </summary>
public static class SchedulesDemonstration
{
    private const int Steps = 100;
    private const int Runs = 200;

    private static readonly (string Name, LearningRateSchedule Schedule)[] Schedules =
    [
        ("constant 0.5", new ConstantSchedule(0.5)),
        ("constant 0.02", new ConstantSchedule(0.02)),
        ("step", new StepSchedule(0.5, 0.3, 25)),
        ("exponential", new ExponentialSchedule(0.5, 0.96)),
        ("cosine", new CosineSchedule(0.5, Steps)),
        ("warm-up, cosine", new WarmUpSchedule(10, new CosineSchedule(0.5, Steps - 10))),
    ];

    /// <summary>Prints the schedules, and how near each brings a noisy descent.</summary>
    public static void Run(Screen screen)
    {
        int[] shown = [0, 5, 10, 25, 50, 75, 99];
        screen.WriteLine("The learning rate at some of 100 steps:");
        screen.WriteLine();
        var rates = new TextTable(["schedule", .. shown.Select(step => TableColumn.Number($"{step}"))]);
        foreach (var (name, schedule) in Schedules)
        {
            rates.Row([name, .. shown.Select(step => $"{schedule.At(step):F4}")]);
        }

        screen.Write(rates);
        screen.WriteLine();
        screen.WriteLine($"SGD on L = w^2 / 2 from w = 10, every gradient w plus noise N(0, 1): mean |w| of {Runs} runs");
        screen.WriteLine();
        var distances = new TextTable(["schedule", .. shown.Select(step => TableColumn.Number($"{step + 1}"))]);
        foreach (var (name, schedule) in Schedules)
        {
            var mean = Distances(schedule);
            distances.Row([name, .. shown.Select(step => $"{mean[step]:F3}")]);
        }

        screen.Write(distances);
    }

    /// <summary>The schedules as curves.</summary>
    public static Picture Curves() => new LinePlot
    {
        Title = "Learning-rate schedules",
        XLabel = "step",
        YLabel = "learning rate",
        Size = (560, 330),
        Series = [.. Schedules.Skip(2).Select(named => new Series(named.Name, [.. Enumerable.Range(0, Steps).Select(step => (double)step)],
            [.. Enumerable.Range(0, Steps).Select(named.Schedule.At)]))],
    };

    /// <summary>The mean distance to the minimum after each step.</summary>
    private static double[] Distances(LearningRateSchedule schedule)
    {
        var mean = new double[Steps];
        for (var run = 0; run < Runs; run++)
        {
            var noise = new Rng(1).Stream(run);
            var w = new Variable(Tensor.Scalar(10), requiresGradient: true);
            var optimizer = new Sgd<double>([w]);
            for (var step = 0; step < Steps; step++)
            {
                using var memory = StepScope.Begin();
                // <schedule>
                optimizer.LearningRate = schedule.At(step);
                optimizer.ZeroGradient();
                (w.Square() / 2 + noise.NextNormal() * w).Backward(); // the gradient is w + noise
                optimizer.Step();
                // </schedule>
                mean[step] += Math.Abs(w.Value.Item()) / Runs;
            }
        }

        return mean;
    }
}
