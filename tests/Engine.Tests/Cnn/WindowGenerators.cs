using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;

namespace Engine.Tests.Cnn;

/// <summary>Pictures, a window that fits into them, a number of filters, and a seed for the numbers.</summary>
public sealed record ConvolutionCase(Shape Pictures, Window2D Window, int Filters, int Seed);

/// <summary>Pictures, a window without dilation whose padding is smaller than it, and a seed for the numbers.</summary>
public sealed record PoolingCase(Shape Pictures, Window2D Window, int Seed);

/// <summary>Odd, prime and non-square sizes, with every combination of stride, padding and dilation.</summary>
public static class WindowGenerators
{
    public static Arbitrary<ConvolutionCase> Convolutions() => Arb.From(
        from n in Gen.Choose(0, 3)
        from height in Axis(dilate: true)
        from width in Axis(dilate: true)
        from channels in Gen.Choose(1, 5)
        from filters in Gen.Choose(1, 37)
        from seed in Gen.Choose(0, int.MaxValue)
        select new ConvolutionCase([n, height.Size, width.Size, channels], new Window2D(height.Window, width.Window), filters, seed));

    /// <summary>Windows of 3 x 3 places with stride 1; channels and filters below, at and above whole vectors.</summary>
    public static Gen<ConvolutionCase> ThreeByThree() =>
        from n in Gen.Choose(0, 3)
        from height in ThreeInARow()
        from width in ThreeInARow()
        from channels in Gen.Elements(1, 2, 7, 8, 16, 19, 33)
        from filters in Gen.Elements(1, 5, 8, 16, 17, 32, 37, 64)
        from seed in Gen.Choose(0, int.MaxValue)
        select new ConvolutionCase([n, height.Size, width.Size, channels], new Window2D(height.Window, width.Window), filters, seed);

    public static Arbitrary<PoolingCase> Poolings() => Arb.From(
        from n in Gen.Choose(0, 3)
        from height in Axis(dilate: false)
        from width in Axis(dilate: false)
        from channels in Gen.Choose(1, 19)
        from seed in Gen.Choose(0, int.MaxValue)
        select new PoolingCase([n, height.Size, width.Size, channels], new Window2D(height.Window, width.Window), seed));

    private static Gen<(int Size, WindowAxis Window)> ThreeInARow() =>
        from padding in Gen.Choose(0, 3)
        from size in Gen.Choose(Math.Max(1, 3 - 2 * padding), 11)
        select (size, new WindowAxis(3, Padding: padding));

    private static Gen<(int Size, WindowAxis Window)> Axis(bool dilate) =>
        from kernel in Gen.Choose(1, 4)
        from stride in Gen.Choose(1, 3)
        from dilation in Gen.Choose(1, dilate ? 3 : 1)
        from padding in Gen.Choose(0, dilate ? 4 : kernel - 1)
        let window = new WindowAxis(kernel, stride, padding, dilation)
        let smallest = Math.Max(1, window.Span - 2 * padding)
        from size in Gen.Choose(smallest, smallest + 7)
        select (size, window);
}
