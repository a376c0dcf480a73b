using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The input gradient of a convolution with a stride s. By the general rule it is a convolution of dY with s - 1 zeros between its pixels,
/// and most of that multiplies zeros. A pixel h of the input met only every s-th tap of the kernel, those with (h + padding - tap)
/// a multiple of s. So the pixels fall into s x s classes by the remainder of h + padding, and each class is a small convolution of dY
/// itself with its own part of the turned weight.
/// </summary>
/// <remarks>
/// With h + padding = s t + r and tap = r + s m, pixel h received from output t - m: the sum over m runs along dY backwards.
/// </remarks>
internal sealed unsafe class StridedInputGradient<T> : PreparedConvolution<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Class[] classes;
    private readonly int unmet; // elements of a picture to clear first: all, if a kernel smaller than the stride leaves pixels out

    /// <summary>Lays the parts of the weight out.</summary>
    /// <param name="w">The weight, kernelHeight x kernelWidth x C x F.</param>
    /// <param name="gradient">The shape of dY.</param>
    /// <param name="input">The shape of dX.</param>
    /// <param name="window">A window that <see cref="Fits"/>.</param>
    public StridedInputGradient(Tensor<T> w, Shape gradient, Shape input, Window2D window)
        : base(PaddedFor(gradient, input, window), 0)
    {
        unmet = LeavesPixelsOut(window.Height) || LeavesPixelsOut(window.Width) ? input[1..].ElementCount : 0;
        classes = [.. from row in Classes(window.Height, input[1]) from column in Classes(window.Width, input[2]) select Of(
            w, row, column, Padded, input, window)];
    }

    /// <summary>Whether the window has a stride, and no gaps between its taps.</summary>
    public static bool Fits(Window2D window) =>
        (window.Height.Stride > 1 || window.Width.Stride > 1) && window.Height.Dilation == 1 && window.Width.Dilation == 1;

    /// <inheritdoc/>
    public override void Run(T* x, T* scratch, T* y)
    {
        new Span<T>(y, unmet).Clear();
        foreach (var (convolution, source, target) in classes)
        {
            convolution.Run(x + source, scratch, y + target);
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        Array.ForEach(classes, pixels => pixels.Convolution.Dispose());
    }

    private static bool LeavesPixelsOut(WindowAxis axis) => axis.Kernel < axis.Stride;

    // dY with as many zeros around it as any class reaches.
    private static PaddedPicture PaddedFor(Shape dY, Shape input, Window2D window)
    {
        var (top, height) = Reach(window.Height, input[1], dY[1]);
        var (left, width) = Reach(window.Width, input[2], dY[2]);
        return new PaddedPicture(dY, height, width, top, left);
    }

    private static (int Before, int Size) Reach(WindowAxis axis, int input, int output)
    {
        var before = MostTaps(axis) - 1;
        return (before, before + Math.Max(output, (input - 1 + axis.Padding) / axis.Stride + 1));
    }

    private static int MostTaps(WindowAxis axis) => (axis.Kernel + axis.Stride - 1) / axis.Stride;

    // The classes of an axis that any tap meets.
    private static IEnumerable<AxisClass> Classes(WindowAxis axis, int input) =>
        from remainder in Enumerable.Range(0, Math.Min(axis.Stride, axis.Kernel))
        let first = (axis.Padding - remainder + axis.Stride - 1) / axis.Stride
        let end = (input - 1 + axis.Padding - remainder) / axis.Stride + 1
        where input - 1 + axis.Padding >= remainder && end > first
        select new AxisClass(remainder, first, end - first, (axis.Kernel - remainder + axis.Stride - 1) / axis.Stride,
            axis.Stride * first + remainder - axis.Padding);

    /// <summary>The pixels of one axis with the same remainder.</summary>
    /// <param name="Remainder">r, of h + padding by the stride.</param>
    /// <param name="FirstOutput">t of the first pixel.</param>
    /// <param name="Count">How many pixels.</param>
    /// <param name="Taps">How many taps of the kernel they met.</param>
    /// <param name="FirstPixel">h of the first pixel.</param>
    private readonly record struct AxisClass(int Remainder, int FirstOutput, int Count, int Taps, int FirstPixel);

    // The part of the weight that a class meets, rowTaps x columnTaps x C x F.
    private static Tensor<T> Part(Tensor<T> w, AxisClass row, AxisClass column, Window2D window)
    {
        var part = Tensor<T>.Uninitialized([row.Taps, column.Taps, w.Shape[2], w.Shape[3]]);
        var tap = w.Shape[2] * w.Shape[3];
        for (var i = 0; i < row.Taps * column.Taps; i++)
        {
            var a = row.Remainder + i / column.Taps * window.Height.Stride;
            var b = column.Remainder + i % column.Taps * window.Width.Stride;
            w.Data.Slice((a * window.Width.Kernel + b) * tap, tap).CopyTo(part.Data[(i * tap)..]);
        }

        return part;
    }

    /// <summary>
    /// The pixels of a picture with the same two remainders: the convolution that gives their gradients, where it begins in the padded dY,
    /// and where in dX their first stands.
    /// </summary>
    private readonly record struct Class(PictureConvolution<T> Convolution, nint Source, nint Target);

    private static Class Of(Tensor<T> w, AxisClass row, AxisClass column, PaddedPicture padded, Shape input, Window2D window) => new(
        new PictureConvolution<T>(
            PackedWeight<T>.Turned(Part(w, row, column, window)), padded,
            new Window2D(new WindowAxis(row.Taps), new WindowAxis(column.Taps)), ..padded.Height,
            new OutputLayout(row.Count, column.Count, input[3], (nint)window.Width.Stride * input[3],
                (nint)window.Height.Stride * input[2] * input[3])),
        ((nint)(padded.Top + row.FirstOutput - row.Taps + 1) * padded.Width
            + padded.Left + column.FirstOutput - column.Taps + 1) * padded.Channels,
        ((nint)row.FirstPixel * input[2] + column.FirstPixel) * input[3]);
}
