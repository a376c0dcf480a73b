using System.Diagnostics;
using Course.Autograd;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Measuring;

/// <summary>What one layer, or two that are computed in one pass, costs in a training step.</summary>
/// <param name="Name">The layers.</param>
/// <param name="Forward">Milliseconds at best.</param>
/// <param name="Backward">Milliseconds at best, all gradients together.</param>
/// <param name="Operations">Multiplications and additions, forward and backward.</param>
/// <param name="Bytes">What has to be read and written at the least: input, output, and their gradients.</param>
public sealed record LayerTime(string Name, double Forward, double Backward, double Operations, double Bytes);

/// <summary>Measures the layers of a network one by one, each fed with what the one before gives.</summary>
public static class LayerTimes
{
    private const double SecondsEach = 0.5;

    /// <summary>The layers of <paramref name="network"/> for a batch <paramref name="x"/>.</summary>
    public static IReadOnlyList<LayerTime> Of(Sequential<float> network, Tensor<float> x, CancellationToken stop)
    {
        var result = new List<LayerTime>();
        var children = network.Children;
        for (var i = 0; i < children.Count; i++)
        {
            var layer = children[i].Module;
            var next = i + 1 < children.Count ? children[i + 1].Module : null;
            var together = next is null ? null : layer.FusedWith(next);
            var isFirst = i == 0;
            i += together is null ? 0 : 1;
            var input = new Variable<float>(x, requiresGradient: !isFirst); // nobody asks for the gradient of the pictures
            var (time, output) = Measure(layer, input, together ?? layer.Forward, stop);
            result.Add(time with
            {
                Name = together is null ? layer.Name : $"{layer.Name} + {next!.Name}",
                Operations = Operations(layer, x.Shape) * (isFirst ? 2 : 3),
                Bytes = sizeof(float) * ((isFirst ? 2.0 : 3.0) * x.Size + 2.0 * output.Size),
            });
            x = output;
        }

        return result;
    }

    private static (LayerTime Time, Tensor<float> Output) Measure(Module<float> layer, Variable<float> input, Func<Variable<float>, Variable<float>> apply, CancellationToken stop)
    {
        var (forward, backward) = (double.PositiveInfinity, double.PositiveInfinity);
        var output = apply(input).Value.Keep();
        var dY = new Rng(1).Normal<float>(output.Shape);
        var end = Stopwatch.GetTimestamp() + (long)(SecondsEach * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end)
        {
            stop.ThrowIfCancellationRequested();
            using var memory = StepScope.Begin();
            layer.ZeroGradient();
            input.ZeroGradient();
            var start = Stopwatch.GetTimestamp();
            var y = apply(input);
            var middle = Stopwatch.GetTimestamp();
            if (y.RequiresGradient)
            {
                y.Backward(dY);
            }

            forward = Math.Min(forward, Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds);
            backward = Math.Min(backward, Stopwatch.GetElapsedTime(middle).TotalMilliseconds);
        }

        return (new LayerTime("", forward, backward, 0, 0), output);
    }

    // Of one pass; the gradient of the weight and that of the input cost as much again each.
    private static double Operations(Module<float> layer, Shape input) => layer switch
    {
        Convolution2D<float> convolution => 2.0 * convolution.Weight.Value.Size * layer.OutputShape(input)[..3].ElementCount,
        Linear<float> linear => 2.0 * linear.Weight.Value.Size * input[0],
        _ => 0,
    };
}
