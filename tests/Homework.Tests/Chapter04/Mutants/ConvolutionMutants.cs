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

[Mutant("the answer to the first picture of this size is given again")]
public readonly struct ConvolutionRemembered : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) =>
        BadHabits.Remembered<ConvolutionRemembered>(ConvolutionSolution.Convolve(x, w));
}

[Mutant("every call answers in the same tensor")]
public readonly struct ConvolutionInOneTensor : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) =>
        BadHabits.InOneTensor<ConvolutionInOneTensor>(ConvolutionSolution.Convolve(x, w));
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct ConvolutionInFloat : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) => BadHabits.InFloat(ConvolutionSolution.Convolve(x, w));
}

[Mutant("the kernel is taken for square")]
public readonly struct ConvolutionSquareKernel : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var side = Math.Min(w.Shape[0], w.Shape[1]);
        return ConvolutionSolution.Convolve(x, w[..side, ..side]);
    }
}

[Mutant("a kernel as large as the picture is refused")]
public readonly struct ConvolutionRefusesTheLargest : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w) =>
        w.Size < x.Size ? ConvolutionSolution.Convolve(x, w) : throw new ArgumentException("The kernel is too large.", nameof(w));
}
