using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// AdaDelta: G = rho G + (1 - rho) g^2, the step d = sqrt(D + epsilon) / sqrt(G + epsilon) g, then D = rho D + (1 - rho) d^2 and w = w -
/// eta d. The size of the last steps stands where other methods have a learning rate, so a step has the unit of w and eta is usually 1.
/// </summary>
/// <remarks>M. Zeiler, "AdaDelta: an adaptive learning rate method", 2012, where epsilon is inside both roots.</remarks>
public sealed class AdaDelta<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double decay, epsilon;
    private readonly IReadOnlyList<Tensor<T>> G, D;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta, a factor of every step.</param>
    /// <param name="decay">rho, the share of both averages that is kept.</param>
    /// <param name="epsilon">Keeps the division finite, and lets the first step be larger than 0.</param>
    public AdaDelta(IEnumerable<Variable<T>> parameters, double learningRate = 1, double decay = 0.9, double epsilon = 1e-6)
        : base(parameters, learningRate)
    {
        (this.decay, this.epsilon) = (decay, epsilon);
        (G, D) = (AddMemory("G"), AddMemory("D"));
    }

    /// <summary>A AdaDelta of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public AdaDelta(Module<T> network, double learningRate = 1)
        : this(network.Variables, learningRate)
    {
    }

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g) =>
        UpdateLoop.Run(
            new Rule(Number(LearningRate), Number(decay), Number(1 - decay), Number(epsilon)), w, g, G[parameter].Data, D[parameter].Data);

    private readonly record struct Rule(T Rate, T Rho, T New, T Epsilon) : IUpdateRule<T>
    {
        public static int Memories => 2;

        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> G, ref Vector<T> D)
        {
            g = Adaptive.Squarable(g);
            // <adadelta>
            G = Rho * G + New * (g * g);
            var d = Adaptive.Root(D, Epsilon, EpsilonPlacement.InsideRoot) / Adaptive.Root(G, Epsilon, EpsilonPlacement.InsideRoot) * g;
            D = Rho * D + New * (d * d);
            return w - Rate * d;
            // </adadelta>
        }
    }
}
