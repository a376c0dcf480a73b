using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the search begins with 0")]
public readonly struct MaxPoolingFromZero : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x, s);
        return (y.Maximum(0), chosen);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) => MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[Mutant("of equal numbers the last is chosen")]
public readonly struct MaxPoolingLastOfEqual : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x, s);
        for (var i = 0; i < chosen.Length; i++)
        {
            var (row, column) = (i / y.Shape[1] * s, i % y.Shape[1] * s);
            for (var a = 0; a < s * s; a++)
            {
                var place = (row + a / s) * x.Shape[1] + column + a % s;
                chosen[i] = x.Data[place] == y.Data[i] ? place : chosen[i];
            }
        }

        return (y, chosen);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) => MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[Mutant("chosen counts within the window")]
public readonly struct MaxPoolingChosenInTheWindow : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x, s);
        return (y, [.. chosen.Select(place => place / x.Shape[1] % s * s + place % x.Shape[1] % s)]);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) => MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[Mutant("the gradient is spread over the window")]
public readonly struct MaxPoolingGradientSpread : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s) => MaxPoolingSolution.Pool(x, s);

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        Tensor.Full([height, width], dY.Sum().Item() / (height * width));
}

[Mutant("the search begins with -1000")]
public readonly struct MaxPoolingFromThousand : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x, s);
        return (y.Maximum(-1000), chosen);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[Mutant("of equal numbers the first is chosen column by column")]
public readonly struct MaxPoolingColumnsFirst : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x.Transpose(), s);
        var places = Tensor.FromArray(y.Shape, [.. chosen.Select(place => (double)(place % x.Shape[0] * x.Shape[1] + place / x.Shape[0]))]);
        return (y.Transpose(), [.. places.Transpose().Data.ToArray().Select(place => (int)place)]);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[Mutant("windows of one pixel return the picture itself")]
public readonly struct MaxPoolingReturnsItsInput : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s) =>
        s == 1 ? (x, MaxPoolingSolution.Pool(x, s).Chosen) : MaxPoolingSolution.Pool(x, s);

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[Mutant("where a place is chosen again, the last gradient wins")]
public readonly struct MaxPoolingGradientOverwrites : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s) => MaxPoolingSolution.Pool(x, s);

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        for (var i = 0; i < chosen.Length; i++)
        {
            dX.Data[chosen[i]] = dY.Data[i];
        }

        return dX;
    }
}

[Mutant("the gradients of all calls add up")]
public readonly struct MaxPoolingGradientGrows : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s) => MaxPoolingSolution.Pool(x, s);

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width)
    {
        var dX = BadHabits.Remembered<MaxPoolingGradientGrows>(Tensor.Zeros([height, width]));
        dX.CopyFrom(dX + MaxPoolingSolution.Gradient(dY, chosen, height, width));
        return dX;
    }
}

[Mutant("rows that fill no window give one all the same")]
public readonly struct MaxPoolingRoundsUp : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x, s);
        var rows = (x.Shape[0] + s - 1) / s;
        return rows == y.Shape[0] ? (y, chosen) : (Tensor.Concatenate(0, y, Tensor.Zeros([1, y.Shape[1]])), chosen);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        MaxPoolingSolution.Gradient(dY, chosen, height, width);
}
