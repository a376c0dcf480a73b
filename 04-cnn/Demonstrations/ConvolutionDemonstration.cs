using Course.Cnn.Convolution;
using Course.Drawing;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// A convolution of a matrix with a kernel, no padding, stride 1: the lesson's, or the learner's.
/// [H, W] and [F, G] give [H - F + 1, W - G + 1].
/// </summary>
/// <param name="x">The picture.</param>
/// <param name="w">The kernel.</param>
public delegate Tensor MatrixConvolution(Tensor x, Tensor w);

/// <summary>The worked convolutions of the lectures, and what three kernels make of a digit.</summary>
public static class ConvolutionDemonstration
{
    /// <summary>Works the examples out.</summary>
    /// <param name="screen">Where it is shown.</param>
    /// <param name="convolve">The lesson's convolution, or the learner's.</param>
    public static void Run(Screen screen, MatrixConvolution convolve)
    {
        screen.WriteLine("The vision lecture: twice the middle, less the four corners.");
        Show(screen, convolve, LectureExamples.VisionPicture, LectureExamples.VisionKernel);
        screen.WriteLine("  first place: -(1 - 4 + 1 - 6) + 2 * 5 = 18");
        screen.WriteLine();
        screen.WriteLine("The mathematics lecture:");
        Show(screen, convolve, LectureExamples.MathematicsPicture, LectureExamples.MathematicsKernel);
        screen.WriteLine("  first place: 0*3 + 1*3 + 2*2 + 2*0 + 2*0 + 0*1 + 0*3 + 1*1 + 2*2 = 12");
        screen.WriteLine();
        screen.WriteLine("Sharpening: five times the pixel, less its four neighbours.");
        Show(screen, convolve, LectureExamples.SharpenedPicture, LectureExamples.SharpeningKernel);
    }

    // <matrix-convolution>
    /// <summary>The lesson's convolution of two matrices: a picture of one channel, one filter.</summary>
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var window = new Window2D(new WindowAxis(w.Shape[0]), new WindowAxis(w.Shape[1]));
        var y = new NaiveConvolution<double>().Forward(LectureExamples.AsPicture(x), LectureExamples.AsWeight(w), bias: null, window);
        return y.Reshape(y.Shape[1], y.Shape[2]);
    }
    // </matrix-convolution>

    /// <summary>The example of the vision lecture, with its first window marked.</summary>
    public static Picture Picture() => new ConvolutionPicture(
        LectureExamples.VisionPicture, LectureExamples.VisionKernel, Convolve(LectureExamples.VisionPicture, LectureExamples.VisionKernel));

    private static void Show(Screen screen, MatrixConvolution convolve, Tensor x, Tensor w) =>
        Matrices.Write(screen, ("x", x), ("w", w), ("x * w", convolve(x, w)));
}
