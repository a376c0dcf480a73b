using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>One pass of a <see cref="Sequential{T}"/>: a module, or neighbours that are computed together.</summary>
/// <param name="Modules">The module, or the neighbours in their order.</param>
/// <param name="Apply">Computes the output for an input.</param>
public sealed record SequentialPass<T>(IReadOnlyList<Module<T>> Modules, Func<Variable<T>, Variable<T>> Apply)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>
/// Modules one after another, each fed with the output of the one before; their names are 0, 1, 2 ... Either every module is given whole,
/// or the network is told the shape of its input, and each layer that is put behind finds the size of its own from the one before it.
/// </summary>
/// <example><code>
/// var digits = new Sequential&lt;float>([784], rng).Linear(128, Activation&lt;float>.Relu).Linear(10);
/// var same = new Sequential&lt;float>(new Linear&lt;float>(784, 128, Activation&lt;float>.Relu, rng), new Linear&lt;float>(128, 10, rng));
/// </code></example>
public sealed class Sequential<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private List<SequentialPass<T>>? passes; // planned when first needed, and anew after a module is added

    private readonly Rng? rng;
    private Shape? output; // of the last module, for a batch of one example; null where no input is known

    /// <summary>An empty network for inputs of a known shape; layers are put behind one another with their own methods.</summary>
    /// <param name="input">The shape of one example: <c>[28, 28, 1]</c> for a picture, <c>[2]</c> for a point.</param>
    /// <param name="rng">Where the layers get their randomness, one after the other.</param>
    public Sequential(Shape input, Rng rng) => (output, this.rng) = ([1, .. input], rng);

    /// <summary>Puts the modules in a row.</summary>
    public Sequential(params ReadOnlySpan<Module<T>> modules)
    {
        foreach (var module in modules)
        {
            Add(module);
        }
    }

    /// <summary>
    /// The passes that <see cref="Forward"/> consists of: modules that gain by it are computed together with those behind them.
    /// </summary>
    public IReadOnlyList<SequentialPass<T>> Passes => passes ??= Planned();

    /// <summary>Puts one more module behind the others.</summary>
    /// <returns>This network.</returns>
    /// <exception cref="ShapeException">The network knows the shape of its input, and what comes out before does
    /// not fit the module.</exception>
    public Sequential<T> Add(Module<T> module)
    {
        output = output is null ? null : module.OutputShape(output);
        AddModule($"{Children.Count}", module);
        passes = null;
        return this;
    }

    /// <summary>Puts a layer behind the others that is made to fit; the layers' own methods, such as <c>Linear</c>, do this.</summary>
    /// <param name="layer">Makes it, from the shape of one example that comes in, and a source of randomness.</param>
    /// <returns>This network.</returns>
    /// <exception cref="InvalidOperationException">The network does not know the shape of its input.</exception>
    /// <exception cref="ShapeException">What comes out before does not fit the layer.</exception>
    public Sequential<T> Add(Func<Shape, Rng, Module<T>> layer) => output is not null && rng is not null
        ? Add(layer([.. output.AsSpan()[1..]], rng))
        : throw new InvalidOperationException(
            "This network does not know the shape of its input, so a layer cannot find its sizes. "
                + "Begin it with new Sequential<T>(shape of one example, rng).");

    /// <inheritdoc/>
    public override Variable<T> Forward(Variable<T> x)
    {
        foreach (var pass in passes ??= Planned())
        {
            x = pass.Apply(x);
        }

        return x;
    }

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => Children.Aggregate(input, (shape, child) => child.Module.OutputShape(shape));

    private List<SequentialPass<T>> Planned()
    {
        var passes = new List<SequentialPass<T>>();
        var modules = Children.Select(child => child.Module).ToArray().AsSpan();
        while (modules is [var first, .. var behind])
        {
            var fused = first.FusedWith(behind) ?? new FusedPass<T>(0, first.Forward);
            passes.Add(new SequentialPass<T>(modules[..(1 + fused.Count)].ToArray(), fused.Apply));
            modules = behind[fused.Count..];
        }

        return passes;
    }
}
