using Course.Cnn.Tasks;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04.Mutants;

[Mutant("the bias is forgotten")]
public readonly struct ChannelsWithoutBias : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) => ChannelsSolution.Convolve(x, w, Tensor.Zeros(b.Shape));
}

[Mutant("only the first channel is seen")]
public readonly struct ChannelsFirstOnly : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) => ChannelsSolution.Convolve(x[.., .., .., ..1], w[.., .., ..1, ..], b);
}

[Mutant("the bias is added once for every channel")]
public readonly struct ChannelsBiasForEveryChannel : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) => ChannelsSolution.Convolve(x, w, b * w.Shape[2]);
}

[Mutant("every picture gives the maps of the first", LooksLike = [Symptom.Slice])]
public readonly struct ChannelsFirstPictureOnly : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b)
    {
        var first = ChannelsSolution.Convolve(x[..1, .., .., ..], w, b);
        return Tensor.Concatenate(0, [.. Enumerable.Repeat(first, x.Shape[0])]);
    }
}
