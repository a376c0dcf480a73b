using Course.Autograd;
using Course.Optimization.NormalizationLayers;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>Batch and layer normalization of <c>input</c> with <c>weight</c> (gamma) and <c>bias</c> (beta).</summary>
internal static class Normalizations
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["batch_norm"] = Differentiable(Batch),
        ["layer_norm"] = Differentiable(Layer),
    };

    private static Variable<double> Batch(CaseGraph graph)
    {
        var layer = new BatchNormalization<double>(graph.Data("weight").Size, graph.Attributes.Number("epsilon", 1e-5));
        graph.Bind("weight", layer.Gamma);
        graph.Bind("bias", layer.Beta);
        if (!graph.Attributes.Flag("training", otherwise: true))
        {
            layer.Evaluate();
            layer.RunningMean.CopyFrom(graph.Data("running_mean"));
            layer.RunningVariance.CopyFrom(graph.Data("running_var"));
        }

        return Pictures.ChannelsFirst(layer.Forward(Pictures.ChannelsLast(graph["input"])));
    }

    private static Variable<double> Layer(CaseGraph graph)
    {
        if (graph.Data("weight").Rank != 1)
        {
            throw new NotSupportedException("layer normalization over more than the last axis");
        }

        var layer = new LayerNormalization<double>(graph.Data("weight").Size, graph.Attributes.Number("epsilon", 1e-5));
        graph.Bind("weight", layer.Gamma);
        graph.Bind("bias", layer.Beta);
        return layer.Forward(graph["input"]);
    }
}
