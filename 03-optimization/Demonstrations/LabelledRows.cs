using Course.Data;
using Course.Data.Toys;
using Course.Tensors;

namespace Course.Optimization.App.Demonstrations;

/// <summary>Examples as rows of numbers, and the class of each: what the small networks of this chapter learn from.</summary>
/// <param name="X">N x features.</param>
/// <param name="Labels">N.</param>
public sealed record LabelledRows(Tensor X, int[] Labels)
{
    /// <summary>The number of examples.</summary>
    public int Count => Labels.Length;

    /// <summary>Points of the plane, N x 2.</summary>
    public static LabelledRows Of(LabelledPoints points) => new(Numbers(points.Points), [.. points.Labels]);

    /// <summary>Pictures as rows of brightness, N x pixels.</summary>
    public static LabelledRows Of(LabelledImages images) => new(Numbers(images.ToTensor().Reshape(images.Count, images.PixelCount)), images.Labels.ToArray());

    /// <summary>The chosen examples.</summary>
    public LabelledRows Rows(IReadOnlyList<int> rows)
    {
        int[] chosen = [.. rows];
        return new LabelledRows(X.Rows(chosen).Keep(), Array.ConvertAll(chosen, row => Labels[row]));
    }

    private static Tensor Numbers(Tensor<float> x)
    {
        var numbers = Tensor.Zeros(x.Shape);
        for (var i = 0; i < x.Size; i++)
        {
            numbers.Data[i] = x.Data[i];
        }

        return numbers.Keep();
    }
}
