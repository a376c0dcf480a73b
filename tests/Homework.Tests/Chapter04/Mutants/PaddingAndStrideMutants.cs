using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("zeros are added at the right and below only")]
public readonly struct PaddingAtTheEndOnly : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p)
    {
        var right = PaddingAndStrideSolution.Pad(x, p);
        var padded = Tensor.Zeros(right.Shape);
        for (var i = 0; i < x.Shape[0]; i++)
            for (var j = 0; j < x.Shape[1]; j++)
            {
                padded.Data[i * padded.Shape[1] + j] = x[i, j];
            }

        return padded;
    }

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => PaddingAndStrideSolution.Convolve(x, w, p, s);
}

[Mutant("the convolution forgets the padding")]
public readonly struct PaddingForgottenInConvolution : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => PaddingAndStrideSolution.Convolve(x, w, 0, s);
}

[Mutant("the stride holds along the rows only")]
public readonly struct StrideAlongOneAxis : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s)
    {
        var y = PaddingAndStrideSolution.Convolve(x, w, p, 1);
        return y.Rows([.. Enumerable.Range(0, (y.Shape[0] + s - 1) / s).Select(row => row * s)]);
    }
}

[Mutant("the stride is ignored")]
public readonly struct StrideOfOne : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => PaddingAndStrideSolution.Convolve(x, w, p, 1);
}
