using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Cnn.Gpu.Products;
using Course.Tensors;

namespace Course.Cnn.Gpu.Layers;

/// <summary>y = relu?(x * w + b).</summary>
/// <param name="rung">How the convolution is computed.</param>
/// <param name="weight">w and its gradient.</param>
/// <param name="bias">b; null for none.</param>
/// <param name="window">Stride, padding and dilation.</param>
/// <param name="relu">Whether negative results become 0.</param>
/// <param name="isFirst">Whether the input is the data, so that nobody asks for its gradient.</param>
internal sealed class ConvolutionLayer(
    IDeviceConvolution<float> rung, DeviceParameter weight, DeviceParameter? bias, Window2D window, bool relu, bool isFirst) : DeviceLayer
{
    private DeviceTensor<float>? x, y;

    // <convolution-layer>
    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        var y = x.Device.Rent<float>(ShapeRules.Convolution(x.Shape, weight.Value.Shape, window));
        rung.Forward(x, weight.Value, bias?.Value, window, relu, y);
        (this.x, this.y) = (x, y);
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var g = relu ? Gradients.OfRelu(y!, dY) : dY;
        rung.WeightGradient(x!, g, window, weight.Gradient);
        if (bias is not null)
        {
            Gradients.OfBias(g, bias.Gradient);
        }

        if (isFirst)
        {
            return g; // nobody asks for the gradient of the data
        }

        var dX = g.Device.Rent<float>(x!.Shape);
        rung.InputGradient(g, weight.Value, window, dX);
        return dX;
    }
    // </convolution-layer>
}

/// <summary>y = relu?(x W + b).</summary>
/// <param name="product">How products are computed.</param>
/// <param name="weight">W, in x out, and its gradient.</param>
/// <param name="bias">b; null for none.</param>
/// <param name="relu">Whether negative results become 0.</param>
internal sealed class LinearLayer(TiledProduct product, DeviceParameter weight, DeviceParameter? bias, bool relu) : DeviceLayer
{
    private readonly int inputs = weight.Value.Shape[0], outputs = weight.Value.Shape[1];
    private DeviceTensor<float>? x, y;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        var rows = x.Shape[0];
        var y = x.Device.Rent<float>([rows, outputs]);
        product.Multiply( // x W
            (x, new Rows(rows, inputs)), (weight.Value, new Columns(inputs, outputs)), rows, outputs, inputs,
            new Finish<float>((bias ?? weight).Value.View, bias is not null, relu), y);
        (this.x, this.y) = (x, y);
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var rows = dY.Shape[0];
        var g = relu ? Gradients.OfRelu(y!, dY) : dY;
        var dX = dY.Device.Rent<float>(x!.Shape);
        var plain = new Finish<float>(dX.View, hasBias: false, relu: false);
        product.Multiply( // x' G
            (x, new Columns(rows, inputs)), (g, new Columns(rows, outputs)), inputs, outputs, rows, plain, weight.Gradient);
        product.Multiply( // G W'
            (g, new Rows(rows, outputs)), (weight.Value, new Rows(inputs, outputs)), rows, inputs, outputs, plain, dX);
        if (bias is not null)
        {
            Gradients.OfBias(g, bias.Gradient);
        }

        return dX;
    }
}

/// <summary>Steps of the way back that several layers take.</summary>
internal static class Gradients
{
    /// <summary>dY where y > 0.</summary>
    public static DeviceTensor<float> OfRelu(DeviceTensor<float> y, DeviceTensor<float> dY)
    {
        var g = y.Device.Rent<float>(y.Shape);
        y.Device.ForEach(y.Size, new ReluGradient(y.View, dY.View, g.View));
        return g;
    }

    /// <summary>db = the sum of dY over everything but the last axis.</summary>
    public static void OfBias(DeviceTensor<float> dY, DeviceTensor<float> db) =>
        ColumnSums.Run(new PlainTable(dY.View, db.Size), dY.Size / db.Size, db.Size, 1, db);
}
