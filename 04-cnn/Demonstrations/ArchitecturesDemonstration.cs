using Course.Cnn.App.CommandLine;
using Course.Cnn.Architectures;
using Course.Cnn.Layers;
using Course.Mlp.Layers;
using Course.Tensors;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>LeNet-5, AlexNet, an Inception block and ResNet-20 as tables, all built from the same parts.</summary>
public static class ArchitecturesDemonstration
{
    /// <summary>Shows the tables.</summary>
    public static void Run(Screen screen)
    {
        var rng = new Rng(1);
        Show(screen, "LeNet-5 (1998), 32 x 32 x 1", LeNet5.Create<float>([32, 32, 1], 10, rng), [32, 32, 1]);
        Show(screen, "AlexNet (2012), one tower, 227 x 227 x 3", AlexNet.Create<float>(1000, rng), [227, 227, 3]);
        Inception(screen, InceptionBlock.Create<float>(192, InceptionFilters.Block3A, rng));
        Show(screen, "ResNet-20 (2015), 32 x 32 x 3", ResNet.Create<float>(rng), [32, 32, 3]);
    }

    private static void Show(Screen screen, string title, Sequential<float> network, Shape picture)
    {
        screen.WriteLine(title);
        screen.Write(SummaryTable.Of(network, picture));
        screen.WriteLine();
    }

    private static void Inception(Screen screen, Branches<float> block)
    {
        Shape input = [1, 28, 28, 192];
        string[] ways = ["1 x 1", "1 x 1, then 3 x 3", "1 x 1, then 5 x 5", "max pooling, then 1 x 1"];
        screen.WriteLine("Inception block 3a of GoogLeNet (2014), 28 x 28 x 192");
        var table = new TextTable("branch", "output shape", TableColumn.Number("parameters"));
        foreach (var (way, (_, branch)) in ways.Zip(block.Children))
        {
            table.Row(way, $"(None, {string.Join(", ", branch.OutputShape(input)[1..])})", Phrase.Count(branch.ParameterCount));
        }

        table.Total("joined", $"(None, {string.Join(", ", block.OutputShape(input)[1..])})", Phrase.Count(block.ParameterCount));
        screen.Write(table);
        screen.WriteLine();
    }
}
