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

[Mutant("without padding the picture itself is returned")]
public readonly struct PaddingReturnsItsInput : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => p == 0 ? x : PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => PaddingAndStrideSolution.Convolve(x, w, p, s);
}

[Mutant("the first padded picture of this size is given again")]
public readonly struct PaddingRemembered : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) =>
        BadHabits.Remembered<PaddingRemembered>(PaddingAndStrideSolution.Pad(x, p));

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => PaddingAndStrideSolution.Convolve(x, w, p, s);
}

[Mutant("the padding is half of the kernel, whatever p is")]
public readonly struct PaddingKeepsTheSize : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) =>
        PaddingAndStrideSolution.Convolve(x, w, p == 0 ? 0 : w.Shape[0] / 2, s);
}

[Mutant("the kernel is taken for square")]
public readonly struct StrideOfSquareKernels : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s)
    {
        var side = Math.Min(w.Shape[0], w.Shape[1]);
        return PaddingAndStrideSolution.Convolve(x, w[..side, ..side], p, s);
    }
}

[Mutant("places at the right and below are left out where the stride does not divide")]
public readonly struct StrideDropsTheLast : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s)
    {
        var y = PaddingAndStrideSolution.Convolve(x, w, p, s);
        return y[..Math.Max(1, (x.Shape[0] + 2 * p - w.Shape[0] + 1) / s), ..Math.Max(1, (x.Shape[1] + 2 * p - w.Shape[1] + 1) / s)];
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct StrideInFloat : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => BadHabits.InFloat(PaddingAndStrideSolution.Convolve(x, w, p, s));
}
