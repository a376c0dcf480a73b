using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;

namespace Gpu.Tests;

/// <summary>A convolution of any form.</summary>
/// <param name="Pictures">N x H x W x C.</param>
/// <param name="Window">Fits into them.</param>
/// <param name="Filters">Channels of the output.</param>
/// <param name="Seed">Of the numbers.</param>
public sealed record RandomConvolution(Shape Pictures, Window2D Window, int Filters, int Seed);

/// <summary>Draws sizes: odd, prime and not square, channels below, at and above whole vectors and tiles.</summary>
public static class RandomShapes
{
    private static readonly int[] Channels = [1, 2, 3, 4, 5, 7, 8, 12, 16, 17, 31, 64, 67];

    public static Arbitrary<RandomConvolution> Convolutions() => Arb.From(
        from n in Gen.Choose(0, 3)
        from height in Axis()
        from width in Axis()
        from channels in Gen.Elements(Channels)
        from filters in Gen.Elements(Channels)
        from seed in Gen.Choose(0, int.MaxValue)
        select new RandomConvolution([n, height.Size, width.Size, channels], new Window2D(height.Window, width.Window), filters, seed));

    private static Gen<(int Size, WindowAxis Window)> Axis() =>
        from kernel in Gen.Choose(1, 4)
        from stride in Gen.Choose(1, 3)
        from dilation in Gen.Choose(1, 3)
        from padding in Gen.Choose(0, 4)
        let window = new WindowAxis(kernel, stride, padding, dilation)
        let smallest = Math.Max(1, window.Span - 2 * padding)
        from size in Gen.Choose(smallest, smallest + 7)
        select (size, window);
}
