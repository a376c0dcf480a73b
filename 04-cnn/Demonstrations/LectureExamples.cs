namespace Course.Cnn.App.Demonstrations;

/// <summary>The worked convolutions of the lectures: pictures and kernels.</summary>
internal static class LectureExamples
{
    /// <summary>Lecture "Neural networks and computer vision": a picture of 5 x 5.</summary>
    public static Tensor VisionPicture { get; } = Tensor.FromArray(
        new double[,] { { 1, 2, -4, 0, 7 }, { -3, 5, 0, 4, -2 }, { 1, 4, -6, 8, 5 }, { 3, 7, -1, 0, 2 }, { 6, 1, 2, -2, 1 } });

    /// <summary>Its kernel: twice the middle, less the four corners.</summary>
    public static Tensor VisionKernel { get; } = Tensor.FromArray(new double[,] { { -1, 0, -1 }, { 0, 2, 0 }, { -1, 0, -1 } });

    /// <summary>Lecture "Mathematical foundations": a picture of 5 x 5.</summary>
    public static Tensor MathematicsPicture { get; } = Tensor.FromArray(
        new double[,] { { 3, 3, 2, 1, 0 }, { 0, 0, 1, 3, 1 }, { 3, 1, 2, 2, 3 }, { 2, 0, 0, 2, 2 }, { 2, 0, 0, 0, 1 } });

    /// <summary>Its kernel.</summary>
    public static Tensor MathematicsKernel { get; } = Tensor.FromArray(new double[,] { { 0, 1, 2 }, { 2, 2, 0 }, { 0, 1, 2 } });

    /// <summary>Lecture "Mathematical foundations": the pixels that the sharpening kernel meets.</summary>
    public static Tensor SharpenedPicture { get; } = Tensor.FromArray(new double[,] { { 5, 6, 7 }, { 3, 4, 6 }, { 2, 3, 5 } });

    /// <summary>Five times the pixel, less its four neighbours.</summary>
    public static Tensor SharpeningKernel { get; } = Tensor.FromArray(new double[,] { { 0, -1, 0 }, { -1, 5, -1 }, { 0, -1, 0 } });

    /// <summary>A matrix as a batch of one grey picture, 1 x H x W x 1.</summary>
    public static Tensor AsPicture(Tensor matrix) => matrix.Reshape(1, matrix.Shape[0], matrix.Shape[1], 1);

    /// <summary>A matrix as a weight of one filter for one channel, kernelHeight x kernelWidth x 1 x 1.</summary>
    public static Tensor AsWeight(Tensor matrix) => matrix.Reshape(matrix.Shape[0], matrix.Shape[1], 1, 1);
}
