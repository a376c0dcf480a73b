using Course.Tensors;

namespace ReferenceCases;

/// <summary>One operation with what goes in and what must come out.</summary>
/// <param name="Name">The case's name, unique in its family.</param>
/// <param name="Op">What is computed.</param>
/// <param name="Attributes">Its settings.</param>
/// <param name="Tolerance">t in abs(got - want) &lt;= t (1 + abs(want)).</param>
public sealed record ReferenceCase(string Name, string Op, Attributes Attributes, double Tolerance)
{
    private static readonly IReadOnlyDictionary<string, Tensor<double>> None = new Dictionary<string, Tensor<double>>();

    /// <summary>The arrays that go in, by name.</summary>
    public IReadOnlyDictionary<string, Tensor<double>> Inputs { get; private init; } = None;

    /// <summary>The arrays that must come out.</summary>
    public IReadOnlyDictionary<string, Tensor<double>> Outputs { get; private init; } = None;

    /// <summary>The gradient that reaches each output.</summary>
    public IReadOnlyDictionary<string, Tensor<double>> Upstream { get; private init; } = None;

    /// <summary>The gradient that each differentiable input must receive.</summary>
    public IReadOnlyDictionary<string, Tensor<double>> Gradients { get; private init; } = None;

    /// <summary>The parameters before the first step of an optimizer; null for other operations.</summary>
    public Tensor<double>? Initial { get; private init; }

    /// <summary>The gradient of each step.</summary>
    public IReadOnlyList<Tensor<double>> StepGradients { get; private init; } = [];

    /// <summary>The parameters that each step must leave.</summary>
    public IReadOnlyList<Tensor<double>> ParametersAfterStep { get; private init; } = [];

    /// <summary>An output that must be there.</summary>
    public Tensor<double> Output(string name) =>
        Outputs.TryGetValue(name, out var output)
            ? output
            : throw new CaseFileException($"Case '{Name}' has no output '{name}', which '{Op}' gives.");

    internal static ReferenceCase Read(CaseElement element)
    {
        var name = element["name"].Text;
        element = element.Named(name);
        var result = new ReferenceCase(name, element["op"].Text, new Attributes(element.TryGet("attributes")), element["tolerance"].Number);
        if (!Adapters.All.ContainsKey(result.Op))
        {
            return result; // its arrays may have a form that nobody here knows
        }

        return result with
        {
            Inputs = Arrays(element.TryGet("inputs")),
            Outputs = Arrays(element.TryGet("outputs")),
            Upstream = Arrays(element.TryGet("upstream")),
            Gradients = Arrays(element.TryGet("gradients")),
            Initial = element.TryGet("initial")?.Array,
            StepGradients = [.. element.TryGet("step_gradients")?.Items.Select(item => item.Array) ?? []],
            ParametersAfterStep = [.. element.TryGet("parameters_after_step")?.Items.Select(item => item.Array) ?? []],
        };
    }

    private static IReadOnlyDictionary<string, Tensor<double>> Arrays(CaseElement? element) =>
        element is { IsNull: false } arrays ? arrays.Members.ToDictionary(member => member.Name, member => member.Value.Array) : None;
}
