using Course.Cnn.Convolution;
using Course.Drawing;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Padding, stride and dilation, and the size of what comes out.</summary>
public static class WindowsDemonstration
{
    /// <summary>Shows the sizes, then the same picture through windows that move differently.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("Y = floor((N + 2p - d(F - 1) - 1) / s) + 1");
        var table = new TextTable(TableColumn.Number("N"), TableColumn.Number("F"), TableColumn.Number("p"), TableColumn.Number("s"),
            TableColumn.Number("d"), TableColumn.Number("Y"), "");
        foreach (var (size, window, what) in Settings)
        {
            var y = ShapeRules.Window("convolution", [size], 0, window);
            table.Row($"{size}", $"{window.Kernel}", $"{window.Padding}", $"{window.Stride}", $"{window.Dilation}", $"{y}", what);
        }

        screen.Write(table);
        screen.WriteLine();
        screen.WriteLine("A kernel of nine ones adds up its window:");
        var x = Tensor.Arange(1, 26).Reshape(1, 5, 5, 1);
        Matrices.Write(
            screen, ("x", x), ("p 0, s 1", Sums(x, new WindowAxis(3))), ("p 1, s 1: same size", Sums(x, new WindowAxis(3, Padding: 1))));
        screen.WriteLine();
        Matrices.Write(
            screen, ("p 0, s 2", Sums(x, new WindowAxis(3, Stride: 2))), ("p 1, s 2", Sums(x, new WindowAxis(3, Stride: 2, Padding: 1))),
            ("d 2: every second pixel", Sums(x, new WindowAxis(3, Dilation: 2))));
    }

    /// <summary>Which pixels the first two windows see, for four settings.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Title = "First window blue, second as dots: padding, stride, dilation",
        Columns = 4,
        Pictures =
        [
            new WindowPicture(5, new WindowAxis(3)) { Title = "p 0, s 1, d 1" },
            new WindowPicture(5, new WindowAxis(3, Padding: 1)) { Title = "p 1, s 1, d 1" },
            new WindowPicture(5, new WindowAxis(3, Stride: 2)) { Title = "p 0, s 2, d 1" },
            new WindowPicture(6, new WindowAxis(3, Dilation: 2)) { Title = "p 0, s 1, d 2" },
        ],
    };

    private static readonly (int Size, WindowAxis Window, string What)[] Settings =
    [
        (28, new WindowAxis(3), "the lecture's first layer"),
        (13, new WindowAxis(3), "its second convolution"),
        (26, new WindowAxis(2, Stride: 2), "its first pooling"),
        (11, new WindowAxis(2, Stride: 2), "its second: the last row and column are left over"),
        (32, new WindowAxis(3, Padding: 1), "the size stays: F = 3, p = 1, s = 1"),
        (28, new WindowAxis(5, Padding: 2), "LeNet-5 on MNIST"),
        (227, new WindowAxis(11, Stride: 4), "AlexNet"),
        (32, new WindowAxis(3, Stride: 2, Padding: 1), "a ResNet halves the picture"),
        (28, new WindowAxis(3, Dilation: 2), "three places that cover five pixels"),
    ];

    private static Tensor Sums(Tensor x, WindowAxis axis) =>
        new DirectConvolution<double>().Forward(x, Tensor.Ones([3, 3, 1, 1]), bias: null, new Window2D(axis, axis));
}
