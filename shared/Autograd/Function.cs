using System.Numerics;
using Course.Tensors;

namespace Course.Autograd;

/// <summary>
/// One operation of the computational graph: how to compute its output, and how a gradient that arrives at the output passes on to each
/// input. An instance serves one application; it remembers its inputs and its output for the way back.
/// </summary>
/// <remarks>
/// Lecture "Introduction to neural networks", the computational graph. By the chain rule, with loss L and output y = f(x),
/// dL/dx = dL/dy * dy/dx; the code writes dY for dL/dy and dX for dL/dx.
/// </remarks>
public abstract class Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Variable<T>[] inputs = [];
    private Tensor<T>? output;
    private int version;

    /// <summary>The operation's name in graphs and messages.</summary>
    public virtual string Name => GetType().Name.Split('`')[0];

    /// <summary>The variables that the function was applied to, in order.</summary>
    public IReadOnlyList<Variable<T>> Inputs => inputs;

    /// <summary>The value that <see cref="Forward"/> returned, for derivatives that are shorter in terms of the output.</summary>
    protected Tensor<T> Output => output ?? throw new InvalidOperationException($"{Name} has no output before it is applied.");

    internal ReadOnlySpan<Variable<T>> InputSpan => inputs;

    /// <summary>Computes the output and, unless no input needs a gradient, links it into the graph.</summary>
    /// <exception cref="ShapeException">The shapes of the inputs do not fit the operation.</exception>
    public Variable<T> Apply(params ReadOnlySpan<Variable<T>> variables)
    {
        if (inputs.Length > 0)
        {
            throw new InvalidOperationException($"This {Name} was applied before; make a new one for every application.");
        }

        // <apply>
        inputs = variables.ToArray();
        output = Forward();
        version = CurrentVersion;
        var recorded = !NoGradient.IsActive && Array.Exists(inputs, input => input.RequiresGradient);
        return new Variable<T>(output, recorded ? this : null);
        // </apply>
    }

    /// <summary>Throws if a number from which gradients would be computed is no longer the one with which the output was.</summary>
    internal void RequireUnchanged()
    {
        if (CurrentVersion != version)
        {
            var names = string.Join(", ", inputs.Select(input => $"{input.Name} {input.Shape}".TrimStart()));
            throw new InvalidOperationException(
                $"The output of {Name} or one of its inputs, {names}, was changed after the forward pass, so a gradient would belong "
                + "neither to the old numbers nor to the new ones. Compute the output again before its backward pass.");
        }
    }

    // Of all numbers that Backward may read: it grows whenever one is changed in place.
    private int CurrentVersion
    {
        get
        {
            var sum = Output.Version;
            foreach (var input in inputs)
            {
                sum += input.Value.Version;
            }

            return sum;
        }
    }

    /// <summary>The value of input number <paramref name="index"/>.</summary>
    protected Tensor<T> Input(int index) => inputs[index].Value;

    /// <summary>Computes the output from the inputs.</summary>
    protected abstract Tensor<T> Forward();

    /// <summary>Hands the gradient that arrives at the output on to all inputs that need one.</summary>
    /// <param name="dY">
    /// The gradient of the loss by the output, in the shape of the output. Not to be changed, and not to be kept: another pass may refill
    /// it.
    /// </param>
    /// <param name="gradients">Where the gradients of the inputs go. They may have the broadcast shape of the output.</param>
    protected internal abstract void Backward(Tensor<T> dY, Gradients<T> gradients);
}

/// <summary>A function of one variable, y = f(x).</summary>
public abstract class UnaryFunction<T> : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected sealed override Tensor<T> Forward() => Forward(Input(0));

    /// <inheritdoc/>
    protected internal sealed override void Backward(Tensor<T> dY, Gradients<T> gradients) =>
        gradients[0]?.Add(Backward(Input(0), Output, dY));

    /// <summary>y = f(x).</summary>
    protected abstract Tensor<T> Forward(Tensor<T> x);

    /// <summary>dX = dY * f'(x), written with x, with y = f(x), or with both.</summary>
    protected abstract Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY);
}

/// <summary>A function of two variables, z = f(x, y).</summary>
public abstract class BinaryFunction<T> : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    protected sealed override Tensor<T> Forward() => Forward(Input(0), Input(1));

    /// <inheritdoc/>
    protected internal sealed override void Backward(Tensor<T> dY, Gradients<T> gradients) =>
        Backward(Input(0), Input(1), dY, gradients[0], gradients[1]);

    /// <summary>z = f(x, y).</summary>
    protected abstract Tensor<T> Forward(Tensor<T> x, Tensor<T> y);

    /// <summary>dX += dZ * df/dx and dY += dZ * df/dy; the <c>?.</c> passes over an input that needs no gradient.</summary>
    protected abstract void Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dZ, GradientSum<T>? dX, GradientSum<T>? dY);
}
