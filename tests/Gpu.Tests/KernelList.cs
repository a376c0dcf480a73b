using System.Reflection;
using Course.Cnn.Gpu.Convolutions;
using Course.Cnn.Gpu.Kernels;
using Course.Cnn.Gpu.Products;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Every kernel of the library, found by what it is, so that a new one is read, too.</summary>
internal static class KernelList
{
    private static readonly Type[] Tables = [typeof(PlainTable), typeof(SquaredDeviation), typeof(GradientTimesDeviation)];

    // The pairs of operands that layers multiply.
    private static readonly (Type Left, Type Right)[] Pairs =
    [
        (typeof(Patches), typeof(Columns)), (typeof(GradientPatches), typeof(WeightsAcross)), (typeof(PatchesAcross), typeof(Columns)),
        (typeof(Rows), typeof(Columns)), (typeof(Rows), typeof(Rows)), (typeof(Columns), typeof(Columns)),
    ];

    /// <summary>Kernels in which every thread computes a number, in float.</summary>
    public static IEnumerable<TestCaseData> OfElements => ElementKernels(typeof(float))
        .Select(kernel => new TestCaseData(Run(kernel)).SetArgDisplayNames(NameOf(kernel)));

    /// <summary>Those that are generic, in double.</summary>
    public static IEnumerable<TestCaseData> InDouble => ElementKernels(typeof(double)).Where(kernel => kernel.IsGenericType)
        .Where(kernel => kernel.GetGenericArguments()[0] == typeof(double))
        .Select(kernel => new TestCaseData(Run(kernel)).SetArgDisplayNames(NameOf(kernel)));

    /// <summary>
    /// The tiled products with whole vectors, and the multiplications of a thread for a vector that it reads from shared memory.
    /// </summary>
    public static IEnumerable<TestCaseData> OfRegisters =>
        from rung in new[] { (Kernel: typeof(RegisterTile), PerLoad: 16 / 2.0), (Kernel: typeof(WideTile), PerLoad: 32 / 3.0) }
        from pair in Pairs
        select new TestCaseData(Tiled(rung.Kernel, typeof(Tile64), typeof(Aligned<>), pair), rung.PerLoad)
            .SetArgDisplayNames($"{rung.Kernel.Name} {pair.Left.Name} {pair.Right.Name}");

    /// <summary>The other tiled products: one number a thread, and operands whose neighbours lie anywhere.</summary>
    public static IEnumerable<TestCaseData> OtherProducts =>
        from rung in new[] { (Kernel: typeof(SharedTile), Tile: typeof(Tile16)), (Kernel: typeof(WideTile), Tile: typeof(Tile64)) }
        from pair in Pairs[..4]
        select new TestCaseData(Tiled(rung.Kernel, rung.Tile, typeof(Scattered<>), pair))
            .SetArgDisplayNames($"{rung.Kernel.Name} {pair.Left.Name} {pair.Right.Name}, scattered");

    private static IEnumerable<Type> ElementKernels(Type number) =>
        from type in typeof(IElementKernel).Assembly.GetTypes()
        where type.IsValueType && type.GetInterfaces().Contains(typeof(IElementKernel))
        from closed in !type.IsGenericTypeDefinition ? [type]
            : type == typeof(SliceOfColumn<>) ? Tables.Select(table => type.MakeGenericType(table))
            : [type.MakeGenericType(number)]
        select closed;

    private static MethodInfo Run(Type kernel) => typeof(ElementKernel).GetMethod(nameof(ElementKernel.Run))!.MakeGenericMethod(kernel);

    private static MethodInfo Tiled(Type kernel, Type tile, Type operand, (Type Left, Type Right) pair) =>
        kernel.GetMethod("Run")!.MakeGenericMethod(tile, operand.MakeGenericType(pair.Left), operand.MakeGenericType(pair.Right));

    private static string NameOf(Type kernel) => kernel.IsGenericType
        ? $"{kernel.Name.Split('`')[0]} of {kernel.GetGenericArguments()[0].Name}"
        : kernel.Name;
}
