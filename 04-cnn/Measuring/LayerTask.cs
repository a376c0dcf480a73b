using Course.Cnn.Convolution;
using Course.Tensors;

namespace Course.Cnn.App.Measuring;

/// <summary>A convolution whose ways are timed against one another.</summary>
public sealed class LayerTask
{
    private LayerTask(string name, Shape pictures, int filters, int padding)
    {
        var rng = new Rng(1);
        (Name, Window) = (name, Window2D.Square(3, padding: padding));
        (X, W) = (rng.Normal<float>(pictures), rng.Normal<float>([3, 3, pictures[3], filters]));
        DY = rng.Normal<float>(ShapeRules.Convolution(X.Shape, W.Shape, Window));
        Operations = 2.0 * DY.Size * 9 * pictures[3];
    }

    /// <summary>The lecture's two layers, and two of the sizes that large networks consist of.</summary>
    /// <param name="batchSize">Pictures of the lecture's layers.</param>
    public static IEnumerable<LayerTask> All(int batchSize) =>
    [
        new("lecture, first layer", [batchSize, 28, 28, 1], 32, padding: 0),
        new("lecture, second layer", [batchSize, 13, 13, 32], 64, padding: 0),
        new("56 x 56 x 64", [32, 56, 56, 64], 64, padding: 1),
        new("28 x 28 x 128", [32, 28, 28, 128], 128, padding: 1),
    ];

    /// <summary>What the tables call it.</summary>
    public string Name { get; }

    /// <summary>The pictures.</summary>
    public Tensor<float> X { get; }

    /// <summary>The weight.</summary>
    public Tensor<float> W { get; }

    /// <summary>The gradient of the output.</summary>
    public Tensor<float> DY { get; }

    /// <summary>Kernel and padding.</summary>
    public Window2D Window { get; }

    /// <summary>Multiplications and additions of the definition, the same for each of the three passes.</summary>
    public double Operations { get; }

    /// <summary>The three passes in a way of the engine, each ready to be run and timed.</summary>
    public (Action Forward, Action InputGradient, Action WeightGradient) Passes(IConvolutionAlgorithm<float> way) => (
        () => InStep(() => way.Forward(X, W, null, Window)),
        () => InStep(() => way.InputGradient(DY, W, X.Shape, Window)),
        () => InStep(() => way.WeightGradient(X, DY, Window)));

    // In a memory scope, as in a training.
    private static void InStep(Func<Tensor<float>> pass)
    {
        using var memory = StepScope.Begin();
        pass();
    }
}
