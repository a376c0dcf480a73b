using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Training;

/// <summary>Gradient descent with nothing added to it: w = w - eta g, with g the gradient of the loss of a batch.</summary>
/// <param name="network">Whose parameters are changed.</param>
/// <param name="learningRate">eta, how far a step goes.</param>
/// <remarks>Lecture "Mathematical foundations", how to train a network.</remarks>
public sealed class PlainDescent<T>(Module<T> network, double learningRate) : IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public IReadOnlyList<Variable<T>> Parameters { get; } = [.. network.Variables];

    /// <inheritdoc/>
    public double LearningRate { get; set; } = learningRate;

    /// <inheritdoc/>
    public void ZeroGradient()
    {
        foreach (var parameter in Parameters)
        {
            parameter.ZeroGradient();
        }
    }

    // <descent>
    /// <summary>Every parameter goes a little way against its gradient.</summary>
    public void Step()
    {
        foreach (var parameter in Parameters)
        {
            parameter.Value.AddInPlace(parameter.Gradient! * T.CreateTruncating(-LearningRate));
        }
    }
    // </descent>
}
