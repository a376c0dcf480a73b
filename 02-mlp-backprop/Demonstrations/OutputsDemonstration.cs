using Course.Autograd;
using Course.Drawing;
using Course.Mlp.ByHand;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>The last layer: a number, a probability, or a probability for each of several classes.</summary>
public static class OutputsDemonstration
{
    private static readonly string[] Classes = ["pedestrian", "car", "motorcycle", "truck"];

    private static Tensor Logits => Tensor.FromArray(new double[,] { { 2.0, 1.0, 0.1, -1.0 } });

    /// <summary>Softmax as the engine computes it.</summary>
    public static Tensor Softmax(Tensor z) => new SoftmaxCost().Output(z);

    /// <summary>Compares the outputs, differentiates softmax, and shows how it becomes argmax.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="softmax">The lesson's softmax, or the learner's.</param>
    public static void Run(Screen screen, Func<Tensor, Tensor> softmax)
    {
        var z = Logits;
        var (sigmoids, p) = (z.Sigmoid(), softmax(z));
        var best = z.ArgMax().Item();
        var table = new TextTable(
            "class", TableColumn.Number("z"), TableColumn.Number("one-vs-all: sigmoid"),
            TableColumn.Number("softmax"), TableColumn.Number("argmax"));
        for (var k = 0; k < Classes.Length; k++)
        {
            table.Row(Classes[k], $"{z[0, k]:F1}", $"{sigmoids[0, k]:F3}", $"{p[0, k]:F3}", k == best ? "1" : "0");
        }

        table.Total("sum", "", $"{sigmoids.Sum().Item():F3}", $"{p.Sum().Item():F3}", "1");
        screen.Write(table);
        screen.WriteLine();

        screen.WriteLine("The derivative of softmax, dp_i/dz_j = p_i (1 if i = j else 0) - p_i p_j:");
        var jacobian = Jacobian(p);
        for (var i = 0; i < Classes.Length; i++)
        {
            screen.WriteLine($"  {Figures.Row(Figures.RowOf(jacobian, i), " 0.000;-0.000")}");
        }

        screen.WriteLine("Every row sums to 0: what one class wins, the others lose.");
        screen.WriteLine(
            "The distance to the derivative that the graph computes: "
                + $"{Figures.Below(Figures.Distance(jacobian, JacobianOnGraph()), 1e-12)}.");
        screen.WriteLine();
        screen.WriteLine("The same z, multiplied: softmax becomes argmax, and its derivative dies.");
        foreach (var factor in (ReadOnlySpan<int>)[1, 2, 5, 20])
        {
            var sharp = softmax(z * factor);
            screen.WriteLine($"  z x {factor,-3} p = {Figures.Row(sharp)}   largest derivative {Jacobian(sharp).Max().Item():F4}");
        }

        screen.WriteLine($"  z x 500 p = {Figures.Row(softmax(z * 500))}   no e^1000: the largest z is subtracted first");
        screen.WriteLine();
        WriteLoss(screen, z, p);
    }

    /// <summary>The cross-entropy for each class as the right one, and its derivative for one of them.</summary>
    private static void WriteLoss(Screen screen, Tensor z, Tensor p)
    {
        screen.WriteLine("-log p for each class as the right one, and from the logits, log sum e^z - z:");
        var logSum = Math.Log(z.Exp().Sum().Item());
        var losses = new TextTable("right class", TableColumn.Number("p"), TableColumn.Number("-log p"), TableColumn.Number("from z"));
        for (var k = 0; k < Classes.Length; k++)
        {
            losses.Row(Classes[k], $"{p.Data[k]:F3}", $"{-Math.Log(p.Data[k]):F4}", $"{logSum - z.Data[k]:F4}");
        }

        screen.Write(losses);
        const int right = 1;
        var gradient = new SoftmaxCost().Gradient(z, OneHot(right));
        double Loss() => -Math.Log(Softmax(z).Data[right]);
        screen.WriteLine($"It is a {Classes[right]}: dL/dz = p - onehot = {Figures.Row(gradient)}, which sums to 0.");
        var distance = Figures.Distance(gradient, NumericGradient.Of(z, Loss));
        screen.WriteLine($"The distance to central differences: {Figures.Below(distance, 1e-9)}.");
    }

    private static Tensor OneHot(int label)
    {
        var target = Tensor.Zeros([1, Classes.Length]);
        target[0, label] = 1;
        return target;
    }

    /// <summary>Softmax of the same numbers, multiplied by more and more.</summary>
    public static Picture Picture() => new BarChart
    {
        Title = "Softmax goes over into argmax",
        YLabel = "probability",
        Categories = Classes,
        YRange = new Interval(0, 1),
        Series = [.. new[] { 0.5, 1, 2, 5 }.Select(factor => new BarSeries($"z × {factor:0.#}", Softmax(Logits * factor).Data.ToArray()))],
    };

    // <jacobian>
    private static Tensor Jacobian(Tensor p)
    {
        var k = p.Size;
        var column = p.Reshape(k, 1);
        return Tensor.Identity(k) * column - column.Dot(p.Reshape(1, k)); // p_i (i = j) - p_i p_j
    }
    // </jacobian>

    private static Tensor JacobianOnGraph()
    {
        var rows = new Tensor[Classes.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var z = new Variable<double>(Logits, requiresGradient: true);
            z.Softmax()[0, i].Backward();
            rows[i] = z.Gradient!;
        }

        return Tensor.Concatenate(0, rows);
    }
}
