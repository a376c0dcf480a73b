using Course.Cnn.App.CommandLine;
using Course.Cnn.Layers;
using Course.Drawing;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>The lecture's network, layer by layer: shapes, parameters, multiplications.</summary>
public static class NetworkDemonstration
{
    private static readonly Shape Input = [28, 28, 1];

    /// <summary>Shows the table of the lecture, and where the parameters and the work are.</summary>
    public static void Run(Screen screen)
    {
        var network = LectureNetwork.Create<float>(new Rng(1));
        screen.Write(SummaryTable.Of(network, Input));
        screen.WriteLine();
        screen.WriteLine("Few weights, much work: a convolution uses each of its weights at every pixel.");
        var table = new TextTable("layer", TableColumn.Number("weights"), TableColumn.Number("multiplications a picture"),
            TableColumn.Number("uses of a weight"));
        foreach (var (name, weights, places) in Work(network))
        {
            table.Row(name, Phrase.Count(weights), Phrase.Count((long)weights * places), Phrase.Count(places));
        }

        screen.Write(table);
    }

    /// <summary>The shapes from the picture to the ten answers.</summary>
    public static Picture Picture() =>
        new LayerShapesPicture(ArchitecturePictures.Shapes(LectureNetwork.Create<float>(new Rng(1)), Input));

    private static IEnumerable<(string Name, int Weights, int Places)> Work(Sequential<float> network)
    {
        Shape shape = [1, .. Input];
        foreach (var (_, module) in network.Children)
        {
            shape = module.OutputShape(shape);
            switch (module)
            {
                case Convolution2D<float> convolution:
                    yield return ($"{module.Name} {convolution.Weight.Shape}", convolution.Weight.Value.Size, shape[1] * shape[2]);
                    break;
                case Linear<float> linear:
                    yield return ($"{module.Name} {linear.Weight.Shape}", linear.Weight.Value.Size, 1);
                    break;
            }
        }
    }
}
