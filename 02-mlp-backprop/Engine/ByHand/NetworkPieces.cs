using Course.Autograd;
using Course.Mlp.Initializers;
using Course.Tensors;

namespace Course.Mlp.ByHand;

/// <summary>
/// The pieces a network of dense layers is made of, each to be exchanged for another of the same form: one that a reader wrote.
/// </summary>
/// <param name="Weights">Starting weights for a number of inputs and outputs, [inputs, outputs].</param>
/// <param name="Activate">The activation with its slope s below 0, element by element.</param>
/// <param name="ActivationSlope">Its derivative.</param>
/// <param name="Softmax">The probabilities of each row, [N, K].</param>
/// <param name="Loss">The softmax cross-entropy of logits [N, K] and N labels: -log p of the right class, the mean over the batch.</param>
/// <param name="LossGradient">Its gradient by the logits, (p - onehot) / N, [N, K].</param>
/// <param name="Backward">The gradients of a layer from x [N, in], w [in, out] and dY [N, out].</param>
public sealed record NetworkPieces(
    Func<int, int, Rng, Tensor> Weights, Func<Tensor, double, Tensor> Activate, Func<Tensor, double, Tensor> ActivationSlope,
    Func<Tensor, Tensor> Softmax, Func<Tensor, int[], double> Loss, Func<Tensor, int[], Tensor> LossGradient,
    Func<Tensor, Tensor, Tensor, (Tensor DX, Tensor DW, Tensor DB)> Backward)
{
    /// <summary>The course's own.</summary>
    public static NetworkPieces OfCourse { get; } = new(
        (inputs, outputs, rng) => new HeNormalInitializer().Create<double>([inputs, outputs], rng),
        (z, s) => z.Maximum(z * s),
        (z, s) => z.Map(one => one > 0 ? 1 : s),
        z => new Variable<double>(z).Softmax().Value,
        (z, labels) => new Variable<double>(z).SoftmaxCrossEntropy(labels).Value.Item(),
        (z, labels) => GradientOf(new Variable<double>(z, requiresGradient: true), labels),
        (x, w, dY) => (
            Tensor.MatrixProduct(dY, w, transposeRight: true), Tensor.MatrixProduct(x, dY, transposeLeft: true), dY.Sum(0)));

    private static Tensor GradientOf(Variable<double> z, int[] labels)
    {
        z.SoftmaxCrossEntropy(labels).Backward();
        return z.Gradient!;
    }
}
