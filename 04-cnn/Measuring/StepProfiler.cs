using System.Diagnostics;
using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Course.Cnn.App.Measuring;

/// <summary>
/// Splits a training step by layer, forward and backward, while it runs as a whole, with everything as warm or cold in the caches as
/// in a training. A part's time is its mean over the faster half of the steps, so the parts add up to the mean step of that half.
/// </summary>
public sealed class StepProfiler
{
    private const int WarmUp = 20;

    private readonly Optimizer<float> optimizer;
    private readonly IReadOnlyList<LayerPass> passes;
    private readonly long[] forwardEnds, gradientArrives; // of each pass: its output is there; the gradient of its output is there

    /// <summary>Prepares to measure.</summary>
    /// <param name="network">Layers in a row, from pictures to logits.</param>
    /// <param name="optimizer">Changes its parameters.</param>
    /// <param name="input">The shape of the pictures, the batch first.</param>
    public StepProfiler(Sequential<float> network, Optimizer<float> optimizer, Shape input)
    {
        this.optimizer = optimizer;
        passes = LayerPass.Of(network, input);
        forwardEnds = new long[passes.Count];
        gradientArrives = new long[passes.Count];
    }

    /// <summary>
    /// Repeats the step, first unmeasured until it is compiled and its memory is there, then for <paramref name="seconds"/>.
    /// </summary>
    /// <param name="seconds">How long to measure.</param>
    /// <param name="x">The pictures.</param>
    /// <param name="labels">Their classes.</param>
    /// <param name="stop">Ends the measurement.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public StepProfile Measure(double seconds, Tensor<float> x, ReadOnlyMemory<int> labels, CancellationToken stop)
    {
        var steps = new List<double[]>();
        var end = long.MaxValue;
        for (var i = 0; i <= WarmUp || Stopwatch.GetTimestamp() < end; i++)
        {
            stop.ThrowIfCancellationRequested();
            end = i == WarmUp ? Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency) : end;
            var step = Step(x, labels);
            if (i >= WarmUp)
            {
                steps.Add(step);
            }
        }

        var faster = steps.OrderBy(step => step.Sum()).Take((steps.Count + 1) / 2).ToArray();
        return Profile([.. Enumerable.Range(0, faster[0].Length).Select(part => faster.Average(step => step[part]))]);
    }

    // Milliseconds of: every layer forward, every layer backward, loss forward, loss backward, zeroing, optimizer, rest.
    private double[] Step(Tensor<float> x, ReadOnlyMemory<int> labels)
    {
        Array.Clear(gradientArrives);
        var begin = Stopwatch.GetTimestamp();
        long zeroed, lossEnds, walkBegins, walkEnds, updated;
        using (StepScope.Begin())
        {
            optimizer.ZeroGradient();
            zeroed = Stopwatch.GetTimestamp();
            Variable<float> y = x;
            for (var i = 0; i < passes.Count; i++)
            {
                y = new PassMark(gradientArrives, i).Apply(passes[i].Apply(y));
                forwardEnds[i] = Stopwatch.GetTimestamp();
            }

            var loss = y.SoftmaxCrossEntropy(labels);
            lossEnds = walkBegins = Stopwatch.GetTimestamp();
            loss.Backward();
            walkEnds = Stopwatch.GetTimestamp();
            optimizer.Step();
            updated = Stopwatch.GetTimestamp();
        }

        var total = Milliseconds(begin, Stopwatch.GetTimestamp());
        double[] parts =
        [
            .. passes.Select((_, i) => Milliseconds(i == 0 ? zeroed : forwardEnds[i - 1], forwardEnds[i])),
            .. passes.Select((_, i) => Milliseconds(Arrival(i, walkEnds), i == 0 ? walkEnds : Arrival(i - 1, walkEnds))),
            Milliseconds(forwardEnds[^1], lossEnds), Milliseconds(walkBegins, Arrival(passes.Count - 1, walkEnds)),
            Milliseconds(begin, zeroed), Milliseconds(walkEnds, updated),
        ];
        return [.. parts, total - parts.Sum()];
    }

    // Where no gradient arrives, the walk has ended.
    private long Arrival(int pass, long walkEnds) => gradientArrives[pass] == 0 ? walkEnds : gradientArrives[pass];

    private StepProfile Profile(double[] times)
    {
        var layers = passes.Select((pass, i) => new StepPart(pass.Name, times[i], times[passes.Count + i], pass.Cost));
        return times[(2 * passes.Count)..] is [var lossForward, var lossBackward, var zeroing, var update, var rest]
            ? new StepProfile([.. layers, new("loss", lossForward, lossBackward), new("zeroing", null, zeroing),
                new("optimizer", null, update), new("rest", null, rest)])
            : throw new InvalidOperationException(
                $"A step has five parts that are no layer; {times.Length - 2 * passes.Count} were measured.");
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
