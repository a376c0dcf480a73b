using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the weight is transposed")]
public readonly struct OneByOneTransposed : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) =>
        w.Shape[0] == w.Shape[1] ? OneByOneSolution.Mix(x, w.Transpose()) : OneByOneSolution.Mix(x, w);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters);
}

[Mutant("the count overflows 32 bits")]
public readonly struct OneByOneOverflowing : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => OneByOneSolution.Mix(x, w);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        unchecked((int)OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters));
}

[Mutant("the wide convolution still sees all channels")]
public readonly struct OneByOneWithoutReducing : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => OneByOneSolution.Mix(x, w);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters)
    {
        var pixels = (long)side * side;
        return pixels * channels * reduced + pixels * kernel * kernel * channels * filters;
    }
}

[Mutant("the mean over the channels is taken", LooksLike = [Symptom.MeanForSum])]
public readonly struct OneByOneAveraged : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => OneByOneSolution.Mix(x, w) / w.Shape[0];

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters);
}

[Mutant("every call answers in the same tensor")]
public readonly struct OneByOneInOneTensor : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => BadHabits.InOneTensor<OneByOneInOneTensor>(OneByOneSolution.Mix(x, w));

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters);
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct OneByOneInFloat : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => BadHabits.InFloat(OneByOneSolution.Mix(x, w));

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters);
}

[Mutant("height and width are exchanged", LooksLike = [Symptom.Rearranged])]
public readonly struct OneByOneTurned : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) =>
        OneByOneSolution.Mix(x, w).Reshape(x.Shape[0], x.Shape[2], x.Shape[1], w.Shape[1]);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters);
}

[Mutant("the kernel's side counts once, not squared")]
public readonly struct OneByOneThinKernel : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => OneByOneSolution.Mix(x, w);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        (long)side * side * reduced * (channels + kernel * filters);
}

[Mutant("the count is made in float")]
public readonly struct OneByOneCountsInFloat : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => OneByOneSolution.Mix(x, w);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        (long)((float)side * side * reduced * (channels + (float)kernel * kernel * filters));
}
