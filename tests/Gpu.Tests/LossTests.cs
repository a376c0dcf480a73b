using Course.Autograd;
using Course.Cnn.Gpu.Devices;
using Course.Cnn.Gpu.Kernels;
using Course.Mlp;
using Course.Tensors;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Softmax cross-entropy and column sums on a device against double.</summary>
[TestFixtureSource(typeof(TestDevices), nameof(TestDevices.Kinds))]
public sealed class LossTests(DeviceKind kind)
{
    [TestCase(1, 2, 1)]
    [TestCase(7, 10, 1)]
    [TestCase(19, 3, 60)] // logits whose powers overflow unless the largest is taken away
    public void The_loss_and_its_gradient_are_those_of_the_engine(int examples, int classes, double spread)
    {
        var device = TestDevices.Of(kind);
        var rng = new Rng(examples);
        var x = rng.Normal<float>([examples, classes], standardDeviation: spread);
        int[] labels = [.. Enumerable.Range(0, examples).Select(_ => rng.NextInt(classes))];
        var logits = new Variable<double>(x.To<double>(), requiresGradient: true);
        var loss = logits.SoftmaxCrossEntropy(labels);
        loss.Backward();

        using var step = device.BeginStep();
        var labelsOn = device.Upload(Tensor<float>.Vector([.. labels.Select(label => (float)label)]));
        var logitsOn = device.Upload(x);
        var scores = device.Rent<float>([examples, 2]);
        Near.Require("gradient", Poisoned.Result<float>(device, x.Shape, dX => device.ForEach(
            examples, new CrossEntropy(logitsOn.View, labelsOn.View, dX.View, scores.View, classes))), logits.Gradient!.Data);
        var right = Enumerable.Range(0, examples).Count(n => labels[n] == Largest(x, n));
        Near.Require("loss and right answers", Poisoned.Result<float>(device, [2], result => ColumnSums.Run(
            new PlainTable(scores.View, 2), examples, 2, 1f / examples, result)), [loss.Value.Item(), right / (double)examples]);
    }

    [TestCase(1, 1)]
    [TestCase(5, 3)]
    [TestCase(1000, 7)]
    public void Column_sums_are_those_of_the_engine(int rows, int columns)
    {
        var device = TestDevices.Of(kind);
        var x = new Rng(rows).Normal<float>([rows, columns], mean: 1);
        using var step = device.BeginStep();
        var xOn = device.Upload(x);

        Near.Require("sums", Poisoned.Result<float>(device, [columns], result => ColumnSums.Run(
            new PlainTable(xOn.View, columns), rows, columns, 0.5f, result)), (x.To<double>().Sum(0) * 0.5).Data);
    }

    private static int Largest(Tensor<float> x, int row) =>
        System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(x.Data.Slice(row * x.Shape[1], x.Shape[1]));
}
