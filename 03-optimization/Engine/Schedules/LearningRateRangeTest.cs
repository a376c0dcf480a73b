using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Optimization.Schedules;

/// <summary>A step of a <see cref="LearningRateRangeTest"/>.</summary>
/// <param name="LearningRate">eta of the step.</param>
/// <param name="Loss">The loss before it, averaged with those of the last steps.</param>
public readonly record struct RangeTestPoint(double LearningRate, double Loss);

/// <summary>
/// Finds the order of size of a good learning rate in one short run: it grows from step to step by the same factor, and the loss
/// is watched. First nothing happens, then the loss falls, then it explodes. A tenth of the rate where the loss was lowest is a good start.
/// </summary>
/// <param name="lowest">The learning rate of the first step.</param>
/// <param name="highest">The learning rate of the last step.</param>
/// <param name="steps">How many steps there are, at least 2.</param>
/// <remarks>
/// L. Smith, "Cyclical learning rates for training neural networks", 2017. The loss of a batch is noisy, so it is averaged as in Adam:
/// s = b s + (1 - b) loss, over 1 - b^t.
/// </remarks>
public sealed class LearningRateRangeTest(double lowest, double highest, int steps)
{
    private const double Kept = 0.9; // b
    private const double Explosion = 4; // times the lowest loss
    /// <summary>How many steps there are.</summary>
    public int Steps { get; } = lowest > 0 && lowest < highest && double.IsFinite(highest) && steps >= 2
        ? steps
        : throw new ArgumentException(
            "A range test goes from a positive learning rate to a higher one in at least 2 steps; "
                + $"received {lowest} to {highest} in {steps}. Usual are 1e-5 to 10 in 100.");

    /// <summary>The learning rate of a step, from 0: equal ratios from the lowest to the highest.</summary>
    public double RateAt(int step) => lowest * Math.Pow(highest / lowest, step / (Steps - 1.0));

    /// <summary>
    /// Runs the test. The network has its old weights afterwards; the optimizer has memories of the test and should be made anew.
    /// </summary>
    /// <param name="network">What is trained.</param>
    /// <param name="optimizer">An optimizer of its parameters; its learning rate is set here.</param>
    /// <param name="nextLoss">The loss of the next batch.</param>
    /// <returns>The steps up to the explosion, or all.</returns>
    public IReadOnlyList<RangeTestPoint> Run<T>(Module<T> network, Optimizer<T> optimizer, Func<Variable<T>> nextLoss)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var before = Snapshot<T>.Of(network);
        List<RangeTestPoint> points = [];
        // <range-test>
        var (average, best) = (0.0, double.PositiveInfinity);
        for (var step = 0; step < Steps; step++)
        {
            using var memory = StepScope.Begin();
            optimizer.LearningRate = RateAt(step);
            optimizer.ZeroGradient();
            var loss = nextLoss();
            average = Kept * average + (1 - Kept) * double.CreateTruncating(loss.Value.Item());
            var smooth = average / (1 - Math.Pow(Kept, step + 1));
            if (!(smooth < Explosion * best)) // also when it is not a number
            {
                break;
            }

            best = Math.Min(best, smooth);
            points.Add(new RangeTestPoint(optimizer.LearningRate, smooth));
            loss.Backward();
            optimizer.Step();
        }
        // </range-test>

        before.Restore();
        return points;
    }

    /// <summary>A learning rate to begin with: a tenth of the one where the loss was lowest.</summary>
    /// <exception cref="InvalidOperationException">There are no points: the first loss was not a number.</exception>
    public static double Suggestion(IReadOnlyList<RangeTestPoint> points) => points.Count > 0
        ? points.MinBy(point => point.Loss).LearningRate / 10
        : throw new InvalidOperationException(
            "The range test has no points: its first loss was not a number. Check the data for values that are not numbers.");
}
