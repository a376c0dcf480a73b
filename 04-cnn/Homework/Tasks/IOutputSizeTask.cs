namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.1. How large is what comes out of a convolution or a pooling, along one axis?
/// <code>
/// Y = floor((N + 2p - d (F - 1) - 1) / s) + 1
/// </code>
/// </summary>
/// <example>
/// A picture of N = 28, a kernel of F = 3, no padding, stride 1, dilation 1: 28 - 2 - 1 = 25, so Y = 26. A pooling of F = 2 with s = 2 on
/// N = 11: (11 - 1 - 1) / 2 = 4.5, so Y = 5. AlexNet begins with N = 227, F = 11, s = 4: Y = 55.
/// A window longer than the picture with its zeros has no place. With N = 2, F = 3, s = 2: floor(-1 / 2) = -1, so Y = 0.
/// </example>
[Task("4.1", "The size of the output")]
public interface IOutputSizeTask
{
    /// <summary>How many places a window has along an axis.</summary>
    /// <param name="n">N, the pixels of the axis.</param>
    /// <param name="f">F, the places of the kernel.</param>
    /// <param name="p">The zeros added on either side.</param>
    /// <param name="s">The stride.</param>
    /// <param name="d">The dilation: the distance between neighbouring places of the kernel, 1 when they lie side by side.</param>
    /// <returns>Y; where the window has no place 0, or the negative number that the formula gives.</returns>
    static abstract int Size(int n, int f, int p, int s, int d);
}
