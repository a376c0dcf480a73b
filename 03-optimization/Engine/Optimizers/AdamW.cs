using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// AdamW: Adam, and beside it every weight loses the share eta lambda of itself, w = w - eta lambda w. Added to the gradient instead (L2),
/// the penalty would be divided by sqrt(G) like everything else, and weights with large gradients would hardly feel it.
/// </summary>
/// <remarks>I. Loshchilov, F. Hutter, "Decoupled weight decay regularization", 2019.</remarks>
public sealed class AdamW<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double beta1, beta2, epsilon, weightDecay;
    private readonly IReadOnlyList<Tensor<T>> h, G;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="beta1">How much of the averaged gradient is kept from step to step.</param>
    /// <param name="beta2">How much of the averaged square is kept.</param>
    /// <param name="epsilon">Keeps the division finite.</param>
    /// <param name="weightDecay">lambda.</param>
    public AdamW(IEnumerable<Variable<T>> parameters, double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999,
        double epsilon = 1e-8, double weightDecay = 0.01)
        : base(parameters, learningRate)
    {
        (this.beta1, this.beta2, this.epsilon, this.weightDecay) = (beta1, beta2, epsilon, weightDecay);
        (h, G) = (AddMemory("h"), AddMemory("G"));
    }

    /// <summary>A AdamW of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public AdamW(Module<T> network, double learningRate = 0.001)
        : this(network.Variables, learningRate)
    {
    }

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g)
    {
        var (hat1, hat2) = (1 - Math.Pow(beta1, StepCount), 1 - Math.Pow(beta2, StepCount));
        var rule = new AdamRule<T>(Number(LearningRate / hat1), Number(beta1), Number(1 - beta1), Number(beta2), Number(1 - beta2),
            Number(1 / hat2), Number(epsilon),
            EpsilonPlacement.OutsideRoot, Number(LearningRate * weightDecay));
        UpdateLoop.Run(rule, w, g, h[parameter].Data, G[parameter].Data);
    }
}
