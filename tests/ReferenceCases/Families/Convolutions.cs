using Course.Autograd;
using Course.Cnn.Functions;
using Course.Tensors;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>The convolution of <c>input</c> with <c>weight</c> and perhaps <c>bias</c>.</summary>
internal static class Convolutions
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["conv2d"] = Differentiable(Convolve),
    };

    private static Variable<double> Convolve(CaseGraph graph)
    {
        var shape = graph.Data("weight").Shape;
        if (shape.Rank != 4)
        {
            throw new ShapeException(
                "convolution", [shape], "a weight is out x in x height x width", $"its rank is {shape.Rank}", "correct the case");
        }

        var convolve = new Convolve<double>(Pictures.Window(graph.Attributes, shape[2], shape[3]));
        var (input, weight) = (Pictures.ChannelsLast(graph["input"]), Pictures.Weight(graph["weight"]));
        return Pictures.ChannelsFirst(graph.Has("bias") ? convolve.Apply(input, weight, graph["bias"]) : convolve.Apply(input, weight));
    }
}
