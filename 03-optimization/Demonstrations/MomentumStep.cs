using Course.Optimization.Optimizers;

namespace Course.Optimization.App.Demonstrations;

/// <summary>A step of momentum as task 3.1 has it: from weights, memory and gradient to new weights and new memory.</summary>
public delegate (Tensor W, Tensor H) MomentumStep(Tensor w, Tensor h, Tensor g, double rate, double momentum);

/// <summary>An optimizer whose step somebody else wrote: a learner's.</summary>
/// <param name="parameters">The parameters to change.</param>
/// <param name="learningRate">eta.</param>
/// <param name="momentum">a.</param>
/// <param name="step">The step.</param>
internal sealed class GivenMomentum(IEnumerable<Variable> parameters, double learningRate, double momentum, MomentumStep step)
    : Optimizer<double>(parameters, learningRate)
{
    private Dictionary<int, Tensor> H { get; } = [];

    /// <inheritdoc/>
    protected override void Update(int parameter, Span<double> w, ReadOnlySpan<double> g)
    {
        var before = H.TryGetValue(parameter, out var memory) ? memory : Tensor.Zeros([w.Length]).Keep();
        var (after, h) = step(Tensor.FromSpan([w.Length], w), before, Tensor.FromSpan([w.Length], g), LearningRate, momentum);
        after.Data.CopyTo(w);
        H[parameter] = h.Keep();
    }
}
