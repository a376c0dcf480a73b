using Course.Cnn;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization;
using Course.Optimization.Optimizers;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>
/// The programs on the page at the root: they are short, and they do what the page says.
/// That they are these ones is compared with the lessons.
/// </summary>
[TestFixture]
public sealed class FrontPageTests
{
    [Test]
    public void A_network_learns_the_exclusive_or()
    {
        // <xor>
        var x = Tensor<float>.FromArray(new float[,] { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 } });
        var network = new Sequential<float>([2], new Rng(1)).Linear(8, Activation<float>.Tanh).Linear(2);
        var optimizer = new Adam<float>(network, learningRate: 0.1);
        for (var step = 0; step < 100; step++)
        {
            optimizer.Minimize(network.Forward(x).SoftmaxCrossEntropy(new[] { 0, 1, 1, 0 }));
        }
        Console.WriteLine(network.Forward(x).Value.ArgMax(1)); // [0 1 1 0]
        // </xor>
        Assert.That($"{network.Forward(x).Value.ArgMax(1)}", Is.EqualTo("[0 1 1 0]"));
    }

    [Test]
    public void The_lectures_network_learns_digits_and_reads_new_ones()
    {
        // <digits>
        var network = new Sequential<float>([28, 28, 1], new Rng(1))
            .Convolution2D(32, 3, Activation<float>.Relu).MaxPooling2D(2)
            .Convolution2D(64, 3, Activation<float>.Relu).MaxPooling2D(2)
            .Flatten().Linear(64, Activation<float>.Relu).Dropout(0.5).Linear(10);
        var digits = new Batches<float>(new DigitsGenerator().Generate(2000), batchSize: 50, new Rng(2));
        var test = new Batches<float>(new DigitsGenerator().Generate(500, stream: 1), batchSize: 250);
        new TrainingLoop<float>(network, new Adam<float>(network)).Run(digits, epochs: 4);
        Console.WriteLine($"{Evaluation.ScoreOf(network, test).Accuracy:P0} of 500 new digits read");
        // </digits>
        Assert.That(network.ParameterCount, Is.EqualTo(121_930));
        Assert.That(Evaluation.ScoreOf(network, test).Accuracy, Is.GreaterThan(0.85));
    }

    [TestCase("xor", 8)]
    [TestCase("digits", 12)]
    public void The_programs_are_short(string region, int most)
    {
        var block = LessonText.Of(Chapters.PathOf("README.md")).Blocks.Single(
            block => block.Marked("code")?.EndsWith($"#{region}", StringComparison.Ordinal) == true);
        Assert.That(block.Lines, Has.Count.LessThanOrEqualTo(most));
        Assert.That(block.Lines, Is.All.Length.LessThan(100));
    }
}
