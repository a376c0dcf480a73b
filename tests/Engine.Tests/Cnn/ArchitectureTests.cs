using Course.Cnn.Architectures;
using Course.Cnn.Layers;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

using Architecture = Course.Cnn.Architectures.Architecture; // not the tests of the course's own architecture

/// <summary>The networks of the papers, layer by layer: shapes and numbers of parameters are the papers' own tables.</summary>
[TestFixture]
public sealed class ArchitectureTests
{
    // Y. LeCun et al., 1998, section II.B: C1 156, C5 48 120, F6 10 164 trainable parameters. C3 sees all maps here: 16 (6 x 25 + 1).
    [TestCase(32)]
    [TestCase(28)] // surrounded with two zeros, as the paper does with MNIST
    public void LeNet_5_has_the_table_of_its_paper(int side)
    {
        var network = LeNet5.Create<float>([side, side, 1], 10, new Rng(1));

        Assert.That(Table(network, [side, side, 1]), Is.EqualTo(new[]
        {
            "Convolution2D [28, 28, 6] 156", "AveragePooling2D [14, 14, 6] 0", "Convolution2D [10, 10, 16] 2416",
            "AveragePooling2D [5, 5, 16] 0", "Flatten [400] 0",
            "Linear [120] 48120", "Linear [84] 10164", "Linear [10] 850",
        }));
        Assert.That(network.ParameterCount, Is.EqualTo(61_706));
    }

    // A. Krizhevsky et al., 2012, section 3.5, without the cut between two graphics cards.
    [Test]
    public void AlexNet_has_the_table_of_its_paper()
    {
        var network = AlexNet.Create<float>(1000, new Rng(1));

        Assert.That(Table(network, [227, 227, 3]), Is.EqualTo(new[]
        {
            "Convolution2D [55, 55, 96] 34944", "MaxPooling2D [27, 27, 96] 0",
            "Convolution2D [27, 27, 256] 614656", "MaxPooling2D [13, 13, 256] 0",
            "Convolution2D [13, 13, 384] 885120", "Convolution2D [13, 13, 384] 1327488", "Convolution2D [13, 13, 256] 884992",
            "MaxPooling2D [6, 6, 256] 0", "Flatten [9216] 0",
            "Dropout [9216] 0", "Linear [4096] 37752832", "Dropout [4096] 0", "Linear [4096] 16781312", "Linear [1000] 4097000",
        }));
        Assert.That(network.ParameterCount, Is.EqualTo(62_378_344));
    }

    // C. Szegedy et al., 2014, table 1, row inception (3a): 28 x 28 x 256, 159K weights, 128M multiplications.
    [Test]
    public void An_Inception_block_has_the_row_of_its_paper()
    {
        var block = InceptionBlock.Create<float>(192, InceptionFilters.Block3A, new Rng(1));
        var weights = block.Parameters.Where(parameter => parameter.Name.EndsWith("weight", StringComparison.Ordinal))
            .Sum(parameter => parameter.Variable.Value.Size);

        Assert.That(block.OutputShape([1, 28, 28, 192]), Is.EqualTo(Shape.Create([1, 28, 28, 256])));
        Assert.That(block.Children.Select(branch => branch.Module.OutputShape([1, 28, 28, 192])[3]), Is.EqualTo(new[] { 64, 128, 32, 32 }));
        Assert.That(weights / 1024, Is.EqualTo(159));
        Assert.That(28 * 28 * weights / 1_000_000, Is.EqualTo(128));
        Assert.That(block.ParameterCount, Is.EqualTo(weights + 64 + 96 + 128 + 16 + 32 + 32));
    }

    // K. He et al., 2015, section 4.2: maps of 32, 16 and 8, filters 16, 32 and 64, 6n + 2 layers; table 6: 0.27M parameters for 20 layers.
    [Test]
    public void ResNet_20_has_the_table_of_its_paper()
    {
        var network = ResNet.Create<float>(new Rng(1));
        var convolutions = Modules(network).Count(module => module is Convolution2D<float> convolution && convolution.Window.Places > 1);
        const int projections = 16 * 32 + 2 * 32 + 32 * 64 + 2 * 64; // the paper's own form has none

        Assert.That(Table(network, [32, 32, 3]), Is.EqualTo(new[]
        {
            "Convolution2D [32, 32, 16] 432", "BatchNormalization [32, 32, 16] 32", "relu [32, 32, 16] 0",
            "ResidualBlock [32, 32, 16] 4672", "ResidualBlock [32, 32, 16] 4672", "ResidualBlock [32, 32, 16] 4672",
            "ResidualBlock [16, 16, 32] 14528", "ResidualBlock [16, 16, 32] 18560", "ResidualBlock [16, 16, 32] 18560",
            "ResidualBlock [8, 8, 64] 57728", "ResidualBlock [8, 8, 64] 73984", "ResidualBlock [8, 8, 64] 73984",
            "GlobalAveragePooling2D [64] 0", "Linear [10] 650",
        }));
        Assert.That(convolutions + 1, Is.EqualTo(20), "layers with weights");
        Assert.That(network.ParameterCount - projections, Is.EqualTo(269_722));
    }

    // The paper's eight layers with a quarter of the filters: 96, 256, 384, 384, 256 become 24, 64, 96, 96, 64.
    [Test]
    public void AlexNet_in_small_has_a_quarter_of_its_filters()
    {
        static int[] Filters(Sequential<float> network) =>
            [.. network.Children.Select(child => child.Module).OfType<Convolution2D<float>>().Select(layer => layer.Weight.Shape[^1])];
        var (small, large) = (AlexNet.CreateSmall<float>([28, 28, 1], 10, new Rng(1)), AlexNet.Create<float>(1000, new Rng(1)));

        Assert.That(Filters(small), Is.EqualTo(Filters(large).Select(filters => filters / 4)));
        Assert.That(small.Children.Select(child => child.Module.Name), Is.EqualTo(large.Children.Select(child => child.Module.Name)));
        Assert.That(Table(small, [28, 28, 1])[^7], Is.EqualTo("MaxPooling2D [2, 2, 64] 0"));
    }

    [Test]
    public void GoogLeNet_in_small_is_made_of_Inception_blocks()
    {
        var network = SmallGoogLeNet.Create<float>([28, 28, 1], 10, new Rng(1));

        // A block: C a + a, C b + b and 9 b c + c, C d + d and 25 d e + e, C f + f for its filters a ... f on C channels.
        Assert.That(Table(network, [28, 28, 1]), Is.EqualTo(new[]
        {
            "Convolution2D [28, 28, 32] 320", "MaxPooling2D [14, 14, 32] 0",
            $"Branches [14, 14, 64] {Block(32, 16, 16, 32, 4, 8, 8)}", $"Branches [14, 14, 96] {Block(64, 24, 24, 48, 8, 16, 8)}",
            "MaxPooling2D [7, 7, 96] 0", $"Branches [7, 7, 128] {Block(96, 32, 32, 64, 8, 16, 16)}",
            "GlobalAveragePooling2D [128] 0", "Dropout [128] 0", "Linear [10] 1290",
        }));

        static int Block(int channels, int a, int b, int c, int d, int e, int f) =>
            channels * (a + b + d + f) + a + b + d + f + 9 * b * c + c + 25 * d * e + e;
    }

    [TestCaseSource(typeof(Architecture), nameof(Architecture.All))]
    public void A_network_learns_a_few_digits(Architecture architecture)
    {
        var digits = new DigitsGenerator().Generate(60);
        var network = architecture.Create([28, 28, 1], 10, new Rng(1));
        var loop = new TrainingLoop<float>(network, new Adam<float>(network, 0.001));
        var history = loop.Run(new Batches<float>(digits, 10, new Rng(2)), epochs: 40);

        Assert.That(history[^1].Training.Loss, Is.LessThan(0.8 * Math.Log(10)), "guessing costs log 10");
    }

    [TestCaseSource(typeof(Architecture), nameof(Architecture.All))]
    public void A_network_gives_what_its_table_says_for_grey_and_colour(Architecture architecture)
    {
        foreach (var picture in (ReadOnlySpan<Shape>)[[28, 28, 1], [32, 32, 3]])
        {
            var network = architecture.Create(picture, 7, new Rng(1));
            var y = network.Forward(new Rng(2).Normal<float>([2, .. picture]));
            Assert.That(y.Shape, Is.EqualTo(Shape.Create([2, 7])), $"{architecture.Name}, {picture}");
            Assert.That(y.Shape, Is.EqualTo(network.OutputShape([2, .. picture])));
        }
    }

    [Test]
    public void Names_and_marks_are_unique()
    {
        Assert.That(Architecture.All.Select(architecture => architecture.Name), Is.Unique);
        Assert.That(Architecture.All.Select(architecture => architecture.Mark), Is.Unique);
    }

    private static string[] Table(Sequential<float> network, Shape picture)
    {
        Shape shape = [1, .. picture];
        return [.. network.Children.Select(child =>
        {
            shape = child.Module.OutputShape(shape);
            return $"{child.Module.Name} {shape[1..]} {child.Module.ParameterCount}";
        })];
    }

    private static IEnumerable<Module<float>> Modules(Module<float> module) =>
        module.Children.SelectMany(child => Modules(child.Module)).Append(module);
}
