using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using ILGPU;
using ILGPU.Runtime;
using Device = Course.Cnn.Gpu.Devices.Device;

namespace Course.Cnn.Gpu.Products;

/// <summary>
/// A way to multiply matrices in tiles. Everything that is a sum of products goes through here: a fully connected layer and its gradients,
/// and a convolution and its gradients; they differ only in the layouts of the two operands.
/// </summary>
internal abstract class TiledProduct
{
    /// <summary>Threads of a group.</summary>
    public abstract int GroupSize { get; }

    /// <summary>Rows of the result that a group computes.</summary>
    protected abstract int TileRows { get; }

    /// <summary>Columns of the result that a group computes.</summary>
    protected abstract int TileColumns { get; }

    /// <summary>How much of the depth is fetched at a time.</summary>
    protected abstract int Step { get; }

    /// <summary>The most suitable one for a device: tiles of 64 where a group may have 256 threads, small ones elsewhere.</summary>
    public static TiledProduct FastestOf(Device device) => new WideProduct<Tile64>() is var wide && wide.GroupSize <= device.LargestGroup
        ? wide
        : new WideProduct<Tile16>();

    /// <summary>result = finish(left right).</summary>
    /// <param name="left">The numbers of the left operand, and how they lie.</param>
    /// <param name="right">Those of the right one.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="depth">What is summed over.</param>
    /// <param name="finish">What happens to every number of the result.</param>
    /// <param name="result">Receives it, row-major.</param>
    public void Multiply<TLeft, TRight>(
        (DeviceTensor<float> Numbers, TLeft Layout) left, (DeviceTensor<float> Numbers, TRight Layout) right,
        int rows, int columns, int depth, Finish<float> finish, DeviceTensor<float> result)
        where TLeft : struct, ILayout
        where TRight : struct, ILayout
    {
        var sizes = SlicedFor(result.Device, rows, columns, depth);
        if (sizes.Slices == 1)
        {
            Choose(left, right, sizes, finish, result);
            return;
        }

        // Every slice writes a result of its own, so no two threads add to the same number; then they are added up in order.
        var device = result.Device;
        using var parts = device.Rent<float>([sizes.Slices, rows * columns]);
        Choose(left, right, sizes, new Finish<float>(parts.View, hasBias: false, relu: false), parts);
        device.ForEach(rows * columns, new SliceSum(parts.View, result.View, sizes.Slices, columns, finish));
    }

    /// <summary>Starts the kernel for operands whose kind is known.</summary>
    protected abstract void Start<TLeft, TRight>(
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, DeviceTensor<float> result)
        where TLeft : struct, IOperand
        where TRight : struct, IOperand;

    /// <summary>Starts a kernel with a group for every tile of every slice.</summary>
    protected static void Launch<TProduct, TLeft, TRight>(
        TProduct product,
        Action<TLeft, TRight, ProductSizes, Finish<float>, ArrayView<float>> kernel,
        TLeft left, TRight right, ProductSizes sizes, Finish<float> finish, DeviceTensor<float> result)
        where TProduct : TiledProduct
        where TLeft : struct, IOperand
        where TRight : struct, IOperand
    {
        if (sizes.Rows == 0 || sizes.Columns == 0)
        {
            return;
        }

        var start = result.Device.Kernel(
            typeof((TProduct, TLeft, TRight)), product.GroupSize,
            accelerator => accelerator.LoadStreamKernel(kernel, new KernelSpecialization(product.GroupSize, null)));
        var grid = new Index3D(Tiles(sizes.Rows, product.TileRows), Tiles(sizes.Columns, product.TileColumns), sizes.Slices);
        result.Device.Launch(
            start, new KernelConfig(grid, new Index3D(product.GroupSize, 1, 1)),
            (run, config) => run(config, left, right, sizes, finish, result.View));
    }

    // As many slices as keep every multiprocessor busy, but none thinner than four steps.
    private ProductSizes SlicedFor(Device device, int rows, int columns, int depth)
    {
        const int groupsOfMultiprocessor = 2, fewestGroups = 16, fewestSteps = 4;
        var wanted = Math.Max(fewestGroups, groupsOfMultiprocessor * device.Multiprocessors);
        var groups = Math.Max(1, Tiles(rows, TileRows) * Tiles(columns, TileColumns));
        var slices = Math.Clamp(wanted / groups, 1, Math.Max(1, depth / (fewestSteps * Step)));
        return new ProductSizes(rows, columns, depth, Math.Max(Step, Tiles(Tiles(depth, slices), Step) * Step));
    }

    private void Choose<TLeft, TRight>(
        (DeviceTensor<float> Numbers, TLeft Layout) left, (DeviceTensor<float> Numbers, TRight Layout) right,
        ProductSizes sizes, Finish<float> finish, DeviceTensor<float> result)
        where TLeft : struct, ILayout
        where TRight : struct, ILayout
    {
        var (a, b) = (left.Numbers.View, right.Numbers.View);
        switch (left.Layout.IsAligned, right.Layout.IsAligned)
        {
            case (true, true):
                Start(new Aligned<TLeft>(a, left.Layout), new Aligned<TRight>(b, right.Layout), sizes, finish, result);
                break;
            case (true, false):
                Start(new Aligned<TLeft>(a, left.Layout), new Scattered<TRight>(b, right.Layout), sizes, finish, result);
                break;
            case (false, true):
                Start(new Scattered<TLeft>(a, left.Layout), new Aligned<TRight>(b, right.Layout), sizes, finish, result);
                break;
            default:
                Start(new Scattered<TLeft>(a, left.Layout), new Scattered<TRight>(b, right.Layout), sizes, finish, result);
                break;
        }
    }

    private static int Tiles(int size, int tile) => (size + tile - 1) / tile;
}
