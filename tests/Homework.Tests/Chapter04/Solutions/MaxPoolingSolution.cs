using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct MaxPoolingSolution : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (height, width) = (x.Shape[0] / s, x.Shape[1] / s);
        var y = Tensor.Zeros([height, width]);
        var chosen = new int[y.Size];
        for (var i = 0; i < height; i++)
            for (var j = 0; j < width; j++)
            {
                var best = s * i * x.Shape[1] + s * j;
                for (var a = 0; a < s; a++)
                    for (var b = 0; b < s; b++)
                    {
                        var place = (s * i + a) * x.Shape[1] + s * j + b;
                        best = x.Data[place] > x.Data[best] ? place : best;
                    }

                (y.Data[i * width + j], chosen[i * width + j]) = (x.Data[best], best);
            }

        return (y, chosen);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        for (var i = 0; i < chosen.Length; i++)
        {
            dX.Data[chosen[i]] += dY.Data[i];
        }

        return dX;
    }
}
