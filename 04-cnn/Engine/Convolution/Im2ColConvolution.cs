using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution as one matrix product. Every window of every picture becomes a row of a matrix ("image to columns";
/// here a window is a row, because the channel is the contiguous axis): columns of (N H' W') x (kernelHeight kernelWidth C),
/// times the weight as a matrix of (kernelHeight kernelWidth C) x F.
/// </summary>
/// <remarks>
/// It needs kernelHeight x kernelWidth times the memory of the pictures and spends its time copying,
/// but any fast matrix product makes it fast: the way that early libraries went. Source: K. Chellapilla, S. Puri, P.
/// Simard, "High performance convolutional neural networks for document processing", 2006.
/// </remarks>
public sealed class Im2ColConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate void Patch(Span<T> picture, Span<T> row);

    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false)
    {
        var shape = ShapeRules.Convolution(x.Shape, w.Shape, bias?.Shape, window);
        var y = Tensor<T>.MatrixProduct(Columns(x, window), AsMatrix(w)).Reshape(shape);
        if (bias is not null)
        {
            y.AddInPlace(bias);
        }

        return relu ? y.Maximum(T.Zero) : y;
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        ShapeRules.ConvolutionGradient(dY.Shape, inputShape, w.Shape, window);
        var dColumns = Tensor<T>.MatrixProduct(Rows(dY), AsMatrix(w), transposeRight: true);
        var dX = Tensor<T>.Zeros(inputShape);
        ForEachPatch(dX, dY.Shape, window, dColumns, static (picture, row) =>
        {
            for (var i = 0; i < row.Length; i++)
            {
                picture[i] += row[i]; // windows overlap, so their gradients add up
            }
        });
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var shape = ShapeRules.ConvolutionWeight(dY.Shape, x.Shape, window);
        return Tensor<T>.MatrixProduct(Columns(x, window), Rows(dY), transposeLeft: true).Reshape(shape.AsSpan());
    }

    // <columns>
    /// <summary>Every window of every picture as a row.</summary>
    /// <exception cref="ShapeException">The pictures are not N x H x W x C, or the window does not fit.</exception>
    public static Tensor<T> Columns(Tensor<T> x, Window2D window)
    {
        var output = ShapeRules.Windows("image to columns", x.Shape, window); // N x H' x W' x C
        var columns = Tensor<T>.Zeros([output[..3].ElementCount, window.Places * x.Shape[3]]); // places in the padding stay 0
        ForEachPatch(x, output, window, columns, static (picture, row) => picture.CopyTo(row));
        return columns;
    }
    // </columns>

    // The channels of every place of every window, in the picture and in its row of the matrix; the threads share the pictures.
    private static void ForEachPatch(Tensor<T> x, Shape output, Window2D window, Tensor<T> columns, Patch patch) =>
        Workers.For(output[0], 1, (from, to) =>
        {
            var (height, width, channels) = (x.Shape[1], x.Shape[2], x.Shape[3]);
            for (var n = from; n < to; n++)
                for (var i = 0; i < output[1]; i++)
                    for (var j = 0; j < output[2]; j++)
                    {
                        var row = columns.Data.Slice(
                            ((n * output[1] + i) * output[2] + j) * window.Places * channels, window.Places * channels);
                        var (firstRow, endRow) = window.Height.PlacesInside(i, height);
                        var (first, end) = window.Width.PlacesInside(j, width);
                        for (var a = firstRow; a < endRow; a++)
                            for (var b = first; b < end; b++)
                            {
                                var top = i * window.Height.Stride + a * window.Height.Dilation - window.Height.Padding;
                                var left = j * window.Width.Stride + b * window.Width.Dilation - window.Width.Padding;
                                patch(x.Data.Slice(((n * height + top) * width + left) * channels, channels),
                                    row.Slice((a * window.Width.Kernel + b) * channels, channels));
                            }
                    }
        });

    private static Tensor<T> AsMatrix(Tensor<T> w) => w.Reshape(w.Shape[..3].ElementCount, w.Shape[3]);

    private static Tensor<T> Rows(Tensor<T> dY) => dY.Reshape(dY.Shape[..3].ElementCount, dY.Shape[3]);
}
