using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>The gradients of a convolution by hand, and the proof by central differences.</summary>
public static class GradientsDemonstration
{
    /// <summary>Works both gradients out on 3 x 3 pixels, then checks random shapes.</summary>
    public static void Run(Screen screen)
    {
        var x = LectureExamples.AsPicture(Tensor.Arange(1, 10).Reshape(3, 3));
        var w = LectureExamples.AsWeight(Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        var dY = LectureExamples.AsPicture(Tensor.FromArray(new double[,] { { 1, 0 }, { 0, 10 } }));
        var naive = new NaiveConvolution<double>();
        var window = Window2D.Square(2);
        screen.WriteLine("A loss whose gradient at the four outputs is dY:");
        Matrices.Write(screen, ("x", x), ("w", w.Reshape(1, 2, 2, 1)), ("y", naive.Forward(x, w, null, window)), ("dY", dY));
        screen.WriteLine();
        screen.WriteLine("A weight met a window of x for every output; an input entered several windows:");
        Matrices.Write(
            screen, ("dW", naive.WeightGradient(x, dY, window).Reshape(1, 2, 2, 1)), ("dX", naive.InputGradient(dY, w, x.Shape, window)));
        screen.WriteLine("  dW[0, 0] = 1*1 + 10*5 = 51        dX[1, 1] = 1*4 + 10*1 = 14");
        screen.WriteLine();
        screen.WriteLine("Against central differences in float64, all elements of random tensors:");
        var table = new TextTable("operation", "window", TableColumn.Number("elements"), "agree to 1e-7");
        foreach (var (name, description, operation, inputs) in Cases())
        {
            var elements = GradientCheck.Compare(operation, seed: 1, inputs);
            table.Row(name, description, $"{elements.Count}", elements.All(element => element.Error < 1e-7) ? "yes" : "no");
        }

        screen.Write(table);
    }

    private static IEnumerable<(string Name, string Window, Func<Variable<double>[], Variable<double>> Operation, Tensor[] Inputs)> Cases()
    {
        var rng = new Rng(7);
        var moving = new Window2D(new WindowAxis(3, Stride: 2, Padding: 1), new WindowAxis(2, Padding: 1, Dilation: 2));
        Tensor[] convolution = [rng.Normal<double>([2, 5, 6, 2]), rng.Normal<double>([3, 2, 2, 3]), rng.Normal<double>([3])];
        yield return ("convolution", "3 x 2, stride 2 x 1, padding 1, dilation 1 x 2", v => v[0].Convolve(v[1], v[2], moving), convolution);
        Tensor[] pictures = [rng.Normal<double>([2, 4, 5, 2])];
        yield return ("max pooling", "2 x 2, stride 2", v => v[0].MaxPool(Window2D.Square(2, stride: 2)), pictures);
        yield return ("average pooling", "3 x 3, padding 1", v => v[0].AveragePool(Window2D.Square(3, padding: 1)), pictures);
    }
}
