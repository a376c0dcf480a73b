using System.Numerics;
using Course.Tensors;

namespace Course.Cnn.Convolution;

/// <summary>
/// The convolution as its definition: seven loops. Forward, input gradient and weight gradient are the same loops around another line,
/// because y += x w has the derivatives dX += dY w and dW += x dY. It is what every faster way is tested against.
/// </summary>
public sealed class NaiveConvolution<T> : IConvolutionAlgorithm<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private delegate void Meeting(int x, int w, int y);

    /// <inheritdoc/>
    public Tensor<T> Forward(Tensor<T> x, Tensor<T> w, Tensor<T>? bias, Window2D window, bool relu = false)
    {
        var y = Tensor<T>.Zeros(ShapeRules.Convolution(x.Shape, w.Shape, bias?.Shape, window));
        if (bias is not null)
        {
            y.AddInPlace(bias);
        }

        // <forward>
        ForEachMeeting(x.Shape, w.Shape, y.Shape, window, (xAt, wAt, yAt) => y.Data[yAt] += x.Data[xAt] * w.Data[wAt]);
        // </forward>
        return relu ? y.Maximum(T.Zero) : y;
    }

    /// <inheritdoc/>
    public Tensor<T> InputGradient(Tensor<T> dY, Tensor<T> w, Shape inputShape, Window2D window)
    {
        ShapeRules.ConvolutionGradient(dY.Shape, inputShape, w.Shape, window);
        var dX = Tensor<T>.Zeros(inputShape);
        // <input-gradient>
        ForEachMeeting(inputShape, w.Shape, dY.Shape, window, (xAt, wAt, yAt) => dX.Data[xAt] += dY.Data[yAt] * w.Data[wAt]);
        // </input-gradient>
        return dX;
    }

    /// <inheritdoc/>
    public Tensor<T> WeightGradient(Tensor<T> x, Tensor<T> dY, Window2D window)
    {
        var dW = Tensor<T>.Zeros(ShapeRules.ConvolutionWeight(dY.Shape, x.Shape, window));
        // <weight-gradient>
        ForEachMeeting(x.Shape, dW.Shape, dY.Shape, window, (xAt, wAt, yAt) => dW.Data[wAt] += x.Data[xAt] * dY.Data[yAt]);
        // </weight-gradient>
        return dW;
    }

    // Every triple of an input, a weight and the output that they contribute to.
    private static void ForEachMeeting(Shape x, Shape w, Shape y, Window2D window, Meeting meeting)
    {
        var (pictures, height, width, channels) = (x[0], x[1], x[2], x[3]);
        var (outHeight, outWidth, filters) = (y[1], y[2], y[3]);
        // <loops>
        for (var n = 0; n < pictures; n++)
            for (var i = 0; i < outHeight; i++)
                for (var j = 0; j < outWidth; j++)
                    for (var a = 0; a < window.Height.Kernel; a++)
                        for (var b = 0; b < window.Width.Kernel; b++)
                        {
                            var row = i * window.Height.Stride + a * window.Height.Dilation - window.Height.Padding;
                            var column = j * window.Width.Stride + b * window.Width.Dilation - window.Width.Padding;
                            if (row < 0 || row >= height || column < 0 || column >= width)
                            {
                                continue;
                            }

                            for (var c = 0; c < channels; c++)
                                for (var f = 0; f < filters; f++)
                                {
                                    meeting(
                                        ((n * height + row) * width + column) * channels + c,
                                        ((a * window.Width.Kernel + b) * channels + c) * filters + f,
                                        ((n * outHeight + i) * outWidth + j) * filters + f);
                                }
                        }
        // </loops>
    }
}
