using System.Numerics;
using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Convolution.Winograd;
using Course.Tensors;
using Course.Tensors.Kernels;

namespace Course.Cnn.Fused;

/// <summary>
/// y = maxpool(relu(x * w + b)) picture by picture in one pass, as a function of (x, w, b).
/// The convolution's output, the largest array of the network, lives only in the cache of the core that computes it:
/// forward it is pooled at once, and the way back (<see cref="PooledGradients{T}"/>) starts from the places that won.
/// </summary>
/// <remarks>
/// The same as <see cref="Functions.Convolve{T}"/> with a ReLU and <see cref="Functions.MaxPool{T}"/> behind it, and tested against them.
/// It takes filters that fill whole tiles, a convolution of stride 1 and a pooling without overlap (<see cref="Fits"/>).
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
        var (x, w) = (Input(0), Input(1));
        ShapeRules.Convolution(x.Shape, w.Shape, Input(2).Shape, window);
        if (!Fits(w.Shape, window, pooling))
        {
            throw new ShapeException(
                Name, [x.Shape, w.Shape],
                $"filters fill tiles of {Tile<T>.Columns}, the convolution goes by steps of 1 and its padding is less than its kernel "
                + "covers, the pooling's windows do not overlap",
                $"there are {w.Shape[3]} filters, the window is {window}, the pooling {pooling}",
                "ask Fits first, and use the three layers one after another where it says no");
        }

        var layer = PooledConvolution.Of(x.Shape, w.Shape, window, pooling);
        var y = Tensor<T>.Uninitialized(layer.Output);
        choice = Tensor<T>.Uninitialized(y.Shape);
        var pool = new ReluMaxPooling<T>(layer);
        using var convolution = MapOf(layer, w, new ConvolutionEnd<T>(Input(2), Relu: false));
        var mapSize = layer.Map[1..].ElementCount;
        Pictures.ForEach(x, convolution.Padded, mapSize + convolution.ScratchSize, (n, xn, map) =>
        {
            convolution.Run(xn, map + mapSize, map);
            fixed (T* yn = Pictures.Of(y, n), cn = Pictures.Of(choice, n))
            {
                pool.Forward(map, yn, cn);
            }
        });
        return y;
    }

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        var (dX, dW, db) = gradients;
        var (ofX, ofW, ofB) = AllGradients(dY, withInput: dX is not null, withWeight: dW is not null, withBias: db is not null);
        dX?.Add(ofX!);
        dW?.Add(ofW!);
        db?.Add(ofB!);
    }

    // One pass over the pictures gives those of the three that are wanted.
    private (Tensor<T>? DX, Tensor<T>? DW, Tensor<T>? DB) AllGradients(Tensor<T> dY, bool withInput, bool withWeight, bool withBias)
    {
        var (x, w) = (Input(0), Input(1));
        var layer = PooledConvolution.Of(x.Shape, w.Shape, window, pooling);
        var dX = withInput ? Tensor<T>.Uninitialized(x.Shape) : null;
        var dW = withWeight ? Tensor<T>.Zeros(w.Shape) : null;
        var dB = withBias ? Tensor<T>.Zeros([layer.Filters]) : null;
        if (x.Size == 0)
        {
            return (dX, dW, dB);
        }

        var (ofWeight, ofBias) = (dW?.Size ?? 0, dB?.Size ?? 0);
        using var way = PooledGradients<T>.For(layer, w, withInput);
        using var sum = new GroupedSum<T>(x, layer.Padded, way.ScratchSize, way.ScratchSize, ofWeight + ofBias, (at, xn, scratch, sum) =>
        {
            new Span<T>(sum, at.IsFirst ? ofWeight + ofBias : 0).Clear();
            fixed (T* dYn = Pictures.Of(dY, at.N), cn = Pictures.Of(choice!, at.N), dXn = dX is null ? default : Pictures.Of(dX, at.N))
            {
                way.Add(xn, dYn, cn, scratch, ofWeight == 0 ? null : sum, dXn);
            }

            AddWhereActive(Pictures.Of(dY, at.N), Pictures.Of(choice!, at.N), new Span<T>(sum + ofWeight, ofBias));
        });
        var total = sum.Total();
        if (dW is not null)
        {
            way.Finish(total[..ofWeight], dW.Data);
        }

        if (dB is not null)
        {
            total[ofWeight..].CopyTo(dB.Data);
        }

        return (dX, dW, dB);
    }

    // The part of the convolution's map that the pooling covers, by the faster way. Where pooling windows are 2 x 2,
    // one of Winograd's tiles is one window, and none reaches beyond the map.
    private PreparedConvolution<T> MapOf(PooledConvolution layer, Tensor<T> w, ConvolutionEnd<T> end) =>
        layer.Map[1] % 2 == 0 && layer.Map[2] % 2 == 0 && FastestConvolution<T>.IsWinogradFaster(window, layer.Channels, layer.Map)
            ? new WinogradPicture<T>(w, layer.Padded, layer.Map, end)
            : new DirectConvolution<T>().Prepare(w, layer.Picture, window, layer.Map, end);

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
}
