using System.Numerics;
using Course.Tensors;

namespace Course.Autograd;

/// <summary>
/// Where a function puts the gradients of its inputs, one place for each: <c>gradients[0]?.Add(dY * slope)</c>. An input that needs no
/// gradient, such as data, has no place (null), and what stands behind the <c>?.</c> is not even computed.
/// </summary>
/// <example><code>
/// var (dX, dW, db) = gradients; // of y = x w + b
/// dX?.Add(dY.Dot(w.Transpose()));
/// dW?.Add(x.Transpose().Dot(dY));
/// db?.Add(dY);
/// </code></example>
public readonly ref struct Gradients<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<Variable<T>> inputs;
    private readonly Dictionary<Variable<T>, Tensor<T>?> sums;

    internal Gradients(ReadOnlySpan<Variable<T>> inputs, Dictionary<Variable<T>, Tensor<T>?> sums)
    {
        this.inputs = inputs;
        this.sums = sums;
    }

    /// <summary>
    /// The place of one input, from 0; null where nobody needs its gradient, or where the function was applied to fewer inputs.
    /// </summary>
    public GradientSum<T>? this[int input] =>
        input < inputs.Length && inputs[input].RequiresGradient ? new GradientSum<T>(inputs[input], sums) : null;

    /// <summary>The places of the first three inputs.</summary>
    public void Deconstruct(out GradientSum<T>? first, out GradientSum<T>? second, out GradientSum<T>? third) =>
        (first, second, third) = (this[0], this[1], this[2]);
}

/// <summary>
/// The gradient of one variable during a backward pass: the sum of what comes back from all functions that were applied to it.
/// </summary>
public readonly struct GradientSum<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Variable<T> variable;
    private readonly Dictionary<Variable<T>, Tensor<T>?> sums;

    internal GradientSum(Variable<T> variable, Dictionary<Variable<T>, Tensor<T>?> sums)
    {
        this.variable = variable;
        this.sums = sums;
    }

    /// <summary>Adds what comes back by one way.</summary>
    /// <param name="part">
    /// In the shape of the variable, or in a shape to which it was broadcast: then the gradients of all copies of an element are summed.
    /// </param>
    public void Add(Tensor<T> part)
    {
        // <add>
        part = SumToShape(part, variable.Shape);
        sums[variable] = sums[variable] is { } sum ? sum + part : part;
        // </add>
    }

    /// <summary>
    /// What came back by other ways so far, or null: for a function that adds its own part to it while that is still in the cache,
    /// and puts the sum in its place with <see cref="Replace"/>.
    /// </summary>
    public Tensor<T>? SoFar => sums[variable];

    /// <summary>Puts a sum that <see cref="SoFar"/> is part of in its place.</summary>
    /// <param name="sum">In the shape of the variable.</param>
    public void Replace(Tensor<T> sum)
    {
        ShapeRules.SameShape("gradient", sum.Shape, variable.Shape);
        sums[variable] = sum;
    }

    // Undoes broadcasting, in this one place for all operations.
    private static Tensor<T> SumToShape(Tensor<T> gradient, Shape shape)
    {
        if (gradient.Shape == shape)
        {
            return gradient;
        }

        var added = gradient.Rank - shape.Rank;
        Span<int> repeated = stackalloc int[gradient.Rank];
        var count = 0;
        for (var axis = 0; axis < gradient.Rank; axis++)
        {
            if (axis < added || (shape[axis - added] == 1 && gradient.Shape[axis] != 1))
            {
                repeated[count++] = axis;
            }
        }

        return gradient.Sum(repeated[..count]).Reshape(shape);
    }
}
