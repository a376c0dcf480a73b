using System.Numerics;
using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Fused;

/// <summary>
/// y = maxpool(relu(x * w + b)) picture by picture in one pass, as a function of (x, w, b). The convolution's output, the largest array of the network, lives only in the cache of
/// the core that computes it: forward it is pooled at once, and the way back (<see cref="PooledGradients{T}"/>) starts from the places that won.
/// </summary>
/// <remarks>
/// The same as <see cref="Functions.Convolve{T}"/> with a ReLU and <see cref="Functions.MaxPool{T}"/> behind it, and tested against them. It takes filters that fill whole tiles, a
/// convolution of stride 1 and a pooling without overlap (<see cref="Fits"/>).
/// </remarks>
/// <param name="window">The convolution's window.</param>
/// <param name="pooling">The pooling's window.</param>
public sealed unsafe class ConvolveReluMaxPool<T>(Window2D window, Window2D pooling) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Tensor<T>? choice;

    /// <summary>Whether this function can compute the two layers.</summary>
    /// <param name="weight">The convolution's weight.</param>
    /// <param name="window">The convolution's window.</param>
    /// <param name="pooling">The pooling's window.</param>
    public static bool Fits(Shape weight, Window2D window, Window2D pooling) =>
        weight[3] % Tile<T>.Columns == 0 && weight[3] % Vector<T>.Count == 0
        && (window.Height.Stride, window.Width.Stride) == (1, 1)
        && window.Height.Padding < window.Height.Span && window.Width.Padding < window.Width.Span
        && FitsAxis(pooling.Height) && FitsAxis(pooling.Width);

    /// <inheritdoc/>
    protected override Tensor<T> Forward()
    {
        var (x, w, bias) = (Input(0), Input(1), Input(2));
        var layer = PooledConvolution.Of(x.Shape, w.Shape, window, pooling);
        var y = Tensor<T>.Uninitialized(layer.Output);
        choice = Tensor<T>.Uninitialized(y.Shape);
        var pool = new ReluMaxPooling<T>(layer);
        using var convolution = new MapConvolution<T>(layer, w);
        Workers.For(x.Shape[0], 1, (from, to) =>
        {
            using var copy = PaddingOf(layer);
            using var scratch = Scratch<T>.Rent(convolution.ScratchSize);
            using var map = Scratch<T>.Rent(layer.MapHeight * layer.MapWidth * layer.Filters);
            for (var n = from; n < to; n++)
            {
                var picture = layer.Padded.Prepare<T>(Picture(x, n), x.Shape[1], copy.Span);
                fixed (T* xn = picture, work = scratch.Span, b = bias.Data, m = map.Span, yn = Picture(y, n), cn = Picture(choice, n))
                {
                    convolution.Run(xn, b, work, m);
                    pool.Forward(m, yn, cn);
                }
            }
        });
        return y;
    }

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        var (dX, dW, db) = gradients;
        var (ofX, ofW, ofB) = AllGradients(dY, withInput: dX is not null);
        dX?.Add(ofX!);
        dW?.Add(ofW);
        db?.Add(ofB);
    }

    // One pass over the pictures gives all three.
    private (Tensor<T>? DX, Tensor<T> DW, Tensor<T> DB) AllGradients(Tensor<T> dY, bool withInput)
    {
        var (x, w) = (Input(0), Input(1));
        var layer = PooledConvolution.Of(x.Shape, w.Shape, window, pooling);
        var dX = withInput ? Tensor<T>.Uninitialized(x.Shape) : null;
        var dW = Tensor<T>.Zeros(w.Shape);
        var dB = Tensor<T>.Zeros([layer.Filters]);
        if (x.Size == 0)
        {
            return (dX, dW, dB);
        }

        using var way = PooledGradients<T>.For(layer, w, withInput);
        using var sums = new GroupedSum<T>(x.Shape[0], way.SumSize + layer.Filters);
        Workers.For(sums.Groups, 1, (from, to) =>
        {
            using var copy = PaddingOf(layer);
            using var scratch = Scratch<T>.Rent(way.ScratchSize);
            scratch.Span.Clear();
            for (var group = from; group < to; group++)
            {
                var (first, end) = sums.Pictures(group);
                sums.Of(group).Clear();
                for (var n = first; n < end; n++)
                {
                    var picture = layer.Padded.Prepare<T>(Picture(x, n), x.Shape[1], copy.Span);
                    fixed (T* xn = picture, work = scratch.Span, dYn = Picture(dY, n), cn = Picture(choice!, n), sum = sums.Of(group), dXn = dX is null ? default : Picture(dX, n))
                    {
                        way.Add(xn, dYn, cn, work, sum, dXn);
                    }

                    AddWhereActive(Picture(dY, n), Picture(choice!, n), sums.Of(group)[way.SumSize..]);
                }
            }
        });

        var total = sums.Total();
        way.Finish(total[..way.SumSize], dW.Data);
        total[way.SumSize..].CopyTo(dB.Data);
        return (dX, dW, dB);
    }

    // The bias of a filter receives the gradients of its outputs that the ReLU let through.
    private static void AddWhereActive(ReadOnlySpan<T> dY, ReadOnlySpan<T> choice, Span<T> sum)
    {
        for (var c = 0; c < sum.Length; c += Vector<T>.Count)
        {
            var total = new Vector<T>(sum[c..]);
            for (var at = c; at < dY.Length; at += sum.Length)
            {
                var active = Vector.GreaterThanOrEqual(new Vector<T>(choice[at..]), Vector<T>.Zero);
                total += Vector.ConditionalSelect(active, new Vector<T>(dY[at..]), Vector<T>.Zero);
            }

            total.CopyTo(sum[c..]);
        }
    }

    private static bool FitsAxis(WindowAxis axis) => axis is { Padding: 0, Dilation: 1 } && axis.Stride >= axis.Kernel;

    // Room for a padded picture, its border zero; none if there is no padding.
    private static Scratch<T> PaddingOf(PooledConvolution layer)
    {
        var copy = Scratch<T>.Rent(layer.Padded.AddsNothingTo(layer.Picture[1], layer.Picture[2]) ? 0 : layer.Padded.Size);
        copy.Span.Clear();
        return copy;
    }

    private static Span<T> Picture(Tensor<T> tensor, int n)
    {
        var size = tensor.Size / tensor.Shape[0];
        return tensor.Data.Slice(n * size, size);
    }
}
