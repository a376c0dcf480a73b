using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Four ways to compute the same convolution, and what each has to hold in memory.</summary>
public static class WaysDemonstration
{
    /// <summary>Shows a matrix of windows, then that all ways agree, then what they cost on the lecture's layers.</summary>
    public static void Run(Screen screen)
    {
        Columns(screen);
        Agreement(screen);
        Cost(screen);
    }

    // The windows of a picture of 3 x 3 as the rows of a matrix: what im2col multiplies with the weight.
    private static void Columns(Screen screen)
    {
        var x = Tensor.Arange(1, 10).Reshape(1, 3, 3, 1);
        var columns = Im2ColConvolution<double>.Columns(x, Window2D.Square(2));
        screen.WriteLine("Every window becomes a row; the convolution is then one matrix product:");
        Matrices.Write(screen, ("x", x), ("columns", columns), ("w", Tensor.FromArray(new double[,] { { 1 }, { 2 }, { 3 }, { 4 } })),
            ("columns w", Tensor.MatrixProduct(columns, Tensor.FromArray(new double[,] { { 1 }, { 2 }, { 3 }, { 4 } }))));
        screen.WriteLine();
    }

    private static void Agreement(Screen screen)
    {
        (string Name, IConvolutionAlgorithm<float> Way)[] ways =
        [
            ("naive loops", new NaiveConvolution<float>()), ("im2col", new Im2ColConvolution<float>()),
            ("direct", new DirectConvolution<float>()), ("Winograd", new WinogradConvolution<float>()),
        ];
        var rng = new Rng(11);
        var window = Window2D.Square(3, padding: 1);
        var (x, w, dY) = (rng.Normal<float>([3, 13, 11, 5]), rng.Normal<float>([3, 3, 5, 7]), rng.Normal<float>([3, 13, 11, 7]));
        screen.WriteLine($"The same numbers up to rounding: pictures {x.Shape}, weight {w.Shape}, padding 1.");
        var table = new TextTable("way", "forward", "input gradient", "weight gradient");
        var loops = ways[0].Way;
        foreach (var (name, way) in ways[1..])
        {
            table.Row(name,
                Agrees(loops.Forward(x, w, null, window), way.Forward(x, w, null, window)),
                Agrees(loops.InputGradient(dY, w, x.Shape, window), way.InputGradient(dY, w, x.Shape, window)),
                Agrees(loops.WeightGradient(x, dY, window), way.WeightGradient(x, dY, window)));
        }

        screen.Write(table);
        screen.WriteLine();
    }

    private static string Agrees(Tensor<float> expected, Tensor<float> actual) =>
        (expected - actual).Abs().Max().Item() <= 1e-5f * expected.Abs().Max().Item() ? "agrees to 1e-5" : "differs";

    // The matrix of windows is what im2col pays; Winograd's way multiplies at 16 places for every 2 x 2 outputs.
    private static void Cost(Screen screen)
    {
        screen.WriteLine("The lecture's convolutions, batch 256, forward:");
        var table = new TextTable("pictures", "weight", TableColumn.Number("products, millions"), TableColumn.Number("Winograd's"),
            TableColumn.Number("input, MB"), TableColumn.Number("its windows, MB"));
        foreach (var (x, w) in (ReadOnlySpan<(Shape, Shape)>)[([256, 28, 28, 1], [3, 3, 1, 32]), ([256, 13, 13, 32], [3, 3, 32, 64])])
        {
            var y = ShapeRules.Convolution(x, w, Window2D.Square(3));
            var windows = y[..3].ElementCount * w[..3].ElementCount;
            var winograd = 16L * x[0] * WinogradConvolution<double>.TileCount(y[1], y[2]) * w[2] * w[3];
            table.Row(
                $"{x}", $"{w}", $"{(long)windows * w[3] / 1e6:F0}", $"{winograd / 1e6:F0}", Megabytes(x.ElementCount), Megabytes(windows));
        }

        screen.Write(table);
    }

    private static string Megabytes(int floats) => $"{floats * sizeof(float) / 1e6:F1}";
}
