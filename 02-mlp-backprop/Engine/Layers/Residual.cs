using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>
/// A skip connection around a module: y = x + f(x). Its derivative is 1 + f'(x): however small f' is, the gradient of what comes
/// behind reaches what comes before.
/// </summary>
/// <remarks>
/// Lecture "Introduction to neural networks", the vanishing gradient; K. He et al., "Deep residual learning for image recognition", 2015.
/// </remarks>
public sealed class Residual<T> : Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Module<T> inner;

    /// <summary>Puts a skip connection around a module.</summary>
    /// <param name="inner">f; its output has the shape of its input.</param>
    public Residual(Module<T> inner) => this.inner = AddModule("inner", inner);

    /// <inheritdoc/>
    /// <exception cref="ShapeException">f changes the shape.</exception>
    // <residual>
    public override Variable<T> Forward(Variable<T> x)
    {
        var y = inner.Forward(x);
        ShapeRules.SameShape("skip connection", y.Shape, x.Shape);
        return x + y;
    }
    // </residual>

    /// <inheritdoc/>
    public override Shape OutputShape(Shape input) => inner.OutputShape(input);
}
