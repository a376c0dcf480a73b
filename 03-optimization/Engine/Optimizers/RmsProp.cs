using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// RMSprop: G = a G + (1 - a) g^2, then w = w - eta g / (sqrt(G) + epsilon): AdaGrad that forgets, so the learning rate follows
/// the recent gradients and does not fade.
/// </summary>
/// <remarks>
/// G. Hinton, lecture 6 of "Neural networks for machine learning", 2012; never published as a paper.
/// Lecture "Mathematical foundations" has epsilon inside the root: <see cref="EpsilonPlacement.InsideRoot"/>.
/// </remarks>
public sealed class RmsProp<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double decay, epsilon;
    private readonly EpsilonPlacement epsilonPlacement;
    private readonly IReadOnlyList<Tensor<T>> G;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="decay">a, the share of G that is kept.</param>
    /// <param name="epsilon">Keeps the division finite.</param>
    /// <param name="epsilonPlacement">Where epsilon stands.</param>
    public RmsProp(IEnumerable<Variable<T>> parameters, double learningRate = 0.01, double decay = 0.9, double epsilon = 1e-8,
        EpsilonPlacement epsilonPlacement = EpsilonPlacement.OutsideRoot)
        : base(parameters, learningRate)
    {
        (this.decay, this.epsilon, this.epsilonPlacement) = (decay, epsilon, epsilonPlacement);
        G = AddMemory("G");
    }

    /// <summary>A RmsProp of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public RmsProp(Module<T> network, double learningRate = 0.01)
        : this(network.Variables, learningRate)
    {
    }

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g) =>
        UpdateLoop.Run(
            new Rule(Number(LearningRate), Number(decay), Number(1 - decay), Number(epsilon), epsilonPlacement), w, g, G[parameter].Data);

    private readonly record struct Rule(T Rate, T A, T New, T Epsilon, EpsilonPlacement Placement) : IUpdateRule<T>
    {
        public static int Memories => 1;

        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> G, ref Vector<T> second)
        {
            g = Adaptive.Squarable(g);
            // <rmsprop>
            G = A * G + New * (g * g); // New is 1 - a
            return w - Rate * g / Adaptive.Root(G, Epsilon, Placement);
            // </rmsprop>
        }
    }
}
