using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Products;

namespace Course.Cnn.Gpu.Convolutions;

/// <summary>The ways to compute a convolution on a device, from the one that is read fastest to the one that runs fastest.</summary>
public static class ConvolutionLadder
{
    /// <summary>All rungs, with tiles that suit a graphics card or, where a group has too few threads for them, smaller ones.</summary>
    public static IReadOnlyList<IDeviceConvolution<float>> Of(Device device) => new SharedProduct<Tile16>().GroupSize <= device.LargestGroup
        ? Rungs(new SharedProduct<Tile16>(), new RegisterProduct<Tile64>(), new WideProduct<Tile64>())
        : Rungs(new SharedProduct<Tile4>(), new RegisterProduct<Tile16>(), new WideProduct<Tile16>());

    /// <summary>The fastest.</summary>
    public static IDeviceConvolution<float> Fastest(Device device) => Of(device)[^1];

    private static IDeviceConvolution<float>[] Rungs(TiledProduct shared, TiledProduct registers, TiledProduct wide) =>
    [
        new NaiveDeviceConvolution<float>(),
        new TiledConvolution(shared, "tile in shared memory"),
        new TiledConvolution(registers, "4 x 4 in registers"),
        new TiledConvolution(wide, "8 x 4, a tile ahead"),
    ];
}
