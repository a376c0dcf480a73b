using Course.Data.Toys;
using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>The penalty lambda/2m on the weights of a logistic neuron. It keeps weights small; the bias is left alone.</summary>
public static class RegularizationDemonstration
{
    private const int Steps = 2000;

    /// <summary>Shows the trained neuron for growing penalties.</summary>
    public static void Run(Screen screen)
    {
        var examples = OffCentre();
        screen.WriteLine($"Two clouds that a line separates, moved away from the origin; {Steps} steps of descent:");
        var table = new TextTable(TableColumn.Number("lambda"), TableColumn.Number("w1"), TableColumn.Number("w2"),
            TableColumn.Number("||w||"), TableColumn.Number("b"),
            TableColumn.Number("mean answer"), TableColumn.Number("cross-entropy"), TableColumn.Number("accuracy"));
        foreach (var lambda in new[] { 0, 0.1, 1, 10, 100 })
        {
            var neuron = Trained(examples, lambda);
            table.Row($"{lambda}", $"{neuron.Weights[0]:F3}", $"{neuron.Weights[1]:F3}", $"{Length(neuron):F3}", $"{neuron.Bias:F3}",
                $"{neuron.Probability(examples.X).Mean().Item():F4}", $"{neuron.Cost(examples):F4}", $"{neuron.Accuracy(examples):F3}");
        }

        screen.Write(table);
        screen.WriteLine(
            $"The share of class 1 is {examples.T.Mean().Item():F4}: the free bias keeps the mean answer there under any penalty.");
    }

    /// <summary>The length of the weights and the bias over the course of the training, without and with a penalty.</summary>
    public static Picture Picture()
    {
        var examples = OffCentre();
        return new LinePlot
        {
            Title = "Without a penalty the weights grow forever",
            XLabel = "step",
            YLabel = "||w||",
            LogarithmicX = true,
            Size = (520, 320),
            Series = [.. new[] { 0, 0.1, 1, 10 }.Select(lambda =>
            {
                var neurons = LogisticNeuron.Untrained(2).Training(examples, 0.1, lambda).Take(Steps + 1).ToArray();
                var steps = Enumerable.Range(1, Steps).Where(step => step < 50 || step % 25 == 0).ToArray();
                return new Series(
                    $"lambda = {lambda}", [.. steps.Select(step => (double)step)], [.. steps.Select(step => Length(neurons[step]))]);
            })],
        };
    }

    private static LogisticNeuron Trained(Examples examples, double lambda) =>
        LogisticNeuron.Untrained(2).Training(examples, 0.1, lambda).ElementAt(Steps);

    private static double Length(LogisticNeuron neuron) => neuron.Weights.Norm();

    private static Examples OffCentre()
    {
        var examples = Examples.Of(ToySets.TwoGaussians(40, noise: 0.2, new Rng(8)));
        var fewerOnes = Enumerable.Range(0, examples.Count).Where(i => i % 4 != 1).ToArray(); // 20 of class 0, 10 of class 1
        var rest = examples.Rows(fewerOnes);
        return rest with { X = rest.X + Tensor.Vector(1, 0.5) };
    }
}
