using System.Numerics;
using Course.Autograd;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>
/// Y = X W + b, a layer of neurons for a batch of inputs; dX = dY W^T, dW = X^T dY, db = the sum of dY over the batch.
/// X is N x in, W is in x out, b is out, Y is N x out.
/// </summary>
/// <remarks>Lecture "Neural networks: overview", forward propagation by layers. One function in place of a product and a sum: nothing between them is stored.</remarks>
public sealed class Affine<T> : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    /// <exception cref="ShapeException">X, W and b do not fit each other.</exception>
    protected override Tensor<T> Forward()
    {
        var (x, w, b) = (Input(0), Input(1), Input(2));
        var shape = ShapeRules.Affine(x.Shape, w.Shape, b.Shape);
        var y = Tensor<T>.MatrixProduct(Rows(x), w);
        y.AddInPlace(b);
        return y.Reshape(shape);
    }

    /// <inheritdoc/>
    protected override Tensor<T> Backward(int input, Tensor<T> dY) => input switch
    {
        0 => Tensor<T>.MatrixProduct(Rows(dY), Input(1), transposeRight: true).Reshape(Input(0).Shape),
        1 => Tensor<T>.MatrixProduct(Rows(Input(0)), Rows(dY), transposeLeft: true),
        _ => dY, // b was repeated over the batch: the walk sums
    };

    // All axes but the last are one batch.
    private static Tensor<T> Rows(Tensor<T> x) => x.Rank == 2 ? x : x.Reshape(x.Shape[..^1].ElementCount, x.Shape[^1]);
}
