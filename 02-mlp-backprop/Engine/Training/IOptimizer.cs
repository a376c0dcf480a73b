using System.Numerics;
using Course.Autograd;

namespace Course.Mlp.Training;

/// <summary>
/// What changes parameters after a backward pass. <see cref="PlainDescent{T}"/> is the simplest; chapter 03 has better ones, and the loop
/// need not know which it is given.
/// </summary>
public interface IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The parameters that a step changes.</summary>
    IReadOnlyList<Variable<T>> Parameters { get; }

    /// <summary>How far a step goes; a schedule may set it before each.</summary>
    double LearningRate { get; set; }

    /// <summary>Forgets the gradients, before the next backward pass.</summary>
    void ZeroGradient();

    /// <summary>Changes the parameters, by their gradients.</summary>
    void Step();
}
