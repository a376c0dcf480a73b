using Course.Autograd;
using Course.Tensors;

namespace ReferenceCases;

/// <summary>
/// The inputs of a case as leaves of a graph, in the layout of the file; layouts are converted inside the graph,
/// so that gradients come back in the file's layout.
/// </summary>
internal sealed class CaseGraph(ReferenceCase referenceCase)
{
    private readonly Dictionary<string, Variable<double>> leaves = [];

    /// <summary>The settings.</summary>
    public Attributes Attributes => referenceCase.Attributes;

    /// <summary>An input that takes part in the graph.</summary>
    public Variable<double> this[string name]
    {
        get
        {
            if (!leaves.TryGetValue(name, out var leaf))
            {
                leaves[name] = leaf = new Variable<double>(Data(name).Clone(), requiresGradient: true, name);
            }

            return leaf;
        }
    }

    /// <summary>Whether the case has an input of that name.</summary>
    public bool Has(string name) => referenceCase.Inputs.ContainsKey(name);

    /// <summary>An input that is never differentiated, such as a target.</summary>
    public Tensor<double> Data(string name) => referenceCase.Inputs.TryGetValue(name, out var tensor)
        ? tensor
        : throw new CaseFileException($"Case '{referenceCase.Name}' has no input '{name}', which '{referenceCase.Op}' takes.");

    /// <summary>Class numbers.</summary>
    public int[] Labels(string name) => [.. Data(name).Data.ToArray().Select(label => (int)label)];

    /// <summary>
    /// Lets a parameter of a layer be the input of that name: it takes the value, and its gradient is the one that is compared.
    /// </summary>
    public void Bind(string name, Variable<double> parameter)
    {
        parameter.Value.CopyFrom(Data(name));
        leaves[name] = parameter;
    }
}
