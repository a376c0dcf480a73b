using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution without copied patches, picture by picture on the <see cref="MicroKernel{T, TVector, TSimd, TRows, TVectors}"/>: the threads share the pictures, and a picture stays in a core's own
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
        var padded = PaddedPicture.Around(height, width, channels, window);
        var convolution = new PictureConvolution<T>(padded, window, padded.Filled(height), y.Shape[1], y.Shape[2], y.Shape[3]);
        using var packed = Scratch<T>.Rent(PackedWeight<T>.Size(w.Shape, channels, y.Shape[3]));
        PackedWeight<T>.Pack(w, packed.Span);
        ForEachPicture(x, padded, convolution, packed, bias, y, relu);
        return y;
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        if (StridedInputGradient<T>.Fits(window))
        {
            return StridedInputGradient<T>.Compute(dY, w, inputShape, window);
        }

        // dX is the convolution of dY, with stride - 1 zeros between its pixels and enough around them, with the turned weight.
        var dX = Tensor<T>.Uninitialized(inputShape);
        var padded = PaddedPicture.OfGradient(inputShape[1], inputShape[2], dY.Shape[3], window);
        var convolution = new PictureConvolution<T>(padded, Turned(window), padded.Filled(dY.Shape[1]), inputShape[1], inputShape[2], inputShape[3]);
        using var packed = Scratch<T>.Rent(PackedWeight<T>.Size(w.Shape, dY.Shape[3], inputShape[3]));
        PackedWeight<T>.PackTurned(w, packed.Span);
        ForEachPicture(dY, padded, convolution, packed, null, dX, relu: false);
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window) => DirectWeightGradient<T>.Compute(x, dY, window);

    /// <summary>The window of the convolution that gives the input's gradient: every step of one, the padding in the picture.</summary>
    internal static Window2D Turned(Window2D window) => new(new WindowAxis(window.Height.Kernel, Dilation: window.Height.Dilation), new WindowAxis(window.Width.Kernel, Dilation: window.Width.Dilation));

    private static void ForEachPicture(
        Tensor<T> x, PaddedPicture padded, PictureConvolution<T> convolution, Scratch<T> packed, Tensor<T>? bias, Tensor<T> y, bool relu)
    {
        var pictures = x.Shape[0];
        if (pictures == 0 || y.Size == 0)
        {
            return;
        }

        int pictureSize = x.Size / pictures, resultSize = y.Size / pictures, height = x.Shape[1];
        Workers.For(pictures, 1, (from, to) =>
        {
            using var copy = Scratch<T>.Rent(padded.AddsNothingTo(height, x.Shape[2]) ? 0 : padded.Size);
            copy.Span.Clear();
            for (var n = from; n < to; n++)
            {
                var picture = padded.Prepare<T>(x.Data.Slice(n * pictureSize, pictureSize), height, copy.Span);
                fixed (T* weight = packed.Span, b = bias is null ? default : bias.Data, source = picture, target = y.Data.Slice(n * resultSize, resultSize))
                {
                    convolution.Run(source, weight, b, target, relu);
                }
            }
        });
    }
}
