using Course.Drawing;
using Course.Neuron.Logistic;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.App.Demonstrations;

/// <summary>Why accuracy misleads when one class is rare, and what precision and recall tell.</summary>
public static class QualityDemonstration
{
    private const int Healthy = 980;
    private const int Ill = 20;
    private static readonly Examples People = Screening();
    private static readonly LogisticNeuron Neuron = LogisticNeuron.Untrained(1).Training(People, 1).ElementAt(3000);

    /// <summary>Shows the measures of a useless and of a useful classifier, and how the threshold moves them.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine($"A screening of {Healthy + Ill} people, {Ill} of them ill. Class 1 is ill.");
        screen.WriteLine();
        var table = new TextTable("answers", TableColumn.Number("found"), TableColumn.Number("missed"), TableColumn.Number("false alarms"),
            TableColumn.Number("accuracy"),
            TableColumn.Number("precision"), TableColumn.Number("recall"), TableColumn.Number("F1"));
        Row(table, "\"nobody is ill\"", new int[People.Count]);
        foreach (var threshold in new[] { 0.5, 0.2, 0.1, 0.05 })
        {
            Row(table, $"a neuron, ill if P >= {threshold}", Neuron.Classes(People.X, threshold));
        }

        screen.Write(table);
    }

    /// <summary>Precision and recall over the threshold.</summary>
    public static Picture Picture()
    {
        var thresholds = Enumerable.Range(1, 99).Select(i => i / 100.0).ToArray();
        var matrices = thresholds.Select(threshold => Confusion(Neuron.Classes(People.X, threshold))).ToArray();
        return new LinePlot
        {
            Title = "The threshold trades recall for precision",
            XLabel = "threshold",
            YLabel = "share",
            Size = (520, 320),
            Series =
            [
                new Series("accuracy", thresholds, [.. matrices.Select(matrix => matrix.Accuracy)]),
                new Series("precision", thresholds, [.. matrices.Select(matrix => matrix.Precision(1))]),
                new Series("recall", thresholds, [.. matrices.Select(matrix => matrix.Recall(1))]),
            ],
        };
    }

    private static void Row(TextTable table, string name, int[] answers)
    {
        var matrix = Confusion(answers);
        table.Row(name, $"{matrix[1, 1]}", $"{matrix[1, 0]}", $"{matrix[0, 1]}", $"{matrix.Accuracy:F3}", $"{matrix.Precision(1):F3}",
            $"{matrix.Recall(1):F3}", $"{matrix.F1(1):F3}");
    }

    private static ConfusionMatrix Confusion(int[] answers)
    {
        var matrix = new ConfusionMatrix(2);
        for (var i = 0; i < People.Count; i++)
        {
            matrix.Add(People.Class(i), answers[i]);
        }

        return matrix;
    }

    // A blood value of mean 0 for the healthy and 2.5 for the ill, with a standard deviation of 1.
    private static Examples Screening()
    {
        var rng = new Rng(9);
        var t = Tensor.Concatenate(0, Tensor.Zeros([Healthy]), Tensor.Ones([Ill]));
        return new Examples((t * 2.5 + rng.Normal<double>([Healthy + Ill])).Reshape(-1, 1), t);
    }
}
