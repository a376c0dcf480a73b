using Course.Cnn.Pooling;
using Course.Drawing;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Max, min and average pooling, and what a small shift does.</summary>
public static class PoolingDemonstration
{
    private static readonly Window2D Two = Window2D.Square(2, stride: 2);

    private static Tensor Example =>
        LectureExamples.AsPicture(Tensor.FromArray(new double[,] { { 1, 3, 2, 0 }, { 5, 6, 1, 0 }, { 7, 2, 0, 1 }, { 4, 8, 3, 9 } }));

    /// <summary>Pools a picture three ways, then the same picture moved by a pixel.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("Windows of 2 x 2, stride 2:");
        Matrices.Write(screen, ("x", Example), ("max", Extreme(Example, largest: true)), ("min", Extreme(Example, largest: false)),
            ("average", NaivePooling.Average(Example, Two)));
        screen.WriteLine();
        screen.WriteLine("The gradient of one output, here all ones, goes to the chosen place, or in equal parts to all:");
        var ones = Tensor.Ones([1, 2, 2, 1]);
        var (_, chosen) = NaivePooling.Extreme(Example, Two, largest: true);
        Matrices.Write(screen, ("max", NaivePooling.ExtremeGradient(ones, chosen, Example.Shape)),
            ("average", NaivePooling.AverageGradient(ones, Example.Shape, Two)));
        screen.WriteLine();
        screen.WriteLine("A bright pixel moves by one; its window of max pooling does not notice:");
        var (here, there) = (Pixel(0), Pixel(1));
        Matrices.Write(
            screen, ("here", here), ("max", Extreme(here, largest: true)), ("moved", there), ("max", Extreme(there, largest: true)));
    }

    /// <summary>The example and its maxima.</summary>
    public static Picture Picture() => new PoolingPicture(
        Example[0, .., .., 0], Extreme(Example, largest: true)[0, .., .., 0], NaivePooling.Average(Example, Two)[0, .., .., 0]);

    private static Tensor Extreme(Tensor x, bool largest) => NaivePooling.Extreme(x, Two, largest).Y;

    private static Tensor Pixel(int column)
    {
        var picture = Tensor.Zeros([1, 4, 4, 1]);
        picture.Data[column] = 9;
        return picture;
    }
}
