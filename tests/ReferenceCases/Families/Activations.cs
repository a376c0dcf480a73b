using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Activations;
using Course.Neuron;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>The activation functions of <c>a</c>.</summary>
internal static class Activations
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["identity"] = Activation(_ => new Identity<double>()),
        ["step"] = Activation(_ => new Step<double>()),
        ["sigmoid"] = Activation(attributes => new Sigmoid<double>(attributes.Number("alpha", 1))),
        ["tanh"] = Activation(_ => new Tanh<double>()),
        ["arctan"] = Activation(_ => new Arctan<double>()),
        ["softsign"] = Activation(_ => new Softsign<double>()),
        ["isru"] = Activation(attributes => new Isru<double>(attributes.Number("alpha", 1))),
        ["relu"] = Activation(_ => new Relu<double>()),
        ["leaky_relu"] = Activation(attributes => new LeakyRelu<double>(attributes.Number("negative_slope", 0.01))),
        ["prelu"] = Differentiable(graph => Pictures.ChannelsFirst(Pictures.ChannelsLast(graph["a"]).ParametricRelu(graph["slope"]))),
        ["elu"] = Activation(attributes => new Elu<double>(attributes.Number("alpha", 1))),
        ["softplus"] = Activation(_ => new Softplus<double>()),
        ["gelu"] = Activation(attributes =>
        {
            attributes.OneOf("approximate", "none");
            return new Gelu<double>();
        }),
        ["softmax"] = Activation(attributes => new Softmax<double>(attributes.WholeNumber("axis", -1))),
        ["log_softmax"] = Activation(attributes => new LogSoftmax<double>(attributes.WholeNumber("axis", -1))),
    };

    private static Adapter Activation(Func<Attributes, Function<double>> create) =>
        Differentiable(graph => create(graph.Attributes).Apply(graph["a"]));
}
