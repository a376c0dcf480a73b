using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.App.Measuring;

/// <summary>What a pass, forward or backward, has to do at the least.</summary>
/// <param name="Operations">Multiplications and additions.</param>
/// <param name="Bytes">What is read and written when every array passes between memory and cores once.</param>
public readonly record struct PassCost(double Operations, double Bytes)
{
    /// <summary>Operations for every byte that is moved: what decides whether arithmetic or memory is the limit.</summary>
    public double Intensity => Operations / Bytes;

    /// <summary>One after the other.</summary>
    public static PassCost operator +(PassCost left, PassCost right) => new(left.Operations + right.Operations, left.Bytes + right.Bytes);
}

/// <summary>
/// What a layer costs by its definition. A convolution and a fully connected layer do 2 operations for every weight
/// and every place where it is used; the gradient of the weight costs as much again, and so does that of the input.
/// Whoever computes less (a pooling behind the convolution leaves outputs unused, and most places of its gradient empty) is measured
/// by the same numbers, and can be faster than the machine's peak seems to allow.
/// </summary>
/// <param name="Forward">From input and weight to output.</param>
/// <param name="Backward">From the output's gradient to those of weight and input.</param>
public readonly record struct LayerCost(PassCost Forward, PassCost Backward)
{
    /// <summary>One after the other.</summary>
    public static LayerCost operator +(LayerCost left, LayerCost right) =>
        new(left.Forward + right.Forward, left.Backward + right.Backward);

    /// <summary>The cost of a layer, or of layers put together.</summary>
    /// <param name="module">The layer.</param>
    /// <param name="input">The shape of its input, the batch first.</param>
    /// <param name="inputGradient">Whether the gradient of the input is asked for; nobody asks for that of the pictures.</param>
    public static LayerCost Of(Module<float> module, Shape input, bool inputGradient) => module switch
    {
        Sequential<float> sequence =>
            LayerPass.Of(sequence, input, inputGradient).Aggregate(default(LayerCost), (sum, pass) => sum + pass.Cost),
        ResidualBlock<float> => SideBySide(module, input, inputGradient) + Joining(module.OutputShape(input), arrays: 3), // two are added
        Branches<float> => SideBySide(module, input, inputGradient) + Joining(module.OutputShape(input), arrays: 2), // copied together
        Flatten<float> => default, // the same memory under another shape
        _ => OfPart(module, input, module.OutputShape(input), inputGradient),
    };

    /// <summary>The cost of layers in one pass: what is between them touches no memory.</summary>
    /// <param name="layers">The first has the weight that the operations are counted by.</param>
    /// <param name="input">The shape of the input of the first.</param>
    /// <param name="inputGradient">Whether the gradient of the input is asked for.</param>
    public static LayerCost OfPass(IReadOnlyList<Module<float>> layers, Shape input, bool inputGradient) => layers is [var only]
        ? Of(only, input, inputGradient)
        : OfPart(layers[0], input, layers.Aggregate(input, (shape, layer) => layer.OutputShape(shape)), inputGradient);

    private static LayerCost OfPart(Module<float> module, Shape input, Shape output, bool inputGradient)
    {
        double x = input.ElementCount, y = output.ElementCount, w = module.ParameterCount;
        var operations = Operations(module, input);
        var dX = inputGradient ? x : 0;
        var backward = w > 0 || inputGradient
            // reads dY, x and, for dX, w; writes dX and dW
            ? new PassCost(operations * (inputGradient ? 2 : 1), sizeof(float) * (y + x + dX + (inputGradient ? w : 0) + w))
            : default;
        return new LayerCost(new PassCost(operations, sizeof(float) * (x + w + y)), backward);
    }

    private static LayerCost SideBySide(Module<float> module, Shape input, bool inputGradient) =>
        module.Children.Aggregate(default(LayerCost), (sum, child) => sum + Of(child.Module, input, inputGradient));

    private static LayerCost Joining(Shape output, int arrays)
    {
        var pass = new PassCost(0, sizeof(float) * (double)arrays * output.ElementCount);
        return new LayerCost(pass, pass);
    }

    private static double Operations(Module<float> module, Shape input) => module switch
    {
        Convolution2D<float> convolution => 2.0 * convolution.Weight.Value.Size * module.OutputShape(input)[..3].ElementCount,
        Linear<float> linear => 2.0 * linear.Weight.Value.Size * input[0],
        _ => 0,
    };
}
