using Course.Autograd;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>The layers that join others: branches, residual blocks, global average pooling, and the convolution without a bias.</summary>
[TestFixture]
public sealed class LayerTests
{
    [Test]
    public void An_activation_is_recognised_by_what_it_is_and_not_by_its_name()
    {
        var filters = Course.Tensors.Kernels.Tile<double>.Columns; // whole tiles, which a ReLU and a pooling could be computed with
        var layer = new Convolution2D<double>(1, filters, Window2D.Square(1), new Activation<double>("relu", z => z * 10), new Rng(1));
        layer.Weight.Value.Fill(1);

        Assert.That(layer.FusedWith([new MaxPooling2D<double>(2)]), Is.Null);
        Assert.That(layer.Forward(Tensor<double>.Full([1, 2, 2, 1], -3)).Value.Data.ToArray(), Is.All.EqualTo(-30));
    }

    [Test]
    public void Branches_stand_one_behind_the_other_in_the_channels()
    {
        var branches = new Branches<double>(Activation<double>.Identity, Activation<double>.Relu);
        var x = Tensor<double>.FromSpan([1, 1, 2, 2], [1, -2, -3, 4]);

        var y = branches.Forward(x);

        Assert.That(y.Shape, Is.EqualTo(Shape.Create([1, 1, 2, 4])));
        Assert.That(y.Value.Data.ToArray(), Is.EqualTo(new double[] { 1, -2, 1, 0, -3, 4, 0, 4 }));
        Assert.That(branches.OutputShape([5, 3, 4, 2]), Is.EqualTo(Shape.Create([5, 3, 4, 4])));
        GradientCheck.Verify("branches", v => branches.Forward(v[0]), new Rng(3).Normal<double>([2, 3, 2, 2]));
    }

    [Test]
    public void Branches_of_different_sizes_are_refused()
    {
        var branches = new Branches<double>(new MaxPooling2D<double>(2), Activation<double>.Relu);

        Assert.That(() => branches.OutputShape([1, 4, 4, 2]), Throws.TypeOf<ShapeException>().With.Message.Contains("branches"));
        Assert.That(() => branches.Forward(Tensor<double>.Ones([1, 4, 4, 2])), Throws.TypeOf<ShapeException>());
    }

    [TestCase(3, 1)]
    [TestCase(4, 1)]
    [TestCase(4, 2)]
    public void A_residual_block_has_the_gradient_of_central_differences(int filters, int stride)
    {
        var block = new ResidualBlock<double>(3, filters, stride, new Rng(5));
        var x = new Rng(6).Normal<double>([2, 4, 5, 3]);

        Assert.That(block.Forward(x).Shape, Is.EqualTo(block.OutputShape(x.Shape)));
        GradientCheck.Verify("residual block", v => block.Forward(v[0]), x);
    }

    [Test]
    public void A_residual_block_whose_filters_are_zero_lets_the_picture_through()
    {
        var block = new ResidualBlock<double>(2, 2, 1, new Rng(5));
        foreach (var weight in block.Parameters.Where(parameter => parameter.Name.EndsWith("weight", StringComparison.Ordinal)))
        {
            weight.Variable.Value.Data.Clear();
        }

        var x = new Rng(7).Normal<double>([1, 3, 3, 2]);

        Assert.That(
            block.Forward(x).Value.Data.ToArray(), Is.EqualTo(x.Data.ToArray().Select(number => Math.Max(0, number))), "relu(x + 0)");
        Assert.That(block.Parameters.Count(), Is.EqualTo(6), "nothing is projected where x fits");
        Assert.That(new ResidualBlock<double>(2, 2, 2, new Rng(5)).Parameters.Count(), Is.EqualTo(9), "halving needs a projection");
    }

    [Test]
    public void Global_average_pooling_is_the_mean_of_every_channel()
    {
        var pooling = new GlobalAveragePooling2D<double>();
        var x = Tensor<double>.FromSpan([1, 2, 2, 2], [1, 10, 2, 20, 3, 30, 6, 60]);

        Assert.That(pooling.Forward(x).Value.Data.ToArray(), Is.EqualTo(new double[] { 3, 30 }));
        Assert.That(pooling.OutputShape([4, 7, 7, 64]), Is.EqualTo(Shape.Create([4, 64])));
        Assert.That(() => pooling.Forward(Tensor<double>.Ones([4, 7])), Throws.TypeOf<ShapeException>());
        GradientCheck.Verify("global average pooling", v => pooling.Forward(v[0]), new Rng(3).Normal<double>([2, 3, 2, 2]));
    }

    [Test]
    public void A_convolution_without_a_bias_has_one_parameter_and_gives_the_same_as_one_with_zeros()
    {
        var (with, without) = (new Convolution2D<double>(2, 3, Window2D.Square(2), new Rng(1)), new Convolution2D<double>(
            2, 3, Window2D.Square(2), activation: null, initializer: null, algorithm: null, hasBias: false, new Rng(1)));
        var x = new Rng(2).Normal<double>([1, 4, 4, 2]);

        Assert.That(without.Bias, Is.Null);
        Assert.That(without.ParameterCount, Is.EqualTo(2 * 2 * 2 * 3));
        Assert.That(without.Forward(x).Value.Data.ToArray(), Is.EqualTo(with.Forward(x).Value.Data.ToArray()));
        Assert.That(
            new Convolution2D<double>(
                2, 3, Window2D.Square(2), Activation<double>.Relu, initializer: null, algorithm: null, hasBias: false,
                new Rng(1)).FusedWith([new MaxPooling2D<double>(2)]),
            Is.Null);
    }
}
