using System.Numerics;
using Course.Autograd;
using Course.Mlp;

namespace Course.Optimization.Optimizers;

/// <summary>
/// Stochastic gradient descent: w = w - eta g, with g the gradient of the loss of a batch. With l2 > 0 the penalty l2/2 ||w||^2
/// joins the loss: w = w - eta (g + l2 w).
/// </summary>
/// <remarks>Lecture "Mathematical foundations", mini-batch gradient descent.</remarks>
public sealed class Sgd<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double l2;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="l2">The strength of the penalty on large weights; none unless given.</param>
    public Sgd(IEnumerable<Variable<T>> parameters, double learningRate = 0.01, double l2 = 0)
        : base(parameters, learningRate) => this.l2 = l2;

    /// <summary>A Sgd of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public Sgd(Module<T> network, double learningRate = 0.01)
        : this(network.Variables, learningRate)
    {
    }

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g) =>
        UpdateLoop.Run(new Rule(Number(LearningRate), Number(l2)), w, g);

    private readonly record struct Rule(T Rate, T L2) : IUpdateRule<T>
    {
        public static int Memories => 0;

        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> first, ref Vector<T> second) => w - Rate * (g + L2 * w);
    }
}
