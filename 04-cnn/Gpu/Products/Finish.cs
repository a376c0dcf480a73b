using System.Numerics;
using ILGPU;

namespace Course.Cnn.Gpu.Products;

/// <summary>What happens to a result while it is still in a register: a bias is added, negative numbers become 0.</summary>
internal readonly struct Finish<T>(ArrayView<T> bias, bool hasBias, bool relu)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ArrayView<T> bias = bias;
    private readonly int hasBias = hasBias ? 1 : 0, relu = relu ? 1 : 0;

    /// <summary>The finished number.</summary>
    /// <param name="sum">What was added up.</param>
    /// <param name="column">Its column, which the bias belongs to.</param>
    public T Of(T sum, int column)
    {
        if (hasBias != 0)
        {
            sum += bias[column];
        }

        return relu != 0 ? Relu(sum) : sum;
    }

    /// <summary>max(0, x), where NaN stays NaN: the device's own maximum would drop it, and hide that a training has gone wrong.</summary>
    public static T Relu(T x) => x <= T.Zero ? T.Zero : x;
}
