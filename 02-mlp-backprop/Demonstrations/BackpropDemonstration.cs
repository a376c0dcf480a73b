using Course.Autograd;
using Course.Mlp.ByHand;
using Course.Tensors;
using Course.Terminal;

namespace Course.Mlp.App.Demonstrations;

/// <summary>
/// The lecture's chain for 1/2 (y - yhat)^2 with numbers, then a random network three ways: by hand, by the graph, by differences.
/// </summary>
public static class BackpropDemonstration
{
    /// <summary>Shows the chain and the comparison.</summary>
    /// <param name="screen">Where it is shown.</param>
    public static void Run(Screen screen)
    {
        Chain(screen);
        screen.WriteLine();
        Compare(screen);
    }

    private static void Chain(Screen screen)
    {
        // <chain>
        var (x, y) = (2.0, 1.0);            // one example
        var (w1, w2) = (0.5, -1.0);         // two layers of one neuron each
        var z = x * w1;                     // 1
        var h = Math.Tanh(z);               // f(x w1)
        var answer = h * w2;                // yhat
        var error = answer - y;             // dL/dyhat for L = 1/2 (y - yhat)^2
        var dW2 = error * h;                // -(y - yhat) f(x w1)
        var dW1 = error * w2 * (1 - h * h) * x; // -(y - yhat) w2 f'(x w1) x
        // </chain>

        screen.WriteLine($"x = {x}, w1 = {w1}, w2 = {w2}, y = {y}, f = tanh");
        screen.WriteLine($"forward    z = x w1 = {z:F4}   h = f(z) = {h:F4}   yhat = h w2 = {answer:F4}   L = {error * error / 2:F4}");
        screen.WriteLine($"backward   dL/dyhat = yhat - y = {error:F4}");
        screen.WriteLine($"           dL/dw2 = dL/dyhat * h = {dW2:F4}");
        screen.WriteLine($"           dL/dh  = dL/dyhat * w2 = {error * w2:F4}");
        screen.WriteLine($"           dL/dz  = dL/dh * f'(z) = {error * w2 * (1 - h * h):F4}");
        screen.WriteLine($"           dL/dw1 = dL/dz * x = {dW1:F4}");
    }

    private static void Compare(Screen screen)
    {
        var rng = new Rng(5);
        var layers = HandLayer.Stack([4, 5, 4, 3], rng);
        var x = rng.Normal<double>([6, 4]);
        var target = Tensor.Identity(3)[0..3, ..];
        target = Tensor.Concatenate(0, target, target); // six one-hot rows

        // <compare>
        var network = new HandWrittenMlp(layers, Nonlinearity.Tanh, new ClassesCost(), penalty: 0.5);
        var byHand = network.Backward(network.Forward(x), target);

        var graph = new MlpOnGraph(layers, Nonlinearity.Tanh, new ClassesCost(), penalty: 0.5);
        graph.Cost(x, target).Backward();

        double Cost() => network.Cost(network.Forward(x), target);
        // </compare>

        screen.WriteLine("A random network 4-5-4-3, tanh, six examples, the cost for K classes with lambda = 0.5:");
        var table = new TextTable(
            "gradient", "shape", TableColumn.Number("by hand, first"),
            TableColumn.Number("the graph differs"), TableColumn.Number("differences differ"));
        for (var l = 0; l < layers.Length; l++)
        {
            Add($"dJ/dW{l + 1}", byHand[l].DW, graph.Parameters[l].W, layers[l].Weight);
            Add($"dJ/db{l + 1}", byHand[l].DB, graph.Parameters[l].B, layers[l].Bias);
        }

        screen.Write(table);
        screen.WriteLine("By hand and by the graph: equal but for rounding. The central difference agrees to nine digits.");

        void Add(string name, Tensor gradient, Variable<double> node, Tensor at) =>
            table.Row(name, gradient.Shape.ToString(), $"{gradient.Data[0]:F6}",
                Figures.Below(Figures.Distance(gradient, node.Gradient!), 1e-12),
                Figures.Below(Figures.Distance(gradient, NumericGradient.Of(at, Cost)), 1e-9));
    }
}
