using Course.Tensors;

namespace Course.Data;

/// <summary>Pictures as rows of numbers: whoever takes them does not know which pixels are neighbours. No copy.</summary>
internal sealed class PictureRows(LabelledImages images) : ILabelledExamples
{
    public int Count => images.Count;

    public Shape ExampleShape => [images.PixelCount];

    void ILabelledExamples.Gather<T>(ReadOnlyMemory<int> rows, Tensor<T> inputs, Span<int> labels) => images.Gather(rows, inputs, labels);
}
