using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct AveragePoolingSolution : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s)
    {
        var y = Tensor.Zeros([(x.Shape[0] - f) / s + 1, (x.Shape[1] - f) / s + 1]);
        ForEachMeeting(y.Shape[0], y.Shape[1], f, s, (i, j, row, column) => y.Data[i * y.Shape[1] + j] += x[row, column] / (f * f));
        return y;
    }

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        ForEachMeeting(dY.Shape[0], dY.Shape[1], f, s, (i, j, row, column) => dX.Data[row * width + column] += dY[i, j] / (f * f));
        return dX;
    }

    private static void ForEachMeeting(int rows, int columns, int f, int s, Action<int, int, int, int> meeting)
    {
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                for (var a = 0; a < f; a++)
                    for (var b = 0; b < f; b++)
                    {
                        meeting(i, j, s * i + a, s * j + b);
                    }
    }
}
