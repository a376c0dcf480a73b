using System.Numerics;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Regularization;

/// <summary>A copy of all numbers of a network at one moment, to return to: the weights of the best epoch.</summary>
public sealed class Snapshot<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly (Tensor<T> InUse, Tensor<T> Copy)[] tensors;

    private Snapshot(Module<T> network) => tensors = [.. network.State.Select(part => (part.Value, part.Value.Keep()))];

    /// <summary>Copies the network's parameters and what its modules remember beside them.</summary>
    public static Snapshot<T> Of(Module<T> network) => new(network);

    /// <summary>Gives the network the numbers of that moment back.</summary>
    public void Restore()
    {
        foreach (var (inUse, copy) in tensors)
        {
            inUse.CopyFrom(copy);
        }
    }
}
