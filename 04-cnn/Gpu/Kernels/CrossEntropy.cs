using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>
/// The loss of an example, whether the network was right, and the gradient of its logits, (softmax - onehot) / N: a thread a row.
/// </summary>
/// <param name="logits">N x K.</param>
/// <param name="labels">N, the classes as numbers.</param>
/// <param name="dLogits">Receives the gradient of the mean loss.</param>
/// <param name="scores">Receives N x 2: the loss, and 1 for a right answer.</param>
/// <param name="classes">K.</param>
internal readonly struct CrossEntropy(
    ArrayView<float> logits, ArrayView<float> labels, ArrayView<float> dLogits, ArrayView<float> scores, int classes) : IElementKernel
{
    private readonly ArrayView<float> logits = logits, labels = labels, dLogits = dLogits, scores = scores;
    private readonly int classes = classes;

    public void Run(int i)
    {
        var first = i * classes;
        var largest = first;
        for (var at = first + 1; at < first + classes; at++)
        {
            largest = logits[at] > logits[largest] ? at : largest;
        }

        // Less the largest one, so that no power overflows.
        var max = logits[largest];
        var sum = 0f;
        for (var at = first; at < first + classes; at++)
        {
            var power = MathF.Exp(logits[at] - max);
            dLogits[at] = power;
            sum += power;
        }

        var (label, examples) = (first + (int)labels[i], scores.IntLength / 2);
        for (var at = first; at < first + classes; at++)
        {
            dLogits[at] = (dLogits[at] / sum - (at == label ? 1f : 0f)) / examples;
        }

        scores[2 * i] = MathF.Log(sum) - (logits[label] - max);
        scores[2 * i + 1] = largest == label ? 1f : 0f; // 1f: ILGPU 1.5.3 takes the bits of a 1 that is converted here for a float
    }
}
