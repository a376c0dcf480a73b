using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct NetworkArithmeticSolution : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides)
    {
        var (field, jump) = (1, 1);
        for (var layer = 0; layer < kernels.Length; layer++)
        {
            field += (kernels[layer] - 1) * jump;
            jump *= strides[layer];
        }

        return field;
    }

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense)
    {
        var (count, entering) = (0, channels);
        foreach (var leaving in filters)
        {
            count += kernel * kernel * entering * leaving + leaving;
            entering = leaving;
        }

        entering = features;
        foreach (var leaving in dense)
        {
            count += entering * leaving + leaving;
            entering = leaving;
        }

        return count;
    }
}
