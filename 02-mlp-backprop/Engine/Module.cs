using System.Numerics;
using Course.Autograd;
using Course.Mlp.Initializers;
using Course.Tensors;

namespace Course.Mlp;

/// <summary>A parameter and where in a network it is: <c>2.weight</c>.</summary>
/// <param name="Name">The names of the modules on the way, joined with dots, and the parameter's own.</param>
/// <param name="Variable">The parameter.</param>
public sealed record NamedParameter<T>(string Name, Variable<T> Variable)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>Numbers that belong to a module: a parameter's value, or what it remembers without learning it.</summary>
/// <param name="Name">As in <see cref="NamedParameter{T}"/>.</param>
/// <param name="Value">The numbers, in the memory that the module uses.</param>
public sealed record NamedTensor<T>(string Name, Tensor<T> Value)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>A way to compute some modules in one pass.</summary>
/// <param name="Count">How many modules behind the first are computed with it.</param>
/// <param name="Apply">Computes the output of the last for an input of the first.</param>
public sealed record FusedPass<T>(int Count, Func<Variable<T>, Variable<T>> Apply)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>
/// A part of a network: it has parameters, may have parts of its own, and computes an output from an input. A parameter exists only through
/// <see cref="AddParameter(string, Shape, Initializer, Rng)"/>, so none can be forgotten by an optimizer or a checkpoint.
/// </summary>
public abstract class Module<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<NamedParameter<T>> parameters = [];
    private readonly List<NamedTensor<T>> buffers = [];
    private readonly List<(string Name, Module<T> Module)> children = [];

    /// <summary>The kind of layer, for summaries and messages: <c>Linear</c>.</summary>
    public virtual string Name => GetType().Name.Split('`')[0];

    /// <summary>
    /// Whether the network is being trained: dropout drops only then, batch normalization measures its batch only then. True at first.
    /// </summary>
    public bool IsTraining { get; private set; } = true;

    /// <summary>The parts, in the order in which they were added.</summary>
    public IReadOnlyList<(string Name, Module<T> Module)> Children => children;

    /// <summary>
    /// The parameters of this module and of all its parts, named from here: <c>0.weight</c>, <c>0.bias</c>, <c>2.weight</c>.
    /// </summary>
    public IEnumerable<NamedParameter<T>> Parameters =>
        parameters.Concat(children.SelectMany(child =>
            child.Module.Parameters.Select(inner => inner with { Name = $"{child.Name}.{inner.Name}" })));

    /// <summary>The parameters without their names, as an optimizer takes them.</summary>
    public IEnumerable<Variable<T>> Variables => Parameters.Select(parameter => parameter.Variable);

    /// <summary>
    /// All numbers that a saved network consists of: the values of the parameters, and what modules remember beside them.
    /// </summary>
    public IEnumerable<NamedTensor<T>> State =>
        parameters.Select(parameter => new NamedTensor<T>(parameter.Name, parameter.Variable.Value)).Concat(buffers)
            .Concat(children.SelectMany(child => child.Module.State.Select(inner => inner with { Name = $"{child.Name}.{inner.Name}" })));

    /// <summary>How many numbers are learned here and in all parts.</summary>
    public int ParameterCount => Parameters.Sum(parameter => parameter.Variable.Value.Size);

    /// <summary>The output for an input.</summary>
    /// <exception cref="ShapeException">The input does not fit.</exception>
    public abstract Variable<T> Forward(Variable<T> x);

    /// <summary>The shape of the output for an input of a shape whose first axis is the batch, without computing it.</summary>
    /// <exception cref="ShapeException">The input does not fit.</exception>
    public abstract Shape OutputShape(Shape input);

    /// <summary>
    /// A way to compute this module and some behind it in one pass, if there is one that is faster and gives the same numbers.
    /// Containers ask once, when they plan their passes, and use the answer from then on; the modules themselves stay apart.
    /// </summary>
    /// <param name="behind">The modules behind this one; each takes the output of the one before it, and nothing else does.</param>
    /// <returns>
    /// The way, which heeds whatever may change later, such as <see cref="IsTraining"/>, each time it is called; null when there is none.
    /// </returns>
    public virtual FusedPass<T>? FusedWith(ReadOnlySpan<Module<T>> behind) => null;

    /// <summary>Prepares this module and its parts for training.</summary>
    public void Train() => SetTraining(true);

    /// <summary>Prepares this module and its parts for evaluation.</summary>
    public void Evaluate() => SetTraining(false);

    /// <summary>Forgets the gradients of all parameters.</summary>
    public void ZeroGradient()
    {
        foreach (var parameter in Parameters)
        {
            parameter.Variable.ZeroGradient();
        }
    }

    /// <summary>Creates a parameter of this module.</summary>
    /// <param name="name">Its name here, unique: <c>weight</c>.</param>
    /// <param name="shape">Its shape; for weights the inputs are the last axis but one and the outputs the last.</param>
    /// <param name="initializer">How it begins.</param>
    /// <param name="rng">Where randomness comes from.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    protected Variable<T> AddParameter(string name, Shape shape, Initializer initializer, Rng rng)
    {
        ParameterBudget.Spend(shape);
        return AddParameter(name, initializer.Create<T>(shape, rng));
    }

    /// <summary>Creates a parameter of this module that begins with one value everywhere, such as a bias, so nothing is drawn.</summary>
    /// <param name="name">Its name here, unique: <c>bias</c>.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="value">The value of every element at first.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    protected Variable<T> AddParameter(string name, Shape shape, T value)
    {
        ParameterBudget.Spend(shape);
        return AddParameter(name, Tensor<T>.Full(shape, value).Keep());
    }

    /// <summary>Creates a tensor that is saved with the module but not learned, such as a running mean.</summary>
    /// <param name="name">Its name here, unique.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="value">The value of every element at first.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    protected Tensor<T> AddBuffer(string name, Shape shape, T value)
    {
        RequireFree(name);
        ParameterBudget.Spend(shape);
        var buffer = Tensor<T>.Full(shape, value).Keep();
        buffers.Add(new NamedTensor<T>(name, buffer));
        return buffer;
    }

    /// <summary>Makes another module a part of this one.</summary>
    /// <param name="name">Its name here, unique.</param>
    /// <param name="module">The part.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    protected TModule AddModule<TModule>(string name, TModule module)
        where TModule : Module<T>
    {
        RequireFree(name);
        children.Add((name, module));
        return module;
    }

    private Variable<T> AddParameter(string name, Tensor<T> value)
    {
        RequireFree(name);
        var parameter = new Variable<T>(value, requiresGradient: true, name);
        parameters.Add(new NamedParameter<T>(name, parameter));
        return parameter;
    }

    private void SetTraining(bool isTraining)
    {
        IsTraining = isTraining;
        foreach (var (_, child) in children)
        {
            child.SetTraining(isTraining);
        }
    }

    private void RequireFree(string name)
    {
        var taken = parameters.Select(parameter => parameter.Name).Concat(buffers.Select(buffer => buffer.Name))
            .Concat(children.Select(child => child.Name));
        if (taken.Contains(name))
        {
            throw new ArgumentException($"{Name} has a part called '{name}' already. Choose another name.", nameof(name));
        }
    }
}
