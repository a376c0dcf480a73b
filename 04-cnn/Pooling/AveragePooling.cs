using System.Numerics;
using System.Numerics.Tensors;
using Course.Tensors;

namespace Course.Cnn.Pooling;

/// <summary>
/// Average pooling: the mean of every window, channel by channel; padding counts as zeros. Each place of a window is one vector addition over the channels, and the
/// gradient is the same walk with the arrows turned: every place receives dY divided by the number of places.
/// </summary>
internal static class AveragePooling
{
    /// <summary>The means.</summary>
    public static Tensors.Tensor<T> Forward<T>(Tensors.Tensor<T> x, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = Tensors.Tensor<T>.Zeros(ShapeRules.Pooling(x.Shape, window));
        Workers.For(y.Shape[0], 1, (from, to) => ForEachMeeting(from, to, x.Shape, y.Shape, window, (xAt, yAt, channels) =>
        {
            var sum = y.Data.Slice(yAt, channels);
            TensorPrimitives.Add(sum, x.Data.Slice(xAt, channels), sum);
        }));
        TensorPrimitives.Divide(y.Data, T.CreateChecked(window.Places), y.Data);
        return y;
    }

    /// <summary>dX: every place of a window receives an equal part of its gradient.</summary>
    public static Tensors.Tensor<T> Backward<T>(Tensors.Tensor<T> dY, Shape inputShape, Window2D window)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dX = Tensors.Tensor<T>.Zeros(inputShape);
        var part = T.One / T.CreateChecked(window.Places);
        Workers.For(inputShape[0], 1, (from, to) => ForEachMeeting(from, to, inputShape, dY.Shape, window, (xAt, yAt, channels) =>
        {
            var target = dX.Data.Slice(xAt, channels);
            TensorPrimitives.MultiplyAdd(dY.Data.Slice(yAt, channels), part, target, target);
        }));
        return dX;
    }

    // Every pair of an input pixel and an output pixel whose window it lies in: where their channels begin, and how many there are.
    private static void ForEachMeeting(int from, int to, Shape input, Shape output, Window2D window, Action<int, int, int> meeting)
    {
        var channels = input[3];
        for (var n = from; n < to; n++)
            for (var i = 0; i < output[1]; i++)
            {
                var (firstRow, endRow) = window.Height.PlacesInside(i, input[1]);
                for (var j = 0; j < output[2]; j++)
                {
                    var (first, end) = window.Width.PlacesInside(j, input[2]);
                    var (top, left) = (i * window.Height.Stride - window.Height.Padding, j * window.Width.Stride - window.Width.Padding);
                    for (var a = firstRow; a < endRow; a++)
                        for (var b = first; b < end; b++)
                        {
                            meeting(((n * input[1] + top + a) * input[2] + left + b) * channels, ((n * output[1] + i) * output[2] + j) * channels, channels);
                        }
                }
            }
    }
}
