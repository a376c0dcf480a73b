using System.Numerics;
using Course.Cnn.Convolution;
using Course.Cnn.Kernels;
using Course.Tensors;

namespace Course.Cnn.Fused;

/// <summary>
/// The gradients from the winners alone. Of a pooling window only the place that won has a gradient, and none if the ReLU let
/// nothing through: in the lecture's second layer at most 1600 of a picture's 7744 outputs. A winner of filter f with gradient g,
/// whose window met the patch P of the picture, gives dW[f] += g P, and to its patch of dX it gives += g w[f].
/// </summary>
/// <remarks>
/// Filter after filter: the list of its winners, then both sums over the list (<see cref="Patches{T}"/>).
/// A row of a patch, kernelWidth x channels numbers, lies side by side in the picture. The way over the whole map,
/// <see cref="GradientsOfMap{T}"/>, is what it is tested against.
/// </remarks>
internal sealed unsafe class GradientsOfWinners<T> : PooledGradients<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int MostTerms = 64;

    private readonly PooledConvolution layer;
    private readonly PaddedPicture padded;
    private readonly int kernelHeight;
    private readonly int patchRow; // kernelWidth x channels
    private readonly nint pictureRow; // from a row of the kernel to the next, in the picture
    private readonly int[] windows; // where the first patch of a pooling window begins
    private readonly int[] places; // how far behind that the patch of place -1 (nobody won), 0, 1 ... begins
    private readonly Scratch<T> filters; // the weight as filters x kernelHeight x kernelWidth x channels

    public GradientsOfWinners(PooledConvolution layer, Tensor<T> weight)
    {
        this.layer = layer;
        padded = layer.Padded;
        kernelHeight = layer.Window.Height.Kernel;
        patchRow = layer.Window.Width.Kernel * layer.Channels;
        pictureRow = (nint)layer.Window.Height.Dilation * padded.Width * layer.Channels;
        windows = PatchesAt(layer.Output[1], layer.Pooling.Height.Stride, layer.Output[2], layer.Pooling.Width.Stride);
        places = [0, .. PatchesAt(layer.Pooling.Height.Kernel, 1, layer.Pooling.Width.Kernel, 1)];
        filters = Scratch<T>.Rent(weight.Size);
        Transpose(weight.Data, kernelHeight * patchRow, layer.Filters, filters.Span);
    }

    /// <summary>Whether the winners are few, and a row of a patch consists of whole vectors.</summary>
    public static bool Fits(PooledConvolution layer) =>
        layer.Pooling.Places > 1 && layer.Window.Width.Dilation == 1 && layer.Window.Width.Kernel * layer.Channels % Patches<T>.Vector == 0;

    /// <inheritdoc/>
    public override int ScratchSize => padded.Size;

    /// <inheritdoc/>
    public override void Add(T* x, T* dY, T* choice, T* scratch, T* sum, T* dX)
    {
        var target = dX is null || padded.AddsNothing ? dX : scratch;
        new Span<T>(target, dX is null ? 0 : padded.Size).Clear();
        fixed (T* weight = filters.Span)
        {
            var patch = (nint)kernelHeight * patchRow;
            for (var f = 0; f < layer.Filters; f++)
            {
                AddFilter(dY + f, choice + f, x, sum is null ? null : sum + f * patch, target, weight + f * patch);
            }
        }

        if (target != dX)
        {
            Crop(scratch, dX);
        }
    }

    /// <inheritdoc/>
    public override void Finish(ReadOnlySpan<T> sum, Span<T> dW) => Transpose(sum, layer.Filters, kernelHeight * patchRow, dW);

    /// <inheritdoc/>
    public override void Dispose() => filters.Dispose();

    private void AddFilter(T* dY, T* choice, T* x, T* dW, T* dX, T* w)
    {
        var offsets = stackalloc int[MostTerms];
        var factors = stackalloc T[MostTerms];
        for (var first = 0; first < windows.Length; first += MostTerms)
        {
            // <winners>
            var count = 0;
            foreach (var window in windows.AsSpan(first, Math.Min(MostTerms, windows.Length - first)))
            {
                var place = T.ConvertToIntegerNative<int>(*choice);
                offsets[count] = window + places[place + 1];
                factors[count] = *dY;
                count += place >= 0 ? 1 : 0; // no branch: nobody can predict whether a window has a winner
                dY += layer.Filters;
                choice += layer.Filters;
            }

            var terms = new PatchTerms<T>(count, offsets, factors);
            if (dW is not null)
            {
                Patches<T>.Run<PatchGather<T>>(terms, x, pictureRow, dW, kernelHeight, patchRow);
            }
            // </winners>

            if (dX is not null)
            {
                Patches<T>.Run<PatchScatter<T>>(terms, dX, pictureRow, w, kernelHeight, patchRow);
            }
        }
    }

    // Where the patches of a grid of pixels begin, row by row.
    private int[] PatchesAt(int rows, int stepDown, int columns, int stepRight)
    {
        var beginnings = new int[rows * columns];
        for (var i = 0; i < beginnings.Length; i++)
        {
            beginnings[i] = PatchAt(i / columns * stepDown, i % columns * stepRight);
        }

        return beginnings;
    }

    private int PatchAt(int row, int column) => (row * padded.Width + column) * layer.Channels;

    private void Crop(T* scratch, T* dX)
    {
        var row = layer.Picture[2] * layer.Channels;
        for (var i = 0; i < layer.Picture[1]; i++)
        {
            new ReadOnlySpan<T>(scratch + PatchAt(padded.Top + i, padded.Left), row).CopyTo(new Span<T>(dX + (nint)i * row, row));
        }
    }

    private static void Transpose(ReadOnlySpan<T> source, int rows, int columns, Span<T> target)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                target[column * rows + row] = source[row * columns + column];
            }
        }
    }
}
