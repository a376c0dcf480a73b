using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>One pass of a <see cref="Sequential{T}"/>: a module, or two that are computed together.</summary>
/// <param name="First">The module.</param>
/// <param name="Second">The one behind it, where both are computed in this pass; else null.</param>
/// <param name="Apply">Computes the output for an input.</param>
public sealed record SequentialPass<T>(Module<T> First, Module<T>? Second, Func<Variable<T>, Variable<T>> Apply)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>Modules one after another, each fed with the output of the one before; their names are 0, 1, 2 ...</summary>
public sealed class Sequential<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private SequentialPass<T>[]? passes; // planned when first needed, and anew after a module is added

    /// <summary>Puts the modules in a row.</summary>
    public Sequential(params ReadOnlySpan<Module<T>> modules)
    {
        foreach (var module in modules)
        {
            Add(module);
        }
    }

    /// <summary>
    /// The passes that <see cref="Forward"/> consists of: modules that gain by it are computed together with the one behind them.
    /// </summary>
    public IReadOnlyList<SequentialPass<T>> Passes => passes ??= [.. Planned()];

    /// <summary>Puts one more module behind the others.</summary>
    public void Add(Module<T> module)
    {
        AddModule($"{Children.Count}", module);
        passes = null;
    }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x)
    {
        foreach (var pass in passes ??= [.. Planned()])
        {
            x = pass.Apply(x);
        }

        return x;
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => Children.Aggregate(input, (shape, child) => child.Module.OutputShape(shape));

    private IEnumerable<SequentialPass<T>> Planned()
    {
        for (var i = 0; i < Children.Count; i++)
        {
            var module = Children[i].Module;
            var next = i + 1 < Children.Count ? Children[i + 1].Module : null;
            if (next is not null && module.FusedWith(next) is { } both)
            {
                yield return new SequentialPass<T>(module, next, both);
                i++;
            }
            else
            {
                yield return new SequentialPass<T>(module, null, module.Forward);
            }
        }
    }
}
