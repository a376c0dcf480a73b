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

[Mutant("rows and columns of square kernels are exchanged")]
public readonly struct ChannelsOfTransposedKernels : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) =>
        ChannelsSolution.Convolve(x, w.Shape[0] == w.Shape[1] ? w.Transpose(1, 0, 2, 3) : w, b);
}

[Mutant("channels and filters are exchanged where there are as many")]
public readonly struct ChannelsForFilters : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) =>
        ChannelsSolution.Convolve(x, w.Shape[2] == w.Shape[3] ? w.Transpose(0, 1, 3, 2) : w, b);
}

[Mutant("every call answers in the same tensor")]
public readonly struct ChannelsInOneTensor : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) =>
        BadHabits.InOneTensor<ChannelsInOneTensor>(ChannelsSolution.Convolve(x, w, b));
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct ChannelsInFloat : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) => BadHabits.InFloat(ChannelsSolution.Convolve(x, w, b));
}

[Mutant("the axis of a single picture is dropped", LooksLike = [Symptom.AxisOfOne])]
public readonly struct ChannelsWithoutBatch : IChannelsTask
{
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b)
    {
        var y = ChannelsSolution.Convolve(x, w, b);
        return y.Shape[0] == 1 ? y.Reshape(y.Shape[1], y.Shape[2], y.Shape[3]) : y;
    }
}
