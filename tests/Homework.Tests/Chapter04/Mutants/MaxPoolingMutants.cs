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
