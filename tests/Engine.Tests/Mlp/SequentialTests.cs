using Course.Cnn;
using Course.Cnn.Layers;
using Course.Mlp;
using Course.Mlp.Initializers;
using Course.Mlp.Layers;
using Course.Optimization;
using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;
using Engine.Tests.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>A network that is told the shape of its input is the network whose sizes are written out.</summary>
[TestFixture]
public sealed class SequentialTests
{
    [Test]
    public void A_layer_finds_the_size_of_its_input_and_draws_what_it_would_draw_with_the_size_written_out()
    {
        var relu = Activation<double>.Relu;
        var found = new Sequential<double>([9, 8, 2], new Rng(5))
            .Convolution2D(4, 3, relu).MaxPooling2D(2)
            .Convolution2D(5, Window2D.Square(3, padding: 1), initializer: new HeNormalInitializer(), hasBias: false)
            .BatchNormalization().Activation(relu)
            .ResidualBlock(6, stride: 2)
            .Flatten()
            .Linear(7, relu, new HeNormalInitializer()).LayerNormalization().PRelu().Dropout(0.5)
            .Linear(3, hasBias: false);

        var rng = new Rng(5);
        var given = new Sequential<double>(
            new Convolution2D<double>(2, 4, Window2D.Square(3), relu, rng), new MaxPooling2D<double>(2),
            new Convolution2D<double>(4, 5, Window2D.Square(3, padding: 1), null, new HeNormalInitializer(), null, hasBias: false, rng),
            new BatchNormalization<double>(5), relu,
            new ResidualBlock<double>(5, 6, stride: 2, rng),
            new Flatten<double>(),
            new Linear<double>(2 * 2 * 6, 7, relu, new HeNormalInitializer(), hasBias: true, rng),
            new LayerNormalization<double>(7), new PRelu<double>(7),
            new Dropout<double>(0.5, rng),
            new Linear<double>(7, 3, null, null, hasBias: false, rng));

        Assert.That(found.State.Select(item => item.Name), Is.EqualTo(given.State.Select(item => item.Name)));
        foreach (var (a, b) in found.State.Zip(given.State))
        {
            Assert.That(a.Value.Data.ToArray(), Is.EqualTo(b.Value.Data.ToArray()), a.Name);
        }

        var x = new Rng(6).Normal<double>([2, 9, 8, 2]);
        Assert.That(found.Forward(x).Value.Data.ToArray(), Is.EqualTo(given.Forward(x).Value.Data.ToArray()), "dropout included");
    }

    [Test]
    public void A_linear_layer_without_a_bias_is_the_matrix_product()
    {
        var layer = new Linear<double>(3, 2, Activation<double>.Tanh, initializer: null, hasBias: false, new Rng(1));
        var x = new Rng(2).Normal<double>([4, 5, 3]);
        var expected = Naive.Indices([4, 5, 2]).Select(at =>
            Math.Tanh(Enumerable.Range(0, 3).Sum(k => x[at[0], at[1], k] * layer.Weight.Value[k, at[2]])));

        Assert.That(layer.Forward(x).Value.Data.ToArray(), Is.EqualTo(expected).Within(1e-14));
        Assert.That(layer.Parameters.Select(parameter => parameter.Name), Is.EqualTo(new[] { "weight" }));
        Assert.That(layer.OutputShape([4, 5, 3]), Is.EqualTo(Shape.Create([4, 5, 2])));
    }

    [Test]
    public void What_does_not_fit_is_refused_when_the_layer_is_added()
    {
        var small = new Sequential<double>([4, 4, 1], new Rng(1)).Convolution2D(2, 3);
        Assert.That(() => small.Convolution2D(2, 3),
            Throws.TypeOf<ShapeException>().With.Message.Contains("the window fits into the padded input"));
        Assert.That(small.Children, Has.Count.EqualTo(1), "and it is not part of the network then");
        Assert.That(
            () => new Sequential<double>([4], new Rng(1)).Add(new Linear<double>(5, 2, new Rng(1))), Throws.TypeOf<ShapeException>());
        Assert.That(() => new Sequential<double>().Linear(3),
            Throws.InvalidOperationException.With.Message.Contains("does not know the shape of its input"));
    }
}
