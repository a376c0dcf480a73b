using Course.Cnn.Convolution;
using Course.Cnn.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>Several channels, several filters, and the 1 x 1 convolution.</summary>
public static class ChannelsDemonstration
{
    /// <summary>Shows a colour picture through two filters, then what a 1 x 1 convolution does and saves.</summary>
    public static void Run(Screen screen)
    {
        Colour(screen);
        OneByOne(screen);
        Cost(screen);
    }

    // A filter has a kernel for every channel; what the kernels give is added up.
    private static void Colour(Screen screen)
    {
        var x = Tensor.FromSpan([1, 2, 2, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1]); // red, green, blue, white
        var w = Tensor.FromSpan([1, 1, 3, 2], [1, 0.3, 0, 0.6, 0, 0.1]); // 1 x 1 x 3 channels x 2 filters: (1, 0, 0) and (0.3, 0.6, 0.1)
        var y = new NaiveConvolution<double>().Forward(x, w, bias: null, Window2D.Square(1));
        screen.WriteLine("Four pixels, red, green, blue and white; filter 1 sees red only, filter 2 the brightness:");
        Matrices.Write(screen, ("red", Channel(x, 0)), ("green", Channel(x, 1)), ("blue", Channel(x, 2)), ("map 1", Channel(y, 0)),
            ("map 2", Channel(y, 1)));
        screen.WriteLine();
    }

    // A 1 x 1 convolution is a fully connected layer at every pixel.
    private static void OneByOne(Screen screen)
    {
        var rng = new Rng(3);
        var (x, w) = (rng.Normal<double>([2, 4, 5, 6]), rng.Normal<double>([1, 1, 6, 3]));
        var convolution = new DirectConvolution<double>().Forward(x, w, bias: null, Window2D.Square(1));
        var product = Tensor.MatrixProduct(x.Reshape(2 * 4 * 5, 6), w.Reshape(6, 3));
        var difference = (convolution.Reshape(2 * 4 * 5, 3) - product).Abs().Max().Item();
        screen.WriteLine($"A 1 x 1 convolution of {x.Shape} with {w.Shape} is a matrix product, 40 pixels x 6 by 6 x 3:");
        screen.WriteLine($"  largest difference under 1e-12: {(difference < 1e-12 ? "yes" : "no")}");
        screen.WriteLine();
    }

    private static void Cost(Screen screen)
    {
        const int pixels = 28 * 28;
        var rng = new Rng(1);
        var direct = new Convolution2D<float>(192, 32, Window2D.Square(5, padding: 2), rng);
        var (reduce, wide) = (
            new Convolution2D<float>(192, 16, Window2D.Square(1), rng),
            new Convolution2D<float>(16, 32, Window2D.Square(5, padding: 2), rng));
        screen.WriteLine("32 filters of 5 x 5 on 28 x 28 x 192, as in GoogLeNet:");
        var table = new TextTable("", TableColumn.Number("parameters"), TableColumn.Number("multiplications"));
        table.Row("at once", Phrase.Count(direct.ParameterCount), Phrase.Count(pixels * (long)direct.Weight.Value.Size));
        table.Row("1 x 1 to 16 channels first", Phrase.Count(reduce.ParameterCount + wide.ParameterCount),
            Phrase.Count(pixels * (long)(reduce.Weight.Value.Size + wide.Weight.Value.Size)));
        screen.Write(table);
    }

    private static Tensor Channel(Tensor pictures, int channel) => pictures[0, .., .., channel];
}
