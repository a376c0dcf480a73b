using Course.Data;
using Course.Tensors;

namespace Engine.Tests.Data;

/// <summary>
/// The linear model of ten classes, with its gradient by hand: p = softmax(x W + b), dW = x^T (p - y) / n. It needs nothing but tensors.
/// </summary>
internal sealed class SoftmaxRegression(LabelledImages training)
{
    private const float LearningRate = 0.3f;
    private readonly int classCount = training.ClassNames.Count;
    private readonly Tensor<float> w = Tensor<float>.Zeros([training.PixelCount, training.ClassNames.Count]);
    private readonly Tensor<float> b = Tensor<float>.Zeros([training.ClassNames.Count]);
    private readonly Batches<float> batches = new(training.AsRows(), 100, new Rng(1));

    /// <summary>One epoch of stochastic gradient descent.</summary>
    public void Train(int epoch)
    {
        foreach (var batch in batches.Epoch(epoch))
        {
            using (StepScope.Begin())
            {
                var x = batch.Inputs; // n x pixels
                // n x classes
                var dLogits = (Softmax(Logits(x)) - OneHot.Encode(batch.Labels.Span, classCount)) * (LearningRate / batch.Count);
                w.AddInPlace(-Tensor<float>.MatrixProduct(x, dLogits, transposeLeft: true));
                b.AddInPlace(-dLogits.Sum(0));
            }
        }
    }

    /// <summary>The part of the pictures whose class it names.</summary>
    public double Accuracy(LabelledImages images)
    {
        var predicted = OneHot.Decode(Logits(images.ToTensor().Reshape(images.Count, -1)));
        var right = 0;
        for (var i = 0; i < images.Count; i++)
        {
            right += predicted[i] == images.Labels[i] ? 1 : 0;
        }

        return (double)right / images.Count;
    }

    private Tensor<float> Logits(Tensor<float> x) => x.Dot(w) + b;

    private static Tensor<float> Softmax(Tensor<float> logits)
    {
        var exponentials = (logits - logits.Max([1], keepAxes: true)).Exp();
        return exponentials / exponentials.Sum([1], keepAxes: true);
    }
}
