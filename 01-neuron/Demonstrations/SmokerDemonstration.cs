using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Neuron.RealData;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>The lecture's first table, does this person smoke, learned by one neuron; what four examples can and cannot teach.</summary>
public static class SmokerDemonstration
{
    private const int Steps = 500;

    /// <summary>Shows the answers of a neuron that is trained on normalized features, and of one that is not.</summary>
    public static void Run(Screen screen)
    {
        var examples = SmokerTable.Examples;
        var normalized = examples with { X = ZigzagDemonstration.Normalized(examples.X) };
        var neuron = Trained(normalized);
        var raw = Trained(examples);

        var people = new TextTable(TableColumn.Number("height"), TableColumn.Number("IQ"), TableColumn.Number("beers"),
            TableColumn.Number("man"), TableColumn.Number("school"),
            TableColumn.Number("university"), "smokes", TableColumn.Number("P, normalized"), TableColumn.Number("P, as it is"));
        for (var i = 0; i < examples.Count; i++)
        {
            var x = examples.Features(i).ToArray();
            people.Row([.. x.Select(value => $"{value}"), examples.Class(i) == 1 ? "yes" : "no",
                $"{neuron.Probability(normalized.X)[i]:F3}", $"{raw.Probability(examples.X)[i]:F3}"]);
        }

        screen.WriteLine($"The table of the lecture, and what a neuron answers after {Steps} steps of rate 0.1:");
        screen.Write(people);
        screen.WriteLine(
            $"Cross-entropy {neuron.Cost(normalized):F4} on normalized features, {raw.Cost(examples):F4} on the features as they are.");
        screen.WriteLine();
        screen.WriteLine("The weights, on normalized features:");
        var weights = new TextTable("feature", TableColumn.Number("weight"));
        foreach (var (name, i) in SmokerTable.Features.Select((name, i) => (name, i))
            .OrderByDescending(feature => Math.Abs(neuron.Weights[feature.i])))
        {
            weights.Row(name, $"{neuron.Weights[i]:F3}");
        }

        screen.Write(weights);
        screen.WriteLine("Seven parameters fit four people whatever their labels. With the labels drawn anew:");
        screen.WriteLine($"  {RightOnAnyLabels(normalized)} of 16 ways to label the four people are learned without a mistake.");
    }

    /// <summary>The weights of the features.</summary>
    public static Picture Picture()
    {
        var examples = SmokerTable.Examples;
        var neuron = Trained(examples with { X = ZigzagDemonstration.Normalized(examples.X) });
        return new BarChart
        {
            Title = "What the neuron took from four people",
            YLabel = "weight, normalized features",
            Size = (760, 280),
            Categories = SmokerTable.Features,
            Series = [new BarSeries("", [.. neuron.Weights.Data])],
        };
    }

    private static LogisticNeuron Trained(Examples examples) =>
        LogisticNeuron.Untrained(SmokerTable.Features.Count).Training(examples, 0.1).ElementAt(Steps);

    private static int RightOnAnyLabels(Examples examples) => Enumerable.Range(0, 16).Count(labels =>
    {
        var relabelled = examples with { T = Tensor.Vector(labels & 1, labels >> 1 & 1, labels >> 2 & 1, labels >> 3 & 1) };
        return Trained(relabelled).Accuracy(relabelled) == 1;
    });
}
