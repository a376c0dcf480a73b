using System.Runtime.InteropServices;

namespace Course.Cnn.Gpu.Products;

/// <summary>Four numbers side by side, which a device loads and stores with one instruction of 128 bits.</summary>
/// <param name="x">The first.</param>
/// <param name="y">The second.</param>
/// <param name="z">The third.</param>
/// <param name="w">The fourth.</param>
[StructLayout(LayoutKind.Sequential)]
internal struct Float4(float x, float y, float z, float w)
{
    public float X = x, Y = y, Z = z, W = w;

    /// <summary>sum + a b, number by number. A function of values: its results stay in registers.</summary>
    public static Float4 MultiplyAdd(Float4 sum, float a, Float4 b) =>
        new(sum.X + a * b.X, sum.Y + a * b.Y, sum.Z + a * b.Z, sum.W + a * b.W);
}
