using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Mutants;
using Homework.Tests.Chapter04.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter04.Learners;

[LearnersMistake("the search begins at 0", typeof(MaxPoolingFromZero))]
public readonly struct PoolFromZero : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var y = Tensor.Zeros([x.Shape[0] / s, x.Shape[1] / s]);
        var chosen = new int[y.Size];
        for (var o = 0; o < y.Size; o++)
        {
            var (top, left) = (o / y.Shape[1] * s, o % y.Shape[1] * s);
            var max = 0.0;
            for (var k = 0; k < s * s; k++)
            {
                var at = (top + k / s) * x.Shape[1] + left + k % s;
                if (x.Data[at] > max)
                {
                    max = x.Data[at];
                    chosen[o] = at;
                }
            }

            y.Data[o] = max;
        }

        return (y, chosen);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[LearnersMistake("the width and the height are exchanged in the place")]
public readonly struct PoolPlacesExchanged : IMaxPoolingTask
{
    public static (Tensor Y, int[] Chosen) Pool(Tensor x, int s)
    {
        var (y, chosen) = MaxPoolingSolution.Pool(x, s);
        return (y, [.. chosen.Select(at => at / x.Shape[1] + at % x.Shape[1] * x.Shape[0])]);
    }

    public static Tensor Gradient(Tensor dY, int[] chosen, int height, int width) =>
        MaxPoolingSolution.Gradient(dY, chosen, height, width);
}

[LearnersMistake("assigned where windows overlap", typeof(AveragePoolingGradientAssigned))]
public readonly struct MeanBackAssigned : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, s);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        for (var i = 0; i < dY.Shape[0]; i++)
        {
            for (var j = 0; j < dY.Shape[1]; j++)
            {
                for (var k = 0; k < f * f; k++)
                {
                    dX[i * s + k / f, j * s + k % f] = 1.0 / (f * f) * dY[i, j];
                }
            }
        }

        return dX;
    }
}

[LearnersMistake("the windows never overlap: s is taken for f", typeof(AveragePoolingSideBySide))]
public readonly struct MeanWithoutOverlap : IAveragePoolingTask
{
    public static Tensor Pool(Tensor x, int f, int s) => AveragePoolingSolution.Pool(x, f, f);

    public static Tensor Gradient(Tensor dY, int f, int s, int height, int width) =>
        AveragePoolingSolution.Gradient(dY, f, s, height, width);
}

[LearnersMistake("the kernel is not turned", typeof(InputGradientKernelNotTurned))]
public readonly struct PictureBackNotTurned : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var (f, g) = (w.Shape[0], w.Shape[1]);
        var padded = Tensor.Zeros([dY.Shape[0] + 2 * (f - 1), dY.Shape[1] + 2 * (g - 1)]);
        for (var i = 0; i < dY.Shape[0]; i++)
        {
            for (var j = 0; j < dY.Shape[1]; j++)
            {
                padded[i + f - 1, j + g - 1] = dY[i, j];
            }
        }

        return ConvolutionSolution.Convolve(padded, w);
    }
}

[LearnersMistake("the border of the picture gets nothing")]
public readonly struct PictureBackInside : IInputGradientTask
{
    public static Tensor Gradient(Tensor dY, Tensor w)
    {
        var dX = InputGradientSolution.Gradient(dY, w);
        for (var i = 0; i < dX.Shape[0]; i++)
        {
            for (var j = 0; j < dX.Shape[1]; j++)
            {
                dX[i, j] = i == 0 || j == 0 || i == dX.Shape[0] - 1 || j == dX.Shape[1] - 1 ? 0 : dX[i, j];
            }
        }

        return dX;
    }
}

[LearnersMistake("the mean over all places", typeof(WeightGradientAveraged))]
public readonly struct WeightsBackMean : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY)
    {
        var dW = Tensor.Zeros([x.Shape[0] - dY.Shape[0] + 1, x.Shape[1] - dY.Shape[1] + 1]);
        for (var i = 0; i < dY.Shape[0]; i++)
        {
            for (var j = 0; j < dY.Shape[1]; j++)
            {
                for (var a = 0; a < dW.Shape[0]; a++)
                {
                    for (var b = 0; b < dW.Shape[1]; b++)
                    {
                        dW[a, b] += dY[i, j] * x[i + a, j + b] / dY.Size;
                    }
                }
            }
        }

        return dW;
    }
}

[LearnersMistake("rows and columns of dW are exchanged", LooksLike = [Symptom.Transposed, Symptom.AxesReversed])]
public readonly struct WeightsBackTransposed : IWeightGradientTask
{
    public static Tensor Gradient(Tensor x, Tensor dY) => WeightGradientSolution.Gradient(x, dY).Transpose();
}

[LearnersMistake("the channel comes before the place", typeof(Im2ColChannelFirst))]
public readonly struct ColumnsByChannel : IIm2ColTask
{
    public static Tensor Columns(Tensor x, int f, int g)
    {
        var (height, width, channels) = (x.Shape[0] - f + 1, x.Shape[1] - g + 1, x.Shape[2]);
        var columns = Tensor.Zeros([height * width, f * g * channels]);
        for (var c = 0; c < channels; c++)
        {
            for (var a = 0; a < f; a++)
            {
                for (var b = 0; b < g; b++)
                {
                    for (var place = 0; place < height * width; place++)
                    {
                        columns[place, (c * f + a) * g + b] = x[place / width + a, place % width + b, c];
                    }
                }
            }
        }

        return columns;
    }

    public static Tensor Convolve(Tensor x, Tensor w) => Im2ColSolution.Convolve(x, w);
}

[LearnersMistake("the jump grows before the layer sees", typeof(NetworkArithmeticJumpTooEarly))]
public readonly struct FieldJumpsEarly : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides)
    {
        var (field, jump, layer) = (1, 1, 0);
        while (layer < kernels.Length)
        {
            jump *= strides[layer];
            field += jump * (kernels[layer++] - 1);
        }

        return field;
    }

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}

[LearnersMistake("the first dense layer is left out")]
public readonly struct CountWithoutFirstDense : INetworkArithmeticTask
{
    public static int ReceptiveField(int[] kernels, int[] strides) => NetworkArithmeticSolution.ReceptiveField(kernels, strides);

    public static int Parameters(int channels, int[] filters, int kernel, int features, int[] dense) =>
        dense is [var first, .. var rest]
            ? NetworkArithmeticSolution.Parameters(channels, filters, kernel, first, rest)
            : NetworkArithmeticSolution.Parameters(channels, filters, kernel, features, dense);
}
