using Course.Autograd;
using Course.Cnn;
using Course.Cnn.App.Measuring;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Optimization.Optimizers;
using Course.Tensors;
using Engine.Tests.Drawing;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>What a measurement counts and how it is shown; how long anything takes is not tested.</summary>
[TestFixture]
public sealed class MeasuringTests
{
    private static readonly Roofline Machine = new(Peak: 100, Bandwidth: 10);

    // By hand: 2 pictures of 7 x 5 x 3, four filters of 3 x 3 x 3 with a bias give 2 x 5 x 3 x 4.
    [TestCase(false, 6480, 4 * (120 + 210 + 112))]
    [TestCase(true, 2 * 6480, 4 * (120 + 210 + 210 + 112 + 112))]
    public void A_convolution_costs_what_a_hand_counts(bool inputGradient, double backwardOperations, double backwardBytes)
    {
        var layer = new Convolution2D<float>(3, 4, Window2D.Square(3), new Rng(1));

        var cost = LayerCost.Of(layer, [2, 7, 5, 3], inputGradient);

        Assert.That(cost.Forward, Is.EqualTo(new PassCost(2 * 108 * 30, 4 * (210 + 112 + 120))));
        Assert.That(cost.Backward, Is.EqualTo(new PassCost(backwardOperations, backwardBytes)));
    }

    [Test]
    public void A_step_of_the_lectures_network_costs_what_a_hand_counts()
    {
        const double first = 2.0 * 9 * 32 * 26 * 26 * 256, second = 2.0 * 288 * 64 * 11 * 11 * 256,
            third = 2.0 * 1600 * 64 * 256, last = 2.0 * 64 * 10 * 256;

        var passes = LayerPass.Of(LectureNetwork.Create<float>(new Rng(1)), [256, 28, 28, 1]);

        var computing = passes.Select(pass => pass.Cost).Where(cost => cost.Forward.Operations > 0).ToArray();
        Assert.That(computing.Select(cost => cost.Forward.Operations), Is.EqualTo(new[] { first, second, third, last }));
        Assert.That(computing.Select(cost => cost.Backward.Operations), Is.EqualTo(new[] { first, 2 * second, 2 * third, 2 * last }),
            "nobody asks for the gradient of the pictures");
    }

    [Test]
    public void Layers_inside_a_block_are_counted()
    {
        // 6 x 5 x 3 becomes 3 x 3 x 4: 3 x 3 x 3 x 4 and 1 x 1 x 3 x 4 with stride 2, then 3 x 3 x 4 x 4, at 18 places.
        var block = new ResidualBlock<float>(3, 4, stride: 2, new Rng(1));

        var cost = LayerCost.Of(block, [2, 6, 5, 3], inputGradient: true);

        Assert.That(cost.Forward.Operations, Is.EqualTo(2 * 18 * (108 + 144 + 12)));
        Assert.That(cost.Backward.Operations, Is.EqualTo(2 * cost.Forward.Operations));
    }

    [Test]
    public void A_layer_without_weights_moves_only_and_flattening_not_even_that()
    {
        Assert.That(LayerCost.Of(new MaxPooling2D<float>(2), [1, 4, 6, 5], inputGradient: true),
            Is.EqualTo(new LayerCost(new PassCost(0, 4 * (120 + 30)), new PassCost(0, 4 * (30 + 120 + 120)))));
        Assert.That(LayerCost.Of(new MaxPooling2D<float>(2), [1, 4, 6, 5], inputGradient: false).Backward, Is.EqualTo(default(PassCost)));
        Assert.That(LayerCost.Of(new Flatten<float>(), [1, 4, 6, 5], inputGradient: true), Is.EqualTo(default(LayerCost)));
    }

    [Test]
    public void The_roof_is_the_lower_of_both_limits()
    {
        Assert.That((Machine.Ridge, Machine.Attainable(5), Machine.Attainable(10), Machine.Attainable(20)),
            Is.EqualTo((10.0, 50.0, 100.0, 100.0)));
        var (computes, moves) = (new PassCost(2e9, 1e8), new PassCost(1e8, 1e9));
        Assert.That(
            (Machine.ArithmeticLimit(computes), Machine.MemoryLimit(computes), Machine.Limit(computes), Machine.IsMemoryBound(computes)),
            Is.EqualTo((20.0, 10.0, 20.0, false)));
        Assert.That((Machine.ArithmeticLimit(moves), Machine.MemoryLimit(moves), Machine.Limit(moves), Machine.IsMemoryBound(moves)),
            Is.EqualTo((1.0, 100.0, 100.0, true)));
    }

    [Test]
    public void A_profile_has_every_layer_and_all_that_is_none_and_the_step_learns()
    {
        var rng = new Rng(4);
        var network = new Sequential<float>(
            new Convolution2D<float>(1, 3, Window2D.Square(3), Activation<float>.Relu, rng), new MaxPooling2D<float>(2),
            new Flatten<float>(), new Linear<float>(27, 2, rng));
        var before = network.Parameters.Select(parameter => parameter.Variable.Value.Keep()).ToArray();
        var optimizer = new Sgd<float>(network, 0.1);

        var profile = new StepProfiler(network, optimizer, [2, 8, 8, 1])
            .Measure(0.01, rng.Uniform<float>([2, 8, 8, 1]), new[] { 0, 1 }, CancellationToken.None);

        Assert.That(profile.Parts.Select(part => part.Name.TrimStart("0123456789 ".ToCharArray())),
            Is.EqualTo(new[] { "Convolution2D", "MaxPooling2D", "Flatten", "Linear", "loss", "zeroing", "optimizer", "rest" }));
        Assert.That(profile.Parts.SelectMany(part => (double[])[part.Forward ?? 0, part.Backward]), Has.All.GreaterThan(-1e-9));
        Assert.That(profile.Operations, Is.EqualTo(2 * (2.0 * 27 * 2 * 36) + 3 * (2.0 * 54 * 2)));
        Assert.That(network.Parameters.Zip(before).Select(pair => pair.First.Variable.Value.Data.SequenceEqual(pair.Second.Data)),
            Has.All.False, "marks let the gradient through");
    }

    [Test]
    public void The_tables_show_shares_of_the_step_and_of_the_limits()
    {
        var profile = Example();

        var split = StepTables.Split(profile).ToText().Split('\n').Select(Words).ToArray();
        var limits = StepTables.Limits(profile, Machine).ToText().Split('\n').Select(Words).ToArray();

        Assert.That(split[2], Is.EqualTo("1 Linear 40.000 50.000 90.000 90 %"));
        Assert.That(split[3], Is.EqualTo("optimizer 10.000 10 %"));
        Assert.That(split[5], Is.EqualTo("Step 40.000 50.000 100.000 100 %"));
        Assert.That(limits[2], Is.EqualTo("1 Linear, forward 2.000 100.00 20.0 20.000 10.000 arithmetic 40.000 50 50 % 50 %"));
        Assert.That(limits[3], Is.EqualTo("1 Linear, backward 0.100 250.00 0.4 1.000 25.000 memory 50.000 2 2 % 50 %"));
    }

    [Test]
    public void The_picture_has_two_roofs_and_two_labelled_points_a_layer()
    {
        var root = Svg.Checked(RooflinePicture.Of(Example(), Machine, "roofs"));

        Assert.That(root.All("path"), Has.Length.EqualTo(2));
        Assert.That(root.Words().Count(word => word is "forward" or "backward"), Is.EqualTo(2));
        Assert.That(root.Words(), Has.Some.Contains("100 GFLOP/s").And.Some.Contains("10 GB/s").And.Some.EqualTo("1 Linear"));
    }

    [Test]
    public void A_point_above_the_roof_says_that_it_takes_a_shortcut()
    {
        // ten times as fast a step under the same roofs: forward 10 x 50 % of the limit
        var words = Svg.Checked(RooflinePicture.Of(Example(), new Roofline(Machine.Peak / 10, Machine.Bandwidth / 10), "roofs")).Words();

        Assert.That(words, Has.Some.EqualTo("forward, by a shortcut").And.Some.EqualTo("backward, by a shortcut"));
    }

    [Test]
    public void A_mark_is_the_identity_both_ways()
    {
        var times = new long[1];
        var x = new Variable<float>(new Rng(1).Normal<float>([3, 2]), requiresGradient: true);

        var y = new PassMark(times, 0).Apply(x);
        y.Backward(Tensor<float>.Full([3, 2], 7));

        Assert.That(y.Value.Data.ToArray(), Is.EqualTo(x.Value.Data.ToArray()));
        Assert.That(x.Gradient!.Data.ToArray(), Has.All.EqualTo(7f));
        Assert.That(times[0], Is.GreaterThan(0));
    }

    private static StepProfile Example() => new(
    [
        new StepPart("1 Linear", 40, 50, new LayerCost(new PassCost(2e9, 1e8), new PassCost(1e8, 2.5e8))),
        new StepPart("optimizer", null, 10),
    ]);

    private static string Words(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
