using Course.Cnn.Tasks;

namespace Homework.Tests.Chapter04.Solutions;

[Solution]
public readonly struct ChannelsSolution : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b)
    {
        var y = Tensor.Zeros([x.Shape[0], x.Shape[1] - w.Shape[0] + 1, x.Shape[2] - w.Shape[1] + 1, w.Shape[3]]);
        var at = 0;
        for (var n = 0; n < y.Shape[0]; n++)
            for (var i = 0; i < y.Shape[1]; i++)
                for (var j = 0; j < y.Shape[2]; j++)
                    for (var k = 0; k < y.Shape[3]; k++)
                    {
                        var sum = b[k];
                        for (var a = 0; a < w.Shape[0]; a++)
                            for (var c = 0; c < w.Shape[1]; c++)
                                for (var g = 0; g < w.Shape[2]; g++)
                                {
                                    sum += x[n, i + a, j + c, g] * w[a, c, g, k];
                                }

                        y.Data[at++] = sum;
                    }

        return y;
    }
}
