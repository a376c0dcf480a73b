using System.Globalization;
using Course.Tensors;
using Course.Terminal;

namespace Course.Neuron.Demonstrations;

/// <summary>The perceptron learns the logical "or": every mistake turns the line a little, until there is none left.</summary>
public static class PerceptronDemonstration
{
    private const int RoundsAtMost = 50;

    private static readonly (double X1, double X2, int Class)[] Or = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 1)];

    /// <summary>Shows the weights after every round.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="rule">How the perceptron learns: the lesson's rule, or the learner's.</param>
    public static void Run(Screen screen, PerceptronRule rule)
    {
        var (w, b) = (Tensor<double>.Zeros([2]), 0.0);
        var table = new TextTable(TableColumn.Number("round"), TableColumn.Number("mistakes"), TableColumn.Number("w1"), TableColumn.Number("w2"), TableColumn.Number("b"));
        var mistakes = Or.Length;
        for (var round = 1; mistakes > 0 && round <= RoundsAtMost; round++)
        {
            mistakes = 0;
            foreach (var (x1, x2, t) in Or)
            {
                var x = Tensor<double>.Vector(x1, x2);
                mistakes += Perceptron.Answer(w, b, x) == t ? 0 : 1;
                (w, b) = rule(w, b, x, t, 0.5);
            }

            table.Row([$"{round}", $"{mistakes}", Number(w.Data[0]), Number(w.Data[1]), Number(b)]);
        }

        screen.WriteLine(table.ToText().TrimEnd());
        screen.WriteLine(mistakes == 0 ? "No mistake in the last round: the line separates the two classes." : $"Still {mistakes} mistakes after {RoundsAtMost} rounds.");
    }

    private static string Number(double value) => value.ToString("0.0##", CultureInfo.InvariantCulture);
}
