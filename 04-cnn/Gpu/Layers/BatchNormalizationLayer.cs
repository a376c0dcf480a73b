using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Optimization.NormalizationLayers;

namespace Course.Cnn.Gpu.Layers;

/// <summary>Batch normalization; the running statistics are on the device, too.</summary>
/// <param name="layer">The layer on the processor, which knows whether it is trained.</param>
/// <param name="state">Where its numbers are.</param>
internal sealed class BatchNormalizationLayer(BatchNormalization<float> layer, DeviceState state) : DeviceLayer
{
    private readonly DeviceParameter gamma = state.Parameter(layer.Gamma), beta = state.Parameter(layer.Beta);
    private readonly DeviceTensor<float> runningMean = state.Value(layer.RunningMean), runningVariance = state.Value(layer.RunningVariance);
    private DeviceTensor<float>? x, mean, variance;

    private float Epsilon => (float)layer.Epsilon;

    public override DeviceTensor<float> Forward(DeviceTensor<float> x)
    {
        this.x = x;
        (mean, variance) = layer.IsTraining ? Measured(x) : (runningMean, runningVariance);
        var y = x.Device.Rent<float>(x.Shape);
        x.Device.ForEach(y.Size, new Normalize(
            x.View, new ChannelStatistics(mean.View, variance.View, Epsilon), gamma.Value.View, beta.Value.View, y.View));
        return y;
    }

    public override DeviceTensor<float> Backward(DeviceTensor<float> dY)
    {
        var device = dY.Device;
        var (channels, rows) = (mean!.Size, dY.Size / mean.Size);
        var statistics = new ChannelStatistics(mean.View, variance!.View, Epsilon);
        var (sums, dX) = (device.Rent<float>([channels]), device.Rent<float>(dY.Shape));
        ColumnSums.Run(new GradientTimesDeviation(dY.View, x!.View, mean.View), rows, channels, 1, sums);
        device.ForEach(channels, new ScaleGradient(sums.View, statistics, gamma.Gradient.View));
        Gradients.OfBias(dY, beta.Gradient);
        device.ForEach(dX.Size, new NormalizeGradient(
            x.View, dY.View, statistics, gamma.Value.View, gamma.Gradient.View, beta.Gradient.View, dX.View));
        return dX;
    }

    // Mean and variance of the batch, which the running statistics follow.
    private (DeviceTensor<float> Mean, DeviceTensor<float> Variance) Measured(DeviceTensor<float> x)
    {
        var device = x.Device;
        var channels = gamma.Value.Size;
        var rows = x.Size / channels;
        var (mean, variance) = (device.Rent<float>([channels]), device.Rent<float>([channels]));
        ColumnSums.Run(new PlainTable(x.View, channels), rows, channels, 1f / rows, mean);
        ColumnSums.Run(new SquaredDeviation(x.View, mean.View), rows, channels, 1f / rows, variance);
        var (kept, added) = ((float)(1 - layer.Momentum), layer.Momentum);
        device.ForEach(channels, new Follow(runningMean.View, mean.View, kept, (float)added));
        device.ForEach(channels, new Follow(runningVariance.View, variance.View, kept, (float)(added * rows / (rows - 1.0))));
        return (mean, variance);
    }
}
