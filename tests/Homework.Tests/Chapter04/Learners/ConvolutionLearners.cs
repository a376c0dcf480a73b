using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Mutants;
using Homework.Tests.Chapter04.Solutions;
using Homework.Tests.Machinery;

namespace Homework.Tests.Chapter04.Learners;

[LearnersMistake("the kernel is turned around", typeof(ConvolutionTurned))]
public readonly struct ConvolveOfMathematicians : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var (f, g) = (w.Shape[0], w.Shape[1]);
        var y = Tensor.Zeros([x.Shape[0] - f + 1, x.Shape[1] - g + 1]);
        for (var a = f - 1; a >= 0; a--)
        {
            for (var b = g - 1; b >= 0; b--)
            {
                for (var i = 0; i < y.Shape[0]; i++)
                {
                    for (var j = 0; j < y.Shape[1]; j++)
                    {
                        y[i, j] += w[a, b] * x[i + f - 1 - a, j + g - 1 - b];
                    }
                }
            }
        }

        return y;
    }
}

[LearnersMistake("the last row and column of the output are missing")]
public readonly struct ConvolveTooSmall : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var y = Tensor.Zeros([x.Shape[0] - w.Shape[0], x.Shape[1] - w.Shape[1]]);
        var right = ConvolutionSolution.Convolve(x, w);
        for (var i = 0; i < y.Shape[0]; i++)
        {
            for (var j = 0; j < y.Shape[1]; j++)
            {
                y[i, j] = right[i, j];
            }
        }

        return y;
    }
}

[LearnersMistake("the last place of the output is never written")]
public readonly struct ConvolveStopsShort : IConvolutionTask
{
    public static Tensor Convolve(Tensor x, Tensor w)
    {
        var y = ConvolutionSolution.Convolve(x, w);
        for (var j = 0; j < y.Shape[1]; j++)
        {
            y[y.Shape[0] - 1, j] = 0;
        }

        return y;
    }
}

[LearnersMistake("the stride is ignored", typeof(StrideOfOne))]
public readonly struct ConvolveStepByStep : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p) => PaddingAndStrideSolution.Pad(x, p);

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => ConvolutionSolution.Convolve(Pad(x, p), w);
}

[LearnersMistake("the picture is padded with its border")]
public readonly struct PadWithBorder : IPaddingAndStrideTask
{
    public static Tensor Pad(Tensor x, int p)
    {
        var y = Tensor.Zeros([x.Shape[0] + 2 * p, x.Shape[1] + 2 * p]);
        for (var i = 0; i < y.Shape[0]; i++)
        {
            for (var j = 0; j < y.Shape[1]; j++)
            {
                y[i, j] = x[Math.Clamp(i - p, 0, x.Shape[0] - 1), Math.Clamp(j - p, 0, x.Shape[1] - 1)];
            }
        }

        return y;
    }

    public static Tensor Convolve(Tensor x, Tensor w, int p, int s) => PaddingAndStrideSolution.Convolve(x, w, p, s);
}

[LearnersMistake("only one channel is added up", typeof(ChannelsFirstOnly))]
public readonly struct ChannelsOfGrey : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b)
    {
        var y = Tensor.Zeros([x.Shape[0], x.Shape[1] - w.Shape[0] + 1, x.Shape[2] - w.Shape[1] + 1, w.Shape[3]]);
        for (var k = 0; k < w.Shape[3]; k++)
        {
            for (var n = 0; n < y.Shape[0]; n++)
            {
                for (var i = 0; i < y.Shape[1]; i++)
                {
                    for (var j = 0; j < y.Shape[2]; j++)
                    {
                        for (var a = 0; a < w.Shape[0]; a++)
                        {
                            for (var c = 0; c < w.Shape[1]; c++)
                            {
                                y[n, i, j, k] += x[n, i + a, j + c, 0] * w[a, c, 0, k];
                            }
                        }

                        y[n, i, j, k] += b[k];
                    }
                }
            }
        }

        return y;
    }
}

[LearnersMistake("all filters use the first one's kernel")]
public readonly struct ChannelsOneFilter : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b)
    {
        var same = w.Clone();
        for (var i = 0; i < w.Size; i++)
        {
            same.Data[i] = w.Data[i / w.Shape[3] * w.Shape[3]];
        }

        return ChannelsSolution.Convolve(x, same, b);
    }
}

[LearnersMistake("the mean over the channels", typeof(OneByOneAveraged))]
public readonly struct MixOfMeans : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w)
    {
        var y = Tensor.Zeros([x.Shape[0], x.Shape[1], x.Shape[2], w.Shape[1]]);
        for (var pixel = 0; pixel < x.Size / x.Shape[3]; pixel++)
        {
            for (var k = 0; k < w.Shape[1]; k++)
            {
                for (var g = 0; g < w.Shape[0]; g++)
                {
                    y.Data[pixel * w.Shape[1] + k] += x.Data[pixel * w.Shape[0] + g] * w[g, k] / w.Shape[0];
                }
            }
        }

        return y;
    }

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        OneByOneSolution.Multiplications(side, channels, reduced, kernel, filters);
}

[LearnersMistake("the kernel is counted once, not squared", typeof(OneByOneThinKernel))]
public readonly struct MixCountsASide : IOneByOneTask
{
    public static Tensor Mix(Tensor x, Tensor w) => OneByOneSolution.Mix(x, w);

    public static long Multiplications(int side, int channels, int reduced, int kernel, int filters) =>
        (long)side * side * reduced * (channels + (long)kernel * filters);
}

[LearnersMistake("2p is p", typeof(OutputSizeWithPaddingOnce))]
public readonly struct SizeOfOnePadding : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) =>
        1 + (int)Math.Floor((n + p - 1.0 - d * (f - 1.0)) / s);
}

[LearnersMistake("the dilation is ignored")]
public readonly struct SizeWithoutDilation : IOutputSizeTask
{
    public static int Size(int n, int f, int p, int s, int d) => OutputSizeSolution.Size(n, f, p, s, 1);
}
