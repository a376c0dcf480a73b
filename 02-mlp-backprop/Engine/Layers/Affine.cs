using System.Numerics;
using Course.Autograd;
using Course.Mlp.Activations;
using Course.Tensors;

namespace Course.Mlp.Layers;

/// <summary>
/// Y = relu?(X W + b), a layer of neurons for a batch of inputs. With G the gradient that reaches the sums (dY, or dY where Y > 0 behind a
/// ReLU): dX = G W^T, dW = X^T G, db = the sum of G over the batch. X is N x in, W is in x out, b is out, Y is N x out.
/// </summary>
/// <param name="relu">Whether negative results become 0.</param>
/// <remarks>
/// Lecture "Neural networks: overview", forward propagation by layers. One function in place of a product and a sum: nothing between them
/// is stored.
/// </remarks>
public sealed class Affine<T>(bool relu = false) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    /// <exception cref="ShapeException">X, W and b do not fit each other.</exception>
    protected override Tensor<T> Forward() => Tensor<T>.Affine(Input(0), Input(1), Input(2), relu);

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        var (x, w) = (Input(0), Input(1));
        var (dX, dW, db) = gradients;
        var g = relu ? Relu<T>.Gradient(Output, dY) : dY;
        dX?.Add(Tensor<T>.MatrixProduct(Rows(g), w, transposeRight: true).Reshape(x.Shape));
        dW?.Add(Tensor<T>.MatrixProduct(Rows(x), Rows(g), transposeLeft: true));
        db?.Add(g); // b was repeated over the batch: the gradients of its copies are summed
    }

    // All axes but the last are one batch.
    private static Tensor<T> Rows(Tensor<T> x) => x.Rank == 2 ? x : x.Reshape(x.Shape[..^1].ElementCount, x.Shape[^1]);
}
