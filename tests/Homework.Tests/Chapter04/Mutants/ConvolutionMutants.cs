using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the kernel is turned around")]
public readonly struct ConvolutionTurned : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) =>
        ConvolutionSolution.Convolve(x, Tensor.FromSpan(w.Shape, [.. w.Data.ToArray().Reverse()]));
}

[Mutant("rows and columns of the kernel are exchanged")]
public readonly struct ConvolutionOfTransposedKernel : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) =>
        w.Shape[0] == w.Shape[1] ? ConvolutionSolution.Convolve(x, w.Transpose()) : ConvolutionSolution.Convolve(x, w);
}

[Mutant("the mean of the products is taken for their sum", LooksLike = [Symptom.Factor])]
public readonly struct ConvolutionAveraged : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) => ConvolutionSolution.Convolve(x, w) / w.Size;
}

[Mutant("the output is square")]
public readonly struct ConvolutionSquare : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var y = ConvolutionSolution.Convolve(x, w);
        var side = Math.Min(y.Shape[0], y.Shape[1]);
        return y[..side, ..side];
    }
}
