using Course.Cnn.Layers;
using Course.Drawing;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>What a fully connected layer costs on a picture, and a convolution does not.</summary>
public static class WeightsDemonstration
{
    private static readonly int[] Sides = [28, 32, 64, 128, 224];

    /// <summary>Counts the weights of both kinds of layer, and moves a picture under both.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("A grey picture of 32 x 32 is 1 024 numbers. One hidden layer of 1 024 neurons:");
        screen.WriteLine($"  1 024 x 1 024 = {Phrase.Count(Dense(32))} weights.");
        screen.WriteLine(
            $"A convolution with 32 filters of 3 x 3 on the same picture: {Phrase.Count(Filters(1))} parameters, biases included.");
        screen.WriteLine();
        var table = new TextTable(
            "picture", TableColumn.Number("as wide as the picture, fully connected"), TableColumn.Number("32 filters of 3 x 3"));
        foreach (var side in Sides)
        {
            table.Row($"{side} x {side}", Phrase.Count(Dense(side)), Phrase.Count(Filters(1)));
        }

        screen.Write(table);
        screen.WriteLine();
        Move(screen);
    }

    /// <summary>The two counts over the size of the picture.</summary>
    public static Picture Picture() => new LinePlot
    {
        Title = "Weights of one layer",
        XLabel = "side of the picture, pixels",
        YLabel = "weights",
        LogarithmicY = true,
        Size = (520, 320),
        Series =
        [
            new Series("fully connected", [.. Sides.Select(side => (double)side)], [.. Sides.Select(side => (double)Dense(side))])
            {
                Markers = true,
            },
            new Series("32 filters of 3 x 3", [.. Sides.Select(side => (double)side)], [.. Sides.Select(_ => (double)Filters(1))])
            {
                Markers = true,
            },
        ],
    };

    // A stroke moves two pixels to the right: the map of a filter moves with it, the answers of a fully connected layer are simply others.
    private static void Move(Screen screen)
    {
        var (here, there) = (Stroke(column: 2), Stroke(column: 4));
        var convolution = new Convolution2D<double>(1, 1, Window2D.Square(3), new Rng(1));
        var dense = new Linear<double>(64, 64, new Rng(1));
        var (mapHere, mapThere) = (convolution.Forward(here).Value, convolution.Forward(there).Value);
        var moved = (mapHere[.., .., ..4, ..] - mapThere[.., .., 2.., ..]).Abs().Max().Item();
        var (rowHere, rowThere) = (dense.Forward(here.Reshape(1, 64)).Value, dense.Forward(there.Reshape(1, 64)).Value);
        screen.WriteLine("A stroke on an 8 x 8 picture moves two pixels to the right:");
        screen.WriteLine($"  the convolution's map, moved by two as well, differs by {moved:F3};");
        screen.WriteLine(
            $"  the fully connected layer's answers differ by up to {(rowHere - rowThere).Abs().Max().Item():F3}: "
                + "it has to learn every place anew.");
    }

    private static Tensor<double> Stroke(int column)
    {
        var picture = Tensor<double>.Zeros([1, 8, 8, 1]);
        for (var row = 2; row < 6; row++)
        {
            picture.Data[row * 8 + column] = 1;
        }

        return picture;
    }

    private static long Dense(int side) => (long)side * side * side * side;

    private static int Filters(int channels) => new Convolution2D<double>(channels, 32, Window2D.Square(3), new Rng(1)).ParameterCount;
}
