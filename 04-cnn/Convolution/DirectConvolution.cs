using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution without copied patches, picture by picture on the <see cref="MicroKernel{T, TVector, TSimd, TRows}"/>: the threads share the pictures, and a picture stays in a core's own
/// cache while it is worked on.
/// </summary>
public sealed unsafe class DirectConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false)
    {
        var y = Tensor<T>.Uninitialized(ShapeRules.Convolution(x.Shape, w.Shape, window));
        var (height, width, channels) = (x.Shape[1], x.Shape[2], x.Shape[3]);
        var padded = new PaddedPicture(height + 2 * window.Height.Padding, width + 2 * window.Width.Padding, channels, window.Height.Padding, window.Width.Padding);
        var filled = window.Height.Padding..(window.Height.Padding + height);
        var convolution = new PictureConvolution<T>(padded, window, filled, y.Shape[1], y.Shape[2], y.Shape[3]);
        using var packed = Scratch<T>.Rent(PackedWeight<T>.Size(w.Shape, channels, y.Shape[3]));
        PackedWeight<T>.Pack(w, packed.Span);
        ForEachPicture(x, padded, convolution, packed, bias, y, relu);
        return y;
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        // dX is the convolution of dY, with stride - 1 zeros between its pixels and enough around them, with the turned weight.
        var dX = Tensor<T>.Uninitialized(inputShape);
        var (h, v) = (window.Height, window.Width);
        var padded = new PaddedPicture(inputShape[1] + h.Span - 1, inputShape[2] + v.Span - 1, dY.Shape[3], h.Span - 1 - h.Padding, v.Span - 1 - v.Padding, h.Stride, v.Stride);
        var filled = Math.Max(0, padded.Top)..Math.Min(padded.Height, padded.Top + (dY.Shape[1] - 1) * h.Stride + 1);
        var turned = new Window2D(new WindowAxis(h.Kernel, 1, 0, h.Dilation), new WindowAxis(v.Kernel, 1, 0, v.Dilation));
        var convolution = new PictureConvolution<T>(padded, turned, filled, inputShape[1], inputShape[2], inputShape[3]);
        using var packed = Scratch<T>.Rent(PackedWeight<T>.Size(w.Shape, dY.Shape[3], inputShape[3]));
        PackedWeight<T>.PackTurned(w, packed.Span);
        ForEachPicture(dY, padded, convolution, packed, null, dX, relu: false);
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window) => DirectWeightGradient<T>.Compute(x, dY, window);

    private static void ForEachPicture(
        Tensor<T> x, PaddedPicture padded, PictureConvolution<T> convolution, Scratch<T> packed, Tensor<T>? bias, Tensor<T> y, bool relu)
    {
        var pictures = x.Shape[0];
        if (pictures == 0 || y.Size == 0)
        {
            return;
        }

        int pictureSize = x.Size / pictures, resultSize = y.Size / pictures, height = x.Shape[1];
        var inPlace = padded.AddsNothingTo(height, x.Shape[2]);
        Workers.For(pictures, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(inPlace ? 0 : padded.Size);
            copy.Span.Clear();
            fixed (T* weight = packed.Span, b = bias is null ? default : bias.Data, source = x.Data, target = y.Data, own = copy.Span)
            {
                for (var n = from; n < to; n++)
                {
                    var picture = source + (nint)n * pictureSize;
                    if (!inPlace)
                    {
                        padded.Write(new ReadOnlySpan<T>(picture, pictureSize), height, copy.Span);
                        picture = own;
                    }

                    convolution.Run(picture, weight, b, target + (nint)n * resultSize, relu);
                }
            }
        });
    }
}
