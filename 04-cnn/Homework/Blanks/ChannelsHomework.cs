using Course.Cnn.Tasks;

namespace Course.Cnn.Homework;

/// <summary>Task 4.4, channels and filters. The statement is the comment of <see cref="IChannelsTask"/>.</summary>
public readonly struct ChannelsHomework : IChannelsTask
{
    /// <inheritdoc/>
    public static Tensor Convolve(Tensor x, Tensor w, Tensor b) => throw Blank.Here("4.4");
}
