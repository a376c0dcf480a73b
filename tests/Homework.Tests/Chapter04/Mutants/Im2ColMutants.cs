using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the windows are columns", LooksLike = [Symptom.AxesReversed])]
public readonly struct Im2ColTransposed : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) => Im2ColSolution.Columns(x, f, g).Transpose();

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}

[Mutant("windows do not overlap: the next one begins where the last ended")]
public readonly struct Im2ColWithoutOverlap : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g)
    {
        var columns = Im2ColSolution.Columns(x, f, g);
        var width = x.Shape[1] - g + 1;
        return columns.Rows([.. Enumerable.Range(0, columns.Shape[0]).Where(row => row / width % f == 0 && row % width % g == 0)]);
    }

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}

[Mutant("the channel comes before the place in a row")]
public readonly struct Im2ColChannelFirst : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g)
    {
        var columns = Im2ColSolution.Columns(x, f, g);
        return columns.Reshape(columns.Shape[0], f * g, x.Shape[2]).Transpose(0, 2, 1).Reshape(columns.Shape[0], columns.Shape[1]);
    }

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}

[Mutant("the windows are added up without the weight")]
public readonly struct Im2ColSumForProduct : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) => Im2ColSolution.Columns(x, f, g);

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, Tensor.Ones(w.Shape));
}

[Mutant("for a kernel of one pixel the picture itself is reshaped, not copied")]
public readonly struct Im2ColSharesThePicture : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) =>
        f == 1 && g == 1 ? x.Reshape(x.Shape[0] * x.Shape[1], x.Shape[2]) : Im2ColSolution.Columns(x, f, g);

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}

[Mutant("height and width of the maps are exchanged", LooksLike = [Symptom.Rearranged])]
public readonly struct Im2ColTurnsTheMaps : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) => Im2ColSolution.Columns(x, f, g);

    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var y = Im2ColSolution.Convolve(x, w);
        return y.Reshape(y.Shape[1], y.Shape[0], y.Shape[2]);
    }
}

[Mutant("the first windows of this size are given again")]
public readonly struct Im2ColRemembered : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) =>
        BadHabits.Remembered<Im2ColRemembered>(Im2ColSolution.Columns(x, f, g));

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct Im2ColInFloat : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) => Im2ColSolution.Columns(x, f, g);

    public static Tensor Convolve(Tensor x, Tensor w) => BadHabits.InFloat(Im2ColSolution.Convolve(x, w));
}

[Mutant("the weight is read with its axes the other way round")]
public readonly struct Im2ColOfTransposedWeight : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) => Im2ColSolution.Columns(x, f, g);

    public static Tensor Convolve(Tensor x, Tensor w) =>
        Im2ColSolution.Convolve(x, w.Transpose(3, 2, 1, 0).Reshape(w.Shape));
}

[Mutant("height and width of the kernel are exchanged")]
public readonly struct Im2ColOfTurnedKernel : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g) => Im2ColSolution.Columns(x, Math.Min(g, x.Shape[0]), Math.Min(f, x.Shape[1]));

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}
