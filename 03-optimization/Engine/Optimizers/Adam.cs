using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// Adam, adaptive moment estimation: h = beta1 h + (1 - beta1) g, G = beta2 G + (1 - beta2) g^2, then w = w - eta h^ / (sqrt(G^) +
/// epsilon), where the hats divide by 1 - beta1^t and 1 - beta2^t, because averages that start at 0 are too small at first.
/// </summary>
/// <remarks>
/// D. Kingma, J. Ba, "Adam: a method for stochastic optimization", 2015 (there m and v). Lecture "Mathematical foundations" writes it
/// without the hats and with epsilon inside the root: <see cref="LectureForm"/>.
/// </remarks>
public sealed class Adam<T> : Optimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double beta1, beta2, epsilon;
    private readonly bool biasCorrection;
    private readonly EpsilonPlacement epsilonPlacement;
    private readonly IReadOnlyList<Tensor<T>> h, G;

    /// <summary>Chooses the settings; the defaults are the paper's.</summary>
    /// <param name="parameters">The parameters to change.</param>
    /// <param name="learningRate">eta.</param>
    /// <param name="beta1">How much of the averaged gradient is kept from step to step.</param>
    /// <param name="beta2">How much of the averaged square is kept.</param>
    /// <param name="epsilon">Keeps the division finite.</param>
    /// <param name="biasCorrection">Whether the averages wear their hats.</param>
    /// <param name="epsilonPlacement">Where epsilon stands.</param>
    public Adam(
        IEnumerable<Variable<T>> parameters, double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8,
        bool biasCorrection = true, EpsilonPlacement epsilonPlacement = EpsilonPlacement.OutsideRoot)
        : base(parameters, learningRate)
    {
        (this.beta1, this.beta2, this.epsilon) = (beta1, beta2, epsilon);
        (this.biasCorrection, this.epsilonPlacement) = (biasCorrection, epsilonPlacement);
        (h, G) = (AddMemory("h"), AddMemory("G"));
    }

    /// <summary>A Adam of all parameters of a network, with the usual settings.</summary>
    /// <param name="network">The network to train.</param>
    /// <param name="learningRate">eta.</param>
    public Adam(Module<T> network, double learningRate = 0.001)
        : this(network.Variables, learningRate)
    {
    }

    /// <summary>The lecture's form: no bias correction, epsilon inside the root.</summary>
    public static Adam<T> LectureForm(IEnumerable<Variable<T>> parameters, double learningRate = 0.001) =>
        new(parameters, learningRate, biasCorrection: false, epsilonPlacement: EpsilonPlacement.InsideRoot);

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<T> w, ReadOnlySpan<T> g)
    {
        var (hat1, hat2) = biasCorrection ? (1 - Math.Pow(beta1, StepCount), 1 - Math.Pow(beta2, StepCount)) : (1, 1);
        var rule = new AdamRule<T>(Number(LearningRate / hat1), Number(beta1), Number(1 - beta1), Number(beta2), Number(1 - beta2),
            Number(1 / hat2), Number(epsilon),
            epsilonPlacement, Number(0));
        UpdateLoop.Run(rule, w, g, h[parameter].Data, G[parameter].Data);
    }
}

/// <summary>The formula of Adam and of AdamW.</summary>
/// <param name="Rate">eta, divided by 1 - beta1^t.</param>
/// <param name="Beta1">beta1.</param>
/// <param name="New1">1 - beta1.</param>
/// <param name="Beta2">beta2.</param>
/// <param name="New2">1 - beta2.</param>
/// <param name="Hat2">1 / (1 - beta2^t).</param>
/// <param name="Epsilon">epsilon.</param>
/// <param name="Placement">Where it stands.</param>
/// <param name="Decay">eta * lambda, the share of w that AdamW takes away.</param>
internal readonly record struct AdamRule<T>(
    T Rate, T Beta1, T New1, T Beta2, T New2, T Hat2, T Epsilon, EpsilonPlacement Placement, T Decay) : IUpdateRule<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static int Memories => 2;

    public Vector<T> Apply(Vector<T> w, Vector<T> g, ref Vector<T> h, ref Vector<T> G)
    {
        g = Adaptive.Squarable(g);
        // <adam>
        h = Beta1 * h + New1 * g;
        G = Beta2 * G + New2 * (g * g);
        return w - Decay * w - Rate * h / Adaptive.Root(G * Hat2, Epsilon, Placement);
        // </adam>
    }
}
