using System.Numerics;
using Course.Cnn.Convolution;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// ReLU and max pooling of one map in one pass, for windows that do not overlap: y = max(0, largest of the window). Which place won is kept
/// as its number, or -1 where nothing exceeded 0, and that is all the way back needs: neither the picture nor the ReLU's output is stored.
/// </summary>
/// <remarks>
/// A NaN wins over every number. The two operations apart, <see cref="Pooling.WindowExtremes"/> behind a ReLU,
/// are what it is tested against.
/// </remarks>
/// <param name="layer">The sizes.</param>
internal readonly unsafe struct ReluMaxPooling<T>(PooledConvolution layer)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Window2D window = layer.Pooling;
    private readonly int width = layer.Map[2];
    private readonly int channels = layer.Filters;
    private readonly int outHeight = layer.Output[1];
    private readonly int outWidth = layer.Output[2];

    /// <summary>Pools one picture.</summary>
    /// <param name="x">The part of the map that the windows cover.</param>
    /// <param name="y">outHeight x outWidth x channels.</param>
    /// <param name="choice">As y: the place that won, or -1.</param>
    public void Forward(T* x, T* y, T* choice)
    {
        for (var i = 0; i < outHeight; i++)
        {
            for (var j = 0; j < outWidth; j++, y += channels, choice += channels)
            {
                var corner = x + ((nint)i * window.Height.Stride * width + j * window.Width.Stride) * channels;
                for (var c = 0; c < channels; c += Vector<T>.Count)
                {
                    var best = Vector<T>.Zero;
                    var winner = new Vector<T>(-T.One);
                    var place = T.Zero;
                    for (var a = 0; a < window.Height.Kernel; a++)
                    {
                        var row = corner + (nint)a * width * channels + c;
                        for (var b = 0; b < window.Width.Kernel; b++, place++)
                        {
                            var candidate = Vector.Load(row + (nint)b * channels);
                            var better = Vector.GreaterThan(candidate, best)
                                | (~Vector.Equals(candidate, candidate) & Vector.Equals(best, best));
                            best = Vector.ConditionalSelect(better, candidate, best);
                            winner = Vector.ConditionalSelect(better, new Vector<T>(place), winner);
                        }
                    }

                    best.Store(y + c);
                    winner.Store(choice + c);
                }
            }
        }
    }

    /// <summary>
    /// Writes the gradient of every output to the place that won; the other places of the windows become 0,
    /// what no window covers is left as it is.
    /// </summary>
    /// <param name="dY">outHeight x outWidth x channels.</param>
    /// <param name="choice">What <see cref="Forward"/> kept.</param>
    /// <param name="padded">Where the pixels of the picture stand in <paramref name="dX"/>.</param>
    /// <param name="dX">The padded picture.</param>
    public void Backward(T* dY, T* choice, PaddedPicture padded, T* dX)
    {
        for (var i = 0; i < outHeight; i++)
        {
            for (var j = 0; j < outWidth; j++, dY += channels, choice += channels)
            {
                var (top, left) = (padded.Top + i * window.Height.Stride, padded.Left + j * window.Width.Stride);
                for (var c = 0; c < channels; c += Vector<T>.Count)
                {
                    var gradient = Vector.Load(dY + c);
                    var winner = Vector.Load(choice + c);
                    var place = T.Zero;
                    for (var a = 0; a < window.Height.Kernel; a++)
                    {
                        var row = dX + ((nint)(top + a) * padded.Width + left) * channels + c;
                        for (var b = 0; b < window.Width.Kernel; b++, place++)
                        {
                            Vector.ConditionalSelect(Vector.Equals(winner, new Vector<T>(place)), gradient, Vector<T>.Zero)
                                .Store(row + (nint)b * channels);
                        }
                    }
                }
            }
        }
    }
}
