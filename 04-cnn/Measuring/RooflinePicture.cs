using System.Globalization;
using Course.Drawing;

namespace Course.Cnn.App.Measuring;

/// <summary>
/// A measured step under the roofs of its machine: both axes logarithmic, operations a byte to the right, billions of operations
/// a second upwards, two points a layer. A point above the roof belongs to an algorithm that does less than the definition is counted with,
/// and says so.
/// </summary>
public static class RooflinePicture
{
    /// <summary>Draws it.</summary>
    /// <param name="step">Where the points come from; passes that neither multiply nor add have no place.</param>
    /// <param name="machine">The roofs.</param>
    /// <param name="title">The heading.</param>
    public static LinePlot Of(StepProfile step, Roofline machine, string title)
    {
        var layers = step.Layers.Where(layer => layer.Cost!.Value.Forward.Operations > 0).ToArray();
        var intensities = layers.SelectMany(layer => (double[])[layer.Cost!.Value.Forward.Intensity, layer.Cost.Value.Backward.Intensity])
            .Append(machine.Ridge).ToArray();
        var (from, to) = (intensities.Min() / 4, intensities.Max() * 4);
        return new LinePlot
        {
            Title = title,
            XLabel = "operations a byte",
            YLabel = "billions of operations a second",
            LogarithmicX = true,
            LogarithmicY = true,
            Size = (880, 480),
            Series =
            [
                new(
                    Label($"memory roof: {machine.Bandwidth:F0} GB/s x intensity"), [from, machine.Ridge],
                    [machine.Attainable(from), machine.Peak]) { Colour = Theme.Axis, Dashed = true },
                new(Label($"arithmetic roof: {machine.Peak:F0} GFLOP/s"), [machine.Ridge, to], [machine.Peak, machine.Peak])
                {
                    Colour = Theme.Axis,
                },
                .. layers.Select((layer, i) => Points(layer, machine) with { Colour = Theme.SeriesColour(i) }),
            ],
        };
    }

    private static Series Points(StepPart layer, Roofline machine)
    {
        var (forward, backward) = (layer.Cost!.Value.Forward, layer.Cost.Value.Backward);
        return new Series(
            layer.Name, [forward.Intensity, backward.Intensity], [Rate(forward, layer.Forward ?? 0), Rate(backward, layer.Backward)])
        {
            Line = false,
            PointLabels = [Words("forward", forward, layer.Forward ?? 0), Words("backward", backward, layer.Backward)],
        };

        string Words(string direction, PassCost pass, double milliseconds) =>
            Rate(pass, milliseconds) > machine.Attainable(pass.Intensity) ? $"{direction}, by a shortcut" : direction;
    }

    private static double Rate(PassCost pass, double milliseconds) => pass.Operations / milliseconds / 1e6;

    private static string Label(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
