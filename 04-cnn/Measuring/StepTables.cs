using System.Globalization;
using Course.Terminal;

namespace Course.Cnn.App.Measuring;

/// <summary>A measured step as two tables: where its time goes, and what the machine would allow.</summary>
public static class StepTables
{
    /// <summary>Every part of the step, forward and backward, with its share; the parts add up to the step.</summary>
    public static TextTable Split(StepProfile step)
    {
        var table = new TextTable("Part", TableColumn.Number("forward, ms"), TableColumn.Number("backward, ms"),
            TableColumn.Number("together, ms"), TableColumn.Number("of the step"));
        foreach (var part in step.Parts)
        {
            table.Row(part.Name, part.Forward is { } forward ? Number(forward, "F3") : "",
                part.Forward is null ? "" : Number(part.Backward, "F3"),
                Number(part.Milliseconds, "F3"), Percent(part.Milliseconds / step.Milliseconds));
        }

        return table.Total("Step", Number(step.Parts.Sum(part => part.Forward ?? 0), "F3"),
            Number(step.Parts.Sum(part => part.Forward is null ? 0 : part.Backward), "F3"),
            Number(step.Milliseconds, "F3"), Percent(1));
    }

    /// <summary>
    /// Every pass of a layer that does or moves something: its work, the two limits, which of them binds, and how near it comes.
    /// </summary>
    public static TextTable Limits(StepProfile step, Roofline machine)
    {
        var table = new TextTable("Pass", TableColumn.Number("dense GFLOP"), TableColumn.Number("MB"), TableColumn.Number("FLOP/byte"),
            TableColumn.Number("at peak, ms"),
            TableColumn.Number("at bandwidth, ms"), "limit", TableColumn.Number("measured, ms"), TableColumn.Number("GFLOP/s"),
            TableColumn.Number("of peak"), TableColumn.Number("of limit"));
        foreach (var layer in step.Layers)
        {
            Row(table, $"{layer.Name}, forward", layer.Cost!.Value.Forward, layer.Forward ?? 0, machine);
            Row(table, $"{layer.Name}, backward", layer.Cost.Value.Backward, layer.Backward, machine);
        }

        return table;
    }

    private static void Row(TextTable table, string name, PassCost pass, double milliseconds, Roofline machine)
    {
        if (pass.Bytes > 0)
        {
            var rate = pass.Operations / milliseconds / 1e6;
            var computes = pass.Operations > 0;
            table.Row(name, computes ? Number(pass.Operations / 1e9, "F3") : "", Number(pass.Bytes / 1e6, "F2"),
                computes ? Number(pass.Intensity, "F1") : "",
                computes ? Number(machine.ArithmeticLimit(pass), "F3") : "", Number(machine.MemoryLimit(pass), "F3"),
                machine.IsMemoryBound(pass) ? "memory" : "arithmetic",
                Number(milliseconds, "F3"), computes ? Number(rate, "F0") : "", computes ? Percent(rate / machine.Peak) : "",
                Percent(machine.Limit(pass) / milliseconds));
        }
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Percent(double share) => $"{(100 * share).ToString("F0", CultureInfo.InvariantCulture)} %";
}
