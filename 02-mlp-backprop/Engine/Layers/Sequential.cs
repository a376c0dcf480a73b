using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>Modules one after another, each fed with the output of the one before; their names are 0, 1, 2 ...</summary>
public sealed class Sequential<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Puts the modules in a row.</summary>
    public Sequential(params ReadOnlySpan<Module<T>> modules)
    {
        foreach (var module in modules)
        {
            AddModule($"{Children.Count}", module);
        }
    }

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            var module = Children[i].Module;
            if (i + 1 < Children.Count && module.FusedWith(Children[i + 1].Module) is { } both)
            {
                x = both(x);
                i++;
            }
            else
            {
                x = module.Forward(x);
            }
        }

        return x;
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => Children.Aggregate(input, (shape, child) => child.Module.OutputShape(shape));
}
