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
