using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Products;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;

namespace Course.Cnn.Gpu.Layers;

/// <summary>Makes, for the layers of a network, layers that compute the same on a device with the same numbers.</summary>
/// <param name="device">The device.</param>
/// <param name="state">Where the network's numbers are.</param>
internal sealed class LayerTranslation(Device device, DeviceState state)
{
    private readonly IDeviceConvolution<float> rung = ConvolutionLadder.Fastest(device);
    private readonly TiledProduct product = TiledProduct.FastestOf(device);
    private readonly List<DropoutLayer> dropouts = [];
    private bool isFirst = true;

    /// <summary>The layers that want a mask, in the order in which they draw it.</summary>
    public IReadOnlyList<DropoutLayer> Dropouts => dropouts;

    /// <summary>The layers of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="input">The shape of its input for one example, 1 x ...</param>
    /// <exception cref="DeviceException">A layer is none that a device knows.</exception>
    public LayerRow Translate(Module<float> network, Shape input) => new([.. LayersOf(network, input)]);

    private IEnumerable<DeviceLayer> LayersOf(Module<float> module, Shape input)
    {
        if (module is Sequential<float>)
        {
            foreach (var (_, child) in module.Children)
            {
                foreach (var layer in LayersOf(child, input))
                {
                    yield return layer;
                }

                input = child.OutputShape(input);
            }
        }
        else
        {
            yield return LayerOf(module, input);
            isFirst = false;
            if (ActivationBehind(module) is { } activation)
            {
                yield return activation;
            }
        }
    }

    private DeviceLayer LayerOf(Module<float> module, Shape input) => module switch
    {
        Convolution2D<float> layer => new ConvolutionLayer(
            rung, state.Parameter(layer.Weight), layer.Bias is null ? null : state.Parameter(layer.Bias), layer.Window,
            layer.Activation == Activation<float>.Relu, isFirst),
        Linear<float> layer => new LinearLayer(
            product, state.Parameter(layer.Weight), layer.Bias is null ? null : state.Parameter(layer.Bias),
            layer.Activation == Activation<float>.Relu),
        MaxPooling2D<float> layer => new ExtremePoolingLayer(layer.Window, largest: true),
        MinPooling2D<float> layer => new ExtremePoolingLayer(layer.Window, largest: false),
        AveragePooling2D<float> layer => new AveragePoolingLayer(layer.Window),
        GlobalAveragePooling2D<float> => new GlobalAverageLayer(),
        Flatten<float> => new FlattenLayer(),
        BatchNormalization<float> layer => new BatchNormalizationLayer(layer, state),
        Dropout<float> layer => Remembered(new DropoutLayer(layer, input.ElementCount)),
        ResidualBlock<float> block => new ResidualLayer(
            Branch(block, ResidualBlock<float>.InnerName, input)!, Branch(block, ResidualBlock<float>.ProjectionName, input)),
        _ when Activation<float>.Of(module) is { } activation => LayerOf(activation),
        _ => throw Unknown(module.Name),
    };

    // A convolution or a fully connected layer applies a ReLU itself; any other activation is a pass of its own.
    private static DeviceLayer? ActivationBehind(Module<float> module)
    {
        var activation = (module as Convolution2D<float>)?.Activation ?? (module as Linear<float>)?.Activation;
        return activation is null || activation == Activation<float>.Identity || activation == Activation<float>.Relu
            ? null
            : LayerOf(activation);
    }

    private static DeviceLayer LayerOf(Activation<float> activation) =>
        activation == Activation<float>.Relu ? new ReluLayer()
        : activation == Activation<float>.Tanh ? new TanhLayer()
        : throw Unknown(activation.Name);

    private LayerRow? Branch(Module<float> block, string name, Shape input)
    {
        var branch = block.Children.FirstOrDefault(child => child.Name == name).Module;
        isFirst = false; // the block adds what both branches return
        return branch is null ? null : Translate(branch, input);
    }

    private DropoutLayer Remembered(DropoutLayer layer)
    {
        dropouts.Add(layer);
        return layer;
    }

    private static DeviceException Unknown(string layer) =>
        new($"There are no kernels for a layer '{layer}'; train this network with --device cpu.");
}
