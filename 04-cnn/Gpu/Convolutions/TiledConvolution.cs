using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Products;
using Course.Tensors;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>
/// The convolution and its gradients as three matrix products that differ in how their operands are read. No patch is ever copied out: a
/// layout says where its numbers are.
/// </summary>
/// <param name="product">How a product is computed.</param>
/// <param name="name">What the ladder calls it.</param>
internal sealed class TiledConvolution(TiledProduct product, string name) : IDeviceConvolution<float>
{
    public string Name => name;

    // <three-products>
    public void Forward(
        DeviceTensor<float> x, DeviceTensor<float> w, DeviceTensor<float>? bias, Window2D window, bool relu, DeviceTensor<float> y)
    {
        var sizes = ConvolutionSizes.Of(x.Shape, w.Shape, window);
        var finish = new Finish<float>((bias ?? w).View, bias is not null, relu);
        product.Multiply( // pixels x patch by patch x filters
            (x, new Patches(sizes)), (w, new Columns(sizes.PatchSize, sizes.Filters)),
            sizes.OutPixels, sizes.Filters, sizes.PatchSize, finish, y);
    }

    public void InputGradient(DeviceTensor<float> dY, DeviceTensor<float> w, Window2D window, DeviceTensor<float> dX)
    {
        var sizes = ConvolutionSizes.Of(dX.Shape, w.Shape, window);
        var depth = sizes.KernelHeight * sizes.KernelWidth * sizes.Filters;
        product.Multiply( // pixels x outputs that they entered by those x channels
            (dY, new GradientPatches(sizes)), (w, new WeightsAcross(sizes)),
            sizes.Pixels, sizes.Channels, depth, Plain(dX), dX);
    }

    public void WeightGradient(DeviceTensor<float> x, DeviceTensor<float> dY, Window2D window, DeviceTensor<float> dW)
    {
        var sizes = ConvolutionSizes.Of(x.Shape, dW.Shape, window);
        product.Multiply( // patch x pixels by pixels x filters
            (x, new PatchesAcross(sizes)), (dY, new Columns(sizes.OutPixels, sizes.Filters)),
            sizes.PatchSize, sizes.Filters, sizes.OutPixels, Plain(dW), dW);
    }
    // </three-products>

    private static Finish<float> Plain(DeviceTensor<float> any) => new(any.View, hasBias: false, relu: false);
}
