using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct Im2ColSolution : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g)
    {
        var (height, width, channels) = (x.Shape[0] - f + 1, x.Shape[1] - g + 1, x.Shape[2]);
        var columns = Tensor.Zeros([height * width, f * g * channels]);
        var at = 0;
        for (var i = 0; i < height; i++)
            for (var j = 0; j < width; j++)
                for (var a = 0; a < f; a++)
                    for (var b = 0; b < g; b++)
                        for (var c = 0; c < channels; c++)
                        {
                            columns.Data[at++] = x[i + a, j + b, c];
                        }

        return columns;
    }

    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var (f, g, channels, filters) = (w.Shape[0], w.Shape[1], w.Shape[2], w.Shape[3]);
        var y = Tensor.MatrixProduct(Columns(x, f, g), w.Reshape(f * g * channels, filters));
        return y.Reshape(x.Shape[0] - f + 1, x.Shape[1] - g + 1, filters);
    }
}
