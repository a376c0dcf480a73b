using Course.Autograd;
using Course.Cnn;
using Course.Mlp;
using Course.Tensors;

namespace ReferenceCases.Families;

/// <summary>
/// The lecture's network in small: two convolutions with ReLU and max pooling, two linear layers, softmax cross-entropy.
/// The logits before any step, the gradients of the first step and the loss before every step are compared.
/// </summary>
/// <remarks>
/// The parameters stay in the layout of the file and are converted in the graph, which an optimizer does not notice:
/// it treats every number alike.
/// </remarks>
internal static class Networks
{
    public static IReadOnlyDictionary<string, Adapter> Table { get; } = new Dictionary<string, Adapter> { ["lecture_cnn"] = Train };

    private static IEnumerable<Comparison> Train(ReferenceCase referenceCase)
    {
        var graph = new CaseGraph(referenceCase);
        string[] names = [.. referenceCase.Inputs.Keys.Where(name => name is not "input" and not "target")];
        RequireSizes(graph);
        var optimizer = Optimizers.Creations[graph.Attributes.OneOf("optimizer", ["adam", .. Optimizers.Creations.Keys])](
            graph.Attributes, names.Select(name => graph[name]));
        var wantedLosses = referenceCase.Output("losses");
        var losses = new double[wantedLosses.Size];
        for (var step = 0; step < losses.Length; step++)
        {
            optimizer.ZeroGradient();
            var logits = Logits(graph);
            var loss = logits.SoftmaxCrossEntropy(graph.Labels("target"));
            loss.Backward();
            losses[step] = loss.Value.Item();
            if (step == 0)
            {
                yield return new Comparison("logits", logits.Value, referenceCase.Output("logits"));
                foreach (var (name, want) in referenceCase.Gradients)
                {
                    yield return new Comparison($"gradient of {name}", graph[name].Gradient!.Clone(), want);
                }
            }

            optimizer.Step();
        }

        yield return new Comparison("losses", Tensor<double>.Vector(losses), wantedLosses);
    }

    private static Variable<double> Logits(CaseGraph graph)
    {
        var x = Pictures.ChannelsLast(graph.Data("input"));
        x = ConvolveAndPool(graph, "conv1", x);
        x = ConvolveAndPool(graph, "conv2", x);
        x = Pictures.ChannelsFirst(x).Reshape(x.Shape[0], -1);
        x = Linear(graph, "dense1", x).Relu();
        return Linear(graph, "dense2", x);
    }

    private static Variable<double> ConvolveAndPool(CaseGraph graph, string layer, Variable<double> x)
    {
        var weight = Pictures.Weight(graph[$"{layer}.weight"]);
        var window = new Window2D(new WindowAxis(weight.Shape[0]), new WindowAxis(weight.Shape[1]));
        var y = x.Convolve(weight, graph[$"{layer}.bias"], window, relu: true);
        return y.MaxPool(Window2D.Square(2, stride: 2));
    }

    private static Variable<double> Linear(CaseGraph graph, string layer, Variable<double> x) =>
        x.Affine(graph[$"{layer}.weight"].Transpose(), graph[$"{layer}.bias"]);

    // The sizes that the attributes state are those of the weights.
    private static void RequireSizes(CaseGraph graph)
    {
        int[] stated = [.. graph.Attributes.WholeNumbers("filters"), .. graph.Attributes.WholeNumbers("hidden")];
        int[] actual = [graph.Data("conv1.weight").Shape[0], graph.Data("conv2.weight").Shape[0], graph.Data("dense1.weight").Shape[0]];
        if (stated.Length > 0 && !stated.SequenceEqual(actual))
        {
            throw new NotSupportedException(
                $"filters and hidden [{string.Join(", ", stated)}] with weights of [{string.Join(", ", actual)}]");
        }
    }
}
