using System.Numerics;
using Course.Tensors;

namespace Course.Autograd;

/// <summary>
/// A node of the computational graph: a value, and after <see cref="Backward()"/> the gradient of the result by that value.
/// Computing with variables records how each was made; a leaf is one that was given, not computed.
/// </summary>
/// <remarks>
/// Lecture "Introduction to neural networks", the computational graph: values forward in green, derivatives backward in red.
/// </remarks>
public sealed partial class Variable<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Tensor<T>? gradient;
    private bool hasGradient;

    /// <summary>A leaf of the graph.</summary>
    /// <param name="value">The value; shared, not copied.</param>
    /// <param name="requiresGradient">Whether a backward pass computes the gradient: true for parameters, false for data.</param>
    /// <param name="name">A name for graphs and messages.</param>
    public Variable(Tensor<T> value, bool requiresGradient = false, string name = "")
    {
        Value = value;
        RequiresGradient = requiresGradient;
        Name = name;
    }

    internal Variable(Tensor<T> value, Function<T>? creator)
    {
        Value = value;
        Creator = creator;
        RequiresGradient = creator is not null;
        Name = "";
    }

    /// <summary>The value of the node.</summary>
    public Tensor<T> Value { get; }

    /// <summary>The sizes of the value.</summary>
    public Shape Shape => Value.Shape;

    /// <summary>Whether backward passes compute a gradient here.</summary>
    public bool RequiresGradient { get; }

    /// <summary>
    /// Whether this node keeps the gradient that passes through it, although it is not a leaf; false unless set, because every kept
    /// gradient costs its memory.
    /// </summary>
    public bool KeepsGradient { get; set; }

    /// <summary>The node's name in graphs and messages.</summary>
    public string Name { get; init; }

    /// <summary>The operation that computed this value; null for a leaf.</summary>
    public Function<T>? Creator { get; }

    /// <summary>
    /// The sum of the gradients of all backward passes since <see cref="ZeroGradient"/>; null when there was none. It outlives the training
    /// step, and its memory is used again after <see cref="ZeroGradient"/>.
    /// </summary>
    public Tensor<T>? Gradient => hasGradient ? gradient : null;

    /// <summary>A number is a leaf without a gradient.</summary>
    public static implicit operator Variable<T>(T value) => new(value);

    /// <summary>A tensor is a leaf without a gradient: data.</summary>
    public static implicit operator Variable<T>(Tensor<T> value) => new(value);

    /// <summary>
    /// The same value as a leaf: what is computed from it is differentiated as far as here and no further (PyTorch <c>detach</c>).
    /// Shares the memory.
    /// </summary>
    public Variable<T> Detach() => new(Value, name: Name);

    /// <summary>Forgets the gradient, so that the next backward pass starts from zero.</summary>
    public void ZeroGradient() => hasGradient = false;

    /// <summary>
    /// Computes the gradient of this one number by every leaf that it depends on, and adds it to the leaf's <see cref="Gradient"/>.
    /// </summary>
    /// <exception cref="ShapeException">This variable holds more than one number.</exception>
    /// <exception cref="InvalidOperationException">
    /// A value of the graph was changed in place after it had been used, or nothing in it requires a gradient.
    /// </exception>
    public void Backward()
    {
        if (Value.Size != 1)
        {
            throw new ShapeException("backward", [Shape], "a gradient is taken of one number, the loss", $"the variable holds {Value.Size}",
                "sum or average it first, or give the gradient that arrives here: Backward(dY)");
        }

        Backward(Tensor<T>.Full(Shape, T.One));
    }

    /// <summary>Computes the gradients of sum(this * dY) by every leaf.</summary>
    /// <param name="dY">The gradient that arrives at this variable, in its shape.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="InvalidOperationException">
    /// A value of the graph was changed in place after it had been used, or nothing in it requires a gradient.
    /// </exception>
    public void Backward(Tensor<T> dY)
    {
        if (dY.Shape != Shape)
        {
            throw new ShapeException("backward", [Shape, dY.Shape], "the arriving gradient has the shape of the variable",
                "the shapes differ", "reshape the gradient");
        }

        if (!RequiresGradient)
        {
            throw new InvalidOperationException(
                $"Nothing that {(Name == "" ? "this value" : Name)} {Shape} was computed from requires a gradient, so a backward pass has "
                    + "nowhere to go. Create the parameters with requiresGradient: true, and compute outside NoGradient.");
        }

        BackwardPass.Run(this, dY);
    }

    /// <summary>Adds a gradient to what has accumulated.</summary>
    internal void Accumulate(Tensor<T> part)
    {
        // <accumulate>
        gradient ??= Tensor<T>.Persistent(Shape);
        if (hasGradient)
        {
            gradient.AddInPlace(part);
        }
        else
        {
            gradient.CopyFrom(part);
            hasGradient = true;
        }
        // </accumulate>
    }
}
