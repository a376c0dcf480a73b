using Course.Tensors;

namespace Course.Mlp.ByHand;

/// <summary>
/// A multi-layer perceptron on plain tensors, with its backpropagation written by hand: forward, cost and gradient without a graph.
/// What is here in two short loops is what autograd does for any network.
/// </summary>
/// <param name="layers">The layers from the input to the output.</param>
/// <param name="hidden">g, which every layer but the last applies to what it sums.</param>
/// <param name="cost">What the last layer does, and what a wrong answer costs.</param>
/// <param name="penalty">lambda: the cost grows by lambda / 2m times the sum of the squares of all weights of all layers;
/// biases are free.</param>
/// <remarks>
/// Lecture "Neural networks: overview", forward propagation and the cost; "Mathematical foundations", how to train a network.
/// </remarks>
public sealed class HandWrittenMlp(IReadOnlyList<HandLayer> layers, Nonlinearity hidden, OutputCost cost, double penalty = 0)
{
    /// <summary>The layers from the input to the output.</summary>
    public IReadOnlyList<HandLayer> Layers { get; } = layers.Count > 0
        ? layers
        : throw new ArgumentException("A network needs at least one layer; received none. Give it the output layer.", nameof(layers));

    /// <summary>Computes layer by layer, z = a W + b and a = g(z), and keeps all of it for the way back.</summary>
    /// <param name="x">The examples, N x inputs.</param>
    /// <exception cref="ShapeException">The layers do not fit the input or each other.</exception>
    // <forward>
    public ForwardPass Forward(Tensor x)
    {
        var (z, a) = (new Tensor[Layers.Count], new Tensor[Layers.Count + 1]);
        a[0] = x;
        for (var l = 0; l < Layers.Count; l++)
        {
            z[l] = a[l].Dot(Layers[l].Weight) + Layers[l].Bias; // N x out
            a[l + 1] = l < Layers.Count - 1 ? hidden.Value(z[l]) : cost.Output(z[l]);
        }

        return new ForwardPass(z, a);
    }
    // </forward>

    /// <summary>J: the mean cost of the examples, and the penalty on the weights.</summary>
    /// <param name="pass">What <see cref="Forward"/> computed.</param>
    /// <param name="target">What the answers should be, N x outputs.</param>
    /// <exception cref="ShapeException">The target is not in the shape of the answers.</exception>
    // <cost>
    public double Cost(ForwardPass pass, Tensor target) =>
        cost.Value(pass.Z[^1], target)
        + penalty / (2 * pass.Examples) * Layers.Sum(layer => layer.Weight.Square().Sum().Item());
    // </cost>

    /// <summary>dJ/dW and dJ/db of every layer, from the last to the first: each layer hands dJ/dz on to the one before it.</summary>
    /// <param name="pass">What <see cref="Forward"/> computed.</param>
    /// <param name="target">What the answers should be, N x outputs.</param>
    /// <exception cref="ShapeException">The target is not in the shape of the answers.</exception>
    // <backward>
    public LayerGradient[] Backward(ForwardPass pass, Tensor target)
    {
        var gradients = new LayerGradient[Layers.Count];
        var dZ = cost.Gradient(pass.Z[^1], target); // N x outputs
        for (var l = Layers.Count - 1; l >= 0; l--)
        {
            var w = Layers[l].Weight;
            var dW = Tensor.MatrixProduct(pass.A[l], dZ, transposeLeft: true) + w * (penalty / pass.Examples);
            gradients[l] = new LayerGradient(dW, dZ.Sum(0));
            if (l > 0)
            {
                var dA = Tensor.MatrixProduct(dZ, w, transposeRight: true);      // N x in: every neuron blames its inputs
                dZ = dA * hidden.Derivative(pass.Z[l - 1], pass.A[l]);            // through g of the layer before
            }
        }

        return gradients;
    }
    // </backward>

    /// <summary>A step of descent: every weight moves against its derivative.</summary>
    /// <param name="gradients">What <see cref="Backward"/> returned.</param>
    /// <param name="learningRate">How far.</param>
    public void Step(IReadOnlyList<LayerGradient> gradients, double learningRate)
    {
        for (var l = 0; l < Layers.Count; l++)
        {
            Layers[l].Weight.AddInPlace(gradients[l].DW * -learningRate);
            Layers[l].Bias.AddInPlace(gradients[l].DB * -learningRate);
        }
    }

    /// <summary>Steps of descent on the whole batch.</summary>
    /// <param name="x">The examples, N x inputs.</param>
    /// <param name="target">What the answers should be, N x outputs.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="learningRate">How far each goes.</param>
    /// <returns>The cost before every step.</returns>
    public double[] Train(Tensor x, Tensor target, int steps, double learningRate)
    {
        var costs = new double[steps];
        for (var step = 0; step < steps; step++)
        {
            using var memory = StepScope.Begin();
            var pass = Forward(x);
            costs[step] = Cost(pass, target);
            Step(Backward(pass, target), learningRate);
        }

        return costs;
    }
}

/// <summary>What a forward pass computed, layer by layer.</summary>
/// <param name="Z">What each layer sums, N x out.</param>
/// <param name="A">The activations: A[0] is the input, A[l + 1] what layer l hands on; the last is the answer.</param>
public sealed record ForwardPass(IReadOnlyList<Tensor> Z, IReadOnlyList<Tensor> A)
{
    /// <summary>N.</summary>
    public int Examples => A[0].Shape[0];

    /// <summary>The answer of the network, N x outputs.</summary>
    public Tensor Output => A[^1];
}
