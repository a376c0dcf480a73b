using Course.Autograd;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Mlp.Training;

namespace Course.Cnn.Gpu.Training;

/// <summary>Changes the parameters of a network on a device, all in one launch.</summary>
public abstract class DeviceOptimizer : IOptimizer<float>
{
    private double learningRate;

    internal DeviceOptimizer(DeviceNetwork network, double learningRate) => (Network, LearningRate) = (network, learningRate);

    /// <summary>The parameters on the processor, which <see cref="DeviceNetwork.Download"/> brings up to date.</summary>
    public IReadOnlyList<Variable<float>> Parameters => [.. Network.Host.Variables];

    /// <summary>eta, the size of a step; a schedule may set it before each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public double LearningRate
    {
        get => learningRate;
        set => learningRate = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value,
                $"A learning rate is a finite number from 0 up; received {value}. Usual values lie between 0.0001 and 0.1.");
    }

    /// <summary>The network.</summary>
    protected DeviceNetwork Network { get; }

    /// <summary>Nothing to do: a backward pass on a device writes gradients and does not add to them.</summary>
    public void ZeroGradient()
    {
    }

    /// <inheritdoc/>
    public abstract void Step();
}

/// <summary>w = w - eta g.</summary>
/// <param name="network">The network to train.</param>
/// <param name="learningRate">eta.</param>
public sealed class DeviceSgd(DeviceNetwork network, double learningRate = 0.01) : DeviceOptimizer(network, learningRate)
{
    /// <inheritdoc/>
    public override void Step()
    {
        var state = Network.State;
        Network.Device.ForEach(state.LearnedSize, new SgdUpdate(state.Values.View, state.Gradients.View, (float)LearningRate));
    }
}

/// <summary>Adam with the settings of its paper, <see cref="Optimization.Optimizers.Adam{T}"/>.</summary>
public sealed class DeviceAdam : DeviceOptimizer, IDisposable
{
    private const double Beta1 = 0.9, Beta2 = 0.999, Epsilon = 1e-8;

    private readonly DeviceTensor<float> h, G;
    private int stepCount;

    /// <summary>Prepares it.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public DeviceAdam(DeviceNetwork network, double learningRate = 0.001)
        : base(network, learningRate)
    {
        var size = network.State.LearnedSize;
        (h, G) = (network.Device.Rent<float>([size]), network.Device.Rent<float>([size]));
        h.Upload(new float[size]);
        G.Upload(new float[size]);
    }

    /// <inheritdoc/>
    public override void Step()
    {
        var state = Network.State;
        stepCount++;
        Network.Device.ForEach(state.LearnedSize, new AdamUpdate(
            state.Values.View, state.Gradients.View, h.View, G.View,
            new AdamSettings(LearningRate, Beta1, Beta2, Epsilon, stepCount)));
    }

    /// <summary>Gives its memory back.</summary>
    public void Dispose()
    {
        h.Dispose();
        G.Dispose();
    }
}
