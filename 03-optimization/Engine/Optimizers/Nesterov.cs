using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// Nesterov's momentum: like <see cref="Momentum{T}"/>, but with the gradient at the place to which momentum alone would lead, w - a h:
/// look before you leap.
/// </summary>
/// <remarks>
/// Two forms. The lecture's ("Mathematical foundations"), h = a h + eta grad L(w - a h), w = w - h:
/// call <see cref="LookAhead"/> before the forward pass, so that the gradient is taken there. The usual one, without that call:
/// the parameters are the places looked at, h = a h + eta g, w = w - (a h + eta g); its path is the lecture's shifted by a h.
/// </remarks>
public sealed class Nesterov<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double momentum;
    private readonly IReadOnlyList<Tensor<T>> h;
    private bool isAhead;

    /// <summary>Chooses the settings.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="momentum">a, the share of the last step that is kept.</param>
    public Nesterov(IEnumerable<Variable<T>> parameters, double learningRate = 0.01, double momentum = 0.9)
        : base(parameters, learningRate)
    {
        this.momentum = momentum;
        h = AddMemory("h");
    }

    /// <summary>A Nesterov of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public Nesterov(Module<T> network, double learningRate = 0.01)
        : this(network.Variables, learningRate)
    {
    }

    /// <summary>
    /// Moves the parameters to w - a h, where the lecture's form takes the gradient. Call it before the forward pass;
    /// the next <see cref="Optimizer{T}.Step"/> starts from there.
    /// </summary>
    public override void LookAhead()
    {
        if (isAhead)
        {
            throw new InvalidOperationException("The parameters look ahead already. Take a step first.");
        }

        isAhead = true;
        for (var i = 0; i < Parameters.Count; i++)
        {
            UpdateLoop.Run(new Jump(Number(momentum)), Parameters[i].Value.Data, h[i].Data);
            Parameters[i].Value.MarkChanged();
        }
    }

    /// <inheritdoc/>
    protected override void EndStep() => isAhead = false;

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g) =>
        UpdateLoop.Run(new Rule(Number(LearningRate), Number(momentum), isAhead ? T.Zero : Number(momentum)), w, g, h[parameter].Data);

    private readonly record struct Rule(T Rate, T A, T Ahead) : IUpdateRule<T>
    {
        public static int Memories => 1;

        // <nesterov>
        // Ahead means at w - a h already, so what is left of the step h is eta g.
        public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> h, ref Vector<T> second)
        {
            h = A * h + Rate * g;
            return w - (Ahead * h + Rate * g);
        }
        // </nesterov>
    }

    private readonly record struct Jump(T A) : IUpdateRule<T>
    {
        public static int Memories => 0;

        public Vector<T> Apply(Vector<T> w, Vector<T> h, ref Vector<T> first, ref Vector<T> second) => w - A * h;
    }
}
