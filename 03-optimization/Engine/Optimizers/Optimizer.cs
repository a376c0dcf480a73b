using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Training;
using Course.Tensors;

namespace Course.Optimization.Optimizers;

/// <summary>
/// Changes parameters so that the loss falls. What a method does with one number of a parameter and its gradient is its
/// <see cref="IUpdateRule{T}"/>; everything around it is here.
/// </summary>
/// <example><code>
/// optimizer.ZeroGradient();
/// network.Loss(batch).Backward();
/// optimizer.Step();
/// </code></example>
public abstract class Optimizer<T> : IOptimizer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<(string Name, Tensor<T>[] OfParameter)> memories = [];
    private double learningRate;

    /// <summary>Takes the parameters to change.</summary>
    /// <param name="parameters">The parameters; the optimizer remembers them in this order.</param>
    /// <param name="learningRate">eta, the size of a step.</param>
    /// <exception cref="ArgumentException">There are none, one does not require a gradient, or the learning rate
    /// is not a number from 0 up.</exception>
    protected Optimizer(IEnumerable<Variable<T>> parameters, double learningRate)
    {
        Parameters = [.. parameters];
        LearningRate = learningRate;
        if (Parameters.Count == 0)
        {
            throw new ArgumentException(
                "An optimizer needs at least one parameter; received none. Give it the parameters of the network.", nameof(parameters));
        }

        if (Parameters.FirstOrDefault(parameter => !parameter.RequiresGradient) is { } data)
        {
            throw new ArgumentException(
                $"An optimizer changes parameters, which require a gradient; '{data.Name}' {data.Shape} does not. "
                    + "Leave it out, or create it with requiresGradient.", nameof(parameters));
        }
    }

    /// <summary>The parameters that a step changes.</summary>
    public IReadOnlyList<Variable<T>> Parameters { get; }

    /// <summary>eta, the size of a step; a schedule may set it before each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or not a number.</exception>
    public double LearningRate
    {
        get => learningRate;
        set => learningRate = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value,
                $"A learning rate is a finite number from 0 up; received {value}. Usual values lie between 0.0001 and 0.1.");
    }

    /// <summary>t, the number of steps taken; a checkpoint saves it and sets it again.</summary>
    public int StepCount { get; set; }

    /// <summary>
    /// What the method remembers from step to step, by name and number of the parameter: <c>h.0</c>.
    /// Together with <see cref="StepCount"/> it resumes a training exactly.
    /// </summary>
    public IEnumerable<NamedTensor<T>> State =>
        memories.SelectMany(
            memory => memory.OfParameter.Select((tensor, parameter) => new NamedTensor<T>($"{memory.Name}.{parameter}", tensor)));

    /// <summary>
    /// Call it before the forward pass, once a step: moves the parameters to the place where the method takes its gradient.
    /// For all methods but <see cref="Nesterov{T}"/> that is where they are.
    /// </summary>
    public virtual void LookAhead()
    {
    }

    /// <summary>Changes every parameter that has a gradient.</summary>
    public void Step()
    {
        StepCount++;
        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Parameters[i].Gradient is { } gradient)
            {
                Update(i, Parameters[i].Value.Data, gradient.Data);
                Parameters[i].Value.MarkChanged();
            }
        }

        EndStep();
    }

    /// <summary>A whole step for a loss, in one line: forgets the gradients, takes those of the loss, and changes the parameters.</summary>
    /// <param name="loss">One number, just computed with the parameters.</param>
    /// <exception cref="ShapeException">The loss is more than one number.</exception>
    public void Minimize(Variable<T> loss)
    {
        ZeroGradient();
        loss.Backward();
        Step();
    }

    /// <summary>Forgets the gradients, before the next backward pass.</summary>
    public void ZeroGradient()
    {
        foreach (var parameter in Parameters)
        {
            parameter.ZeroGradient();
        }
    }

    /// <summary>Changes one parameter.</summary>
    /// <param name="parameter">Its number.</param>
    /// <param name="w">Its elements.</param>
    /// <param name="g">Their gradient.</param>
    protected abstract void Update(int parameter, Span<T> w, ReadOnlySpan<T> g);

    /// <summary>Called when all parameters are updated.</summary>
    protected virtual void EndStep()
    {
    }

    /// <summary>
    /// Creates a memory of zeros as large as every parameter, under the name that it has in the formula and in checkpoints.
    /// </summary>
    protected IReadOnlyList<Tensor<T>> AddMemory(string name)
    {
        Tensor<T>[] memory = [.. Parameters.Select(parameter => Tensor<T>.Zeros(parameter.Shape).Keep())];
        memories.Add((name, memory));
        return memory;
    }

    /// <summary>A setting of the method as a number of its type.</summary>
    protected static T Number(double value) => T.CreateTruncating(value);
}
