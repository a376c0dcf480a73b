using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>Two layers without a non-linearity between them are one layer.</summary>
public static class LinearDemonstration
{
    private static readonly HandLayer First = new(Tensor.FromArray(new double[,] { { 1, 1, 1 } }), Tensor.Vector(1, 0, -1));
    private static readonly HandLayer Second = new(Tensor.FromArray(new double[,] { { 1 }, { -2 }, { 2 } }), Tensor.Vector(0.5));

    /// <summary>One layer that computes what two do without a non-linearity between them: A = W1 W2, c = b1 W2 + b2.</summary>
    // <collapse>
    public static HandLayer Collapse(HandLayer first, HandLayer second) => new(
        first.Weight.Dot(second.Weight),
        first.Bias.Dot(second.Weight) + second.Bias);
    // </collapse>

    /// <summary>Compares two layers with and without a non-linearity with the one layer A.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        var one = Collapse(First, Second);
        screen.WriteLine($"W1 = {Figures.Row(First.Weight, "0")}   b1 = {Figures.Row(First.Bias, "0")}");
        screen.WriteLine($"W2 = {Figures.Row(Second.Weight, "0")}   b2 = {Figures.Row(Second.Bias, "0.0")}");
        screen.WriteLine($"A = W1 W2 = {one.Weight.Item():0.0}, c = b1 W2 + b2 = {one.Bias.Item():0.0}");
        screen.WriteLine();

        var x = Tensor.FromArray(new double[,] { { -2 }, { -1 }, { 0 }, { 1 }, { 2 } });
        var (linear, relu) = (Answers(x, Nonlinearity.Identity), Answers(x, Nonlinearity.Relu));
        var table = new TextTable(
            TableColumn.Number("x"), TableColumn.Number("x A + c"), TableColumn.Number("(x W1 + b1) W2 + b2"),
            TableColumn.Number("relu(x W1 + b1) W2 + b2"));
        for (var n = 0; n < x.Size; n++)
        {
            table.Row(
                $"{x.Data[n]:0}", $"{x.Data[n] * one.Weight.Item() + one.Bias.Item():0.0}", $"{linear.Data[n]:0.0}", $"{relu.Data[n]:0.0}");
        }

        screen.Write(table);
        screen.WriteLine("Without a non-linearity two layers are the line x A + c. With ReLU the line has got corners.");
    }

    /// <summary>Both as functions of x.</summary>
    public static Picture Picture()
    {
        double[] x = [.. Enumerable.Range(0, 121).Select(i => -3 + i * 0.05)];
        var column = Tensor.FromSpan([x.Length, 1], x);
        return new LinePlot
        {
            Title = "Two layers of the same weights",
            XLabel = "x",
            YLabel = "y",
            Series =
            [
                new Series("without a non-linearity", x, Answers(column, Nonlinearity.Identity).Data.ToArray()),
                new Series("with ReLU between", x, Answers(column, Nonlinearity.Relu).Data.ToArray()),
                new Series("with tanh between", x, Answers(column, Nonlinearity.Tanh).Data.ToArray()),
            ],
        };
    }

    private static Tensor Answers(Tensor x, Nonlinearity between) =>
        new HandWrittenMlp([First, Second], between, new HalfSquaredError()).Forward(x).Output;
}
