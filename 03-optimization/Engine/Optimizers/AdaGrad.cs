using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// AdaGrad: G = G + g^2, then w = w - eta g / (sqrt(G) + epsilon). Every number has a learning rate of its own, smaller the more it has
/// moved; G only grows, so learning may stop too early.
/// </summary>
/// <remarks>
/// J. Duchi et al., "Adaptive subgradient methods", 2011. Lecture "Mathematical foundations" has epsilon inside the root:
/// <see cref="EpsilonPlacement.InsideRoot"/>.
/// </remarks>
public sealed class AdaGrad<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double epsilon;
    private readonly EpsilonPlacement epsilonPlacement;
    private readonly IReadOnlyList<Tensor<T>> G;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="epsilon">Keeps the division finite.</param>
    /// <param name="epsilonPlacement">Where epsilon stands.</param>
    public AdaGrad(IEnumerable<Variable<T>> parameters, double learningRate = 0.01, double epsilon = 1e-10,
        EpsilonPlacement epsilonPlacement = EpsilonPlacement.OutsideRoot)
        : base(parameters, learningRate)
    {
        (this.epsilon, this.epsilonPlacement) = (epsilon, epsilonPlacement);
        G = AddMemory("G");
    }

    /// <summary>A AdaGrad of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public AdaGrad(Module<T> network, double learningRate = 0.01)
        : this(network.Variables, learningRate)
    {
    }

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g) =>
        UpdateLoop.Run(new Rule(Number(LearningRate), Number(epsilon), epsilonPlacement), w, g, G[parameter].Data);

    private readonly record struct Rule(T Rate, T Epsilon, EpsilonPlacement Placement) : IUpdateRule<T>
    {
        public static int Memories => 1;

        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> G, ref Vector<T> second)
        {
            g = Adaptive.Squarable(g);
            // <adagrad>
            G += g * g;
            return w - Rate * g / Adaptive.Root(G, Epsilon, Placement);
            // </adagrad>
        }
    }
}
