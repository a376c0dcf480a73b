using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// Descent with momentum: h = a h + eta g, then w = w - h. The step h keeps most of its direction, so it grows where gradients agree
/// and averages out where they swing.
/// </summary>
/// <remarks>
/// Lecture "Mathematical foundations", which keeps eta inside h. The usual form, that of PyTorch, is
/// <see cref="MomentumForm.RateOutside"/>; both take the same path while eta is constant.
/// </remarks>
public sealed class Momentum<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double momentum;
    private readonly MomentumForm form;
    private readonly IReadOnlyList<Tensor<T>> h;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="momentum">a, the share of the last step that is kept.</param>
    /// <param name="form">Where eta stands.</param>
    public Momentum(IEnumerable<Variable<T>> parameters, double learningRate = 0.01, double momentum = 0.9,
        MomentumForm form = MomentumForm.RateInside)
        : base(parameters, learningRate)
    {
        (this.momentum, this.form) = (momentum, form);
        h = AddMemory("h");
    }

    /// <summary>A Momentum of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public Momentum(Module<T> network, double learningRate = 0.01)
        : this(network.Variables, learningRate)
    {
    }

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g)
    {
        if (form == MomentumForm.RateInside)
        {
            UpdateLoop.Run(new Rule(Number(LearningRate), Number(momentum)), w, g, h[parameter].Data);
        }
        else
        {
            UpdateLoop.Run(new RateOutsideRule(Number(LearningRate), Number(momentum)), w, g, h[parameter].Data);
        }
    }

    private readonly record struct Rule(T Rate, T A) : IUpdateRule<T>
    {
        public static int Memories => 1;

        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> h, ref Vector<T> second)
        {
            // <momentum>
            h = A * h + Rate * g;
            return w - h;
            // </momentum>
        }
    }

    private readonly record struct RateOutsideRule(T Rate, T A) : IUpdateRule<T>
    {
        public static int Memories => 1;

        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> h, ref Vector<T> second)
        {
            // <momentum-rate-outside>
            h = A * h + g;
            return w - Rate * h;
            // </momentum-rate-outside>
        }
    }
}
