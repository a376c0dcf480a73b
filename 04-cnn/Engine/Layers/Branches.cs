using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.Layers;

/// <summary>
/// Modules side by side: all see the same pictures, and their outputs are put one behind the other along the channels.
/// N x H x W x C becomes N x H' x W' x (C1 + C2 + ...).
/// </summary>
/// <remarks>C. Szegedy et al., "Going deeper with convolutions", 2014.</remarks>
public sealed class Branches<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int ChannelAxis = 3;

    /// <summary>Puts modules side by side; their names are 0, 1, 2 ...</summary>
    /// <param name="branches">Each gives pictures of the same height and width.</param>
    public Branches(params ReadOnlySpan<Module<T>> branches)
    {
        foreach (var branch in branches)
        {
            AddModule($"{Children.Count}", branch);
        }
    }

    // <branches>
    /// <inheritdoc/>
    /// <exception cref="ShapeException">The outputs differ in height or width.</exception>
    public override Variable<T> Forward(Variable<T> x)
    {
        var outputs = Children.Select(branch => branch.Module.Forward(x)).ToArray();
        return Variable<T>.Concatenate(ChannelAxis, outputs);
    }
    // </branches>

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input)
    {
        var shapes = Children.Select(branch => branch.Module.OutputShape(input)).ToArray();
        if (shapes.Any(shape => shape[..ChannelAxis] != shapes[0][..ChannelAxis]))
        {
            throw new ShapeException("branches", shapes, "all branches give pictures of the same height and width", "they differ",
                "give every branch the padding that keeps the size");
        }

        return [.. shapes[0][..ChannelAxis], shapes.Sum(shape => shape[ChannelAxis])];
    }
}
