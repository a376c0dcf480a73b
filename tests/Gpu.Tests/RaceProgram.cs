using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Products;
using Course.Tensors;

namespace Gpu.Tests;

/// <summary>
/// The kernels whose threads share memory, on tiny shapes on the first OpenCL device, to be run where somebody watches for races. At the
/// end the smallest kernel with a barrier forgotten, so that a watcher who sees nothing there is known to be blind.
/// </summary>
internal static class RaceProgram
{
    /// <summary>Written before the kernel that has a race.</summary>
    public const string Before = "now a barrier is missing";

    /// <summary>Runs all.</summary>
    public static int Run()
    {
        using var device = DeviceCandidate.All().First(candidate => candidate.Kind == DeviceKind.OpenCl).Open();
        var rng = new Rng(1);
        TiledProduct[] products = [new SharedProduct<Tile4>(), new RegisterProduct<Tile16>(), new WideProduct<Tile16>()];
        foreach (var product in products)
        {
            var algorithm = new DeviceConvolution<float>(device, new TiledConvolution(product, "tiles"));
            var (x, w) = (rng.Normal<float>([1, 4, 3, 4]), rng.Normal<float>([3, 3, 4, 8]));
            var window = Window2D.Square(3, padding: 1);
            var y = algorithm.Forward(x, w, null, window);
            algorithm.InputGradient(y, w, x.Shape, window);
            algorithm.WeightGradient(x, y, window);
        }

        Console.WriteLine(Before);
        using var numbers = device.Upload(rng.Normal<float>([16]));
        MissingBarrier.Start(device, numbers);
        device.Synchronize();
        return 0;
    }
}
