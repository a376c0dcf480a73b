using Course.Tensors;

namespace Benchmarks;

/// <summary>A matrix product named as "256x1600x64", rows x inner x columns, with A' or B' in front for a transposed operand.</summary>
internal sealed class MatrixProductTask
{
    private Tensor<float> a = null!, b = null!;
    private bool transposeLeft, transposeRight;

    /// <summary>Makes the operands.</summary>
    public void Prepare(string name)
    {
        (transposeLeft, transposeRight) = (
            name.StartsWith("A'", StringComparison.Ordinal), name.StartsWith("B'", StringComparison.Ordinal));
        var sizes = name[(name.LastIndexOf(' ') + 1)..].Split('x').Select(int.Parse).ToArray();
        var (rows, inner, columns) = (sizes[0], sizes[1], sizes[2]);
        var rng = new Rng(1);
        a = rng.Normal<float>(transposeLeft ? [inner, rows] : [rows, inner]);
        b = rng.Normal<float>(transposeRight ? [columns, inner] : [inner, columns]);
    }

    /// <summary>Multiplies once, in a memory scope as in a training step.</summary>
    public float Run()
    {
        using var step = StepScope.Begin();
        return Tensor<float>.MatrixProduct(a, b, transposeLeft, transposeRight).Data[0];
    }
}
