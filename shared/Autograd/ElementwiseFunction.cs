using System.Numerics;
using Course.Tensors;

namespace Course.Autograd;

/// <summary>A formula for single numbers: y = f(x) and its derivative.</summary>
public interface IFormula<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>y = f(x).</summary>
    T Value(T x);

    /// <summary>f'(x), written with x, with y = f(x), or with both.</summary>
    T Derivative(T x, T y);
}

/// <summary>
/// A function that applies one formula to every element: y = f(x), dX = dY * f'(x). The formula is a struct, so the compiler puts it
/// into the loop, without a call for every element.
/// </summary>
/// <param name="formula">The formula with its settings.</param>
public abstract class ElementwiseFunction<T, TFormula>(TFormula formula) : UnaryFunction<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TFormula : struct, IFormula<T>
{
    /// <summary>Elements below which handing half of the work to another thread costs more than it saves.</summary>
    private const int WorthSharing = 1 << 13;

    /// <inheritdoc/>
    protected sealed override Tensor<T> Forward(Tensor<T> x)
    {
        var y = Tensor<T>.Uninitialized(x.Shape);
        Workers.For(x.Size, WorthSharing, (from, to) =>
        {
            var input = x.Data;
            var output = y.Data;
            var f = formula;
            for (var i = from; i < to; i++)
            {
                output[i] = f.Value(input[i]);
            }
        });
        return y;
    }

    /// <inheritdoc/>
    protected sealed override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Uninitialized(x.Shape);
        Workers.For(x.Size, WorthSharing, (from, to) =>
        {
            var input = x.Data;
            var output = y.Data;
            var f = formula;
            var above = dY.Data;
            var below = dX.Data;
            for (var i = from; i < to; i++)
            {
                below[i] = above[i] * f.Derivative(input[i], output[i]);
            }
        });
        return dX;
    }
}
