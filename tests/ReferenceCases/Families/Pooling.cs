using Course.Autograd;
using Course.Cnn.Functions;
using Course.Tensors;
using static ReferenceCases.Adapters;

namespace ReferenceCases.Families;

/// <summary>Pooling of <c>input</c>.</summary>
internal static class Pooling
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter>
    {
        ["max_pool2d"] = Pool((_, window) => new MaxPool<double>(window)),
        ["min_pool2d"] = Pool((_, window) => new MinPool<double>(window)),
        ["average_pool2d"] = Pool(
            (attributes, window) => attributes.Flag("count_include_padding", otherwise: true)
                || window is { Height.Padding: 0, Width.Padding: 0 }
            ? new AveragePool<double>(window)
            : throw new NotSupportedException("an average that does not count the padding")),
    };

    private static Adapter Pool(Func<Attributes, Window2D, Function<double>> create) => Differentiable(graph =>
    {
        var kernel = graph.Attributes.RequiredWholeNumbers("kernel");
        var window = Pictures.Window(graph.Attributes, kernel[0], kernel[^1]);
        return Pictures.ChannelsFirst(create(graph.Attributes, window).Apply(Pictures.ChannelsLast(graph["input"])));
    });
}
