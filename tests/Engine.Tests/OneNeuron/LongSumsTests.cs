using Course.Autograd;
using Course.Mlp;
using Course.Neuron.Losses;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.OneNeuron;

/// <summary>A mean over millions of losses is as exact as one over ten: the sum does not lose what a running float would.</summary>
[TestFixture]
public sealed class LongSumsTests
{
    private const int Count = (1 << 24) + 4096; // a running float stops at 2^24 losses of size 1

    [Test]
    public void The_mean_of_equal_losses_is_one_of_them()
    {
        var (zeros, ones) = (Tensor<float>.Zeros([Count]), Tensor<float>.Ones([Count]));
        var half = Tensor<float>.Full([Count], 0.5f);
        AssertMean(1, new MeanSquaredError<float>(zeros), ones);
        AssertMean(1, new MeanAbsoluteError<float>(zeros), ones);
        AssertMean(Math.Log(2), new BinaryCrossEntropy<float>(zeros), half);
        AssertMean(Math.Log(2), new BinaryCrossEntropyWithLogits<float>(zeros), zeros);
        AssertMean(0.09, new MeanSquaredError<float>(Tensor<float>.Full([Count], 0.2f)), half);
    }

    [Test]
    public void The_mean_of_equal_cross_entropies_is_one_of_them() =>
        AssertMean(Math.Log(2), new SoftmaxCrossEntropy<float>(new int[Count]), Tensor<float>.Zeros([Count, 2]));

    [Test]
    public void Their_sum_is_as_many_times_one_of_them() =>
        Assert.That(
            new MeanSquaredError<float>(Tensor<float>.Zeros([Count]), Reduction.Sum).Apply(Tensor<float>.Ones([Count])).Value.Item(),
            Is.EqualTo(Count));

    private static void AssertMean(double expected, UnaryFunction<float> loss, Tensor<float> predictions) =>
        Assert.That(loss.Apply(predictions).Value.Item(), Is.EqualTo(expected).Within(1e-4).Percent, loss.Name);
}
