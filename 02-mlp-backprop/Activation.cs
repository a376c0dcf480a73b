using System.Numerics;
using Course.Autograd;

namespace Course.Mlp;

/// <summary>
/// The choice of a non-linearity, for layers that apply one to their result: a name, and the function to apply. Two choices are the same when their names are,
/// so that a layer can recognise one that it computes in the same pass.
/// </summary>
/// <param name="Name">The name in summaries: <c>relu</c>.</param>
/// <param name="Apply">Applies it.</param>
public sealed record Activation<T>(string Name, Func<Variable<T>, Variable<T>> Apply)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y = x.</summary>
    public static Activation<T> Identity { get; } = new("identity", x => x);

    /// <summary>y = max(0, x).</summary>
    public static Activation<T> Relu { get; } = new("relu", x => new Relu<T>().Apply(x));

    /// <inheritdoc/>
    public bool Equals(Activation<T>? other) => Name == other?.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
