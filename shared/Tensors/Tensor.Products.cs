namespace Course.Tensors;

/// <content>Products that sum.</content>
public sealed partial class Tensor<T>
{
    /// <summary>The matrix product (NumPy <c>dot</c>, <c>@</c>).</summary>
    public Tensor<T> Dot(Tensor<T> other) => throw new InvalidOperationException(other.ToString());
}
