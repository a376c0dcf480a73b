using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the sum is taken for the mean", LooksLike = [Symptom.Factor])]
public readonly struct AveragePoolingSum : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s) * (f * f);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}

[Mutant("divided by the side of the window", LooksLike = [Symptom.Factor])]
public readonly struct AveragePoolingBySide : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s) * f;

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width) * f;
}

[Mutant("the gradient is not divided", LooksLike = [Symptom.Factor])]
public readonly struct AveragePoolingGradientUndivided : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width) * (f * f);
}

[Mutant("where windows overlap, the last one wins")]
public readonly struct AveragePoolingGradientAssigned : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        for (var i = 0; i < dY.Shape[0] * f; i++)
            for (var j = 0; j < dY.Shape[1] * f; j++)
            {
                dX.Data[(i / f * s + i % f) * width + j / f * s + j % f] = dY[i / f, j / f] / (f * f);
            }

        return dX;
    }
}

[Mutant("the windows lie side by side, whatever the stride is")]
public readonly struct AveragePoolingSideBySide : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, f);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}

[Mutant("a stride greater than the window is taken for the window")]
public readonly struct AveragePoolingWithoutGaps : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, Math.Min(f, s));

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}

[Mutant("the gradient has only the pixels that windows cover")]
public readonly struct AveragePoolingWithoutTheRest : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, s * (dY.Shape[0] - 1) + f, s * (dY.Shape[1] - 1) + f);
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct AveragePoolingInFloat : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => BadHabits.InFloat(AveragePoolingSolution.Pool(x, f, s));

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}

[Mutant("every call answers in the same tensor")]
public readonly struct AveragePoolingGradientInOneTensor : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        BadHabits.InOneTensor<AveragePoolingGradientInOneTensor>(AveragePoolingSolution.Gradient(dY, f, s, height, width));
}

[Mutant("a window of one pixel returns the picture itself")]
public readonly struct AveragePoolingReturnsItsInput : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) =>
        f == 1 && s == 1 ? x : AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}
