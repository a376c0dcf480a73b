namespace Course.Cnn.Tasks;

/// <summary>
/// Task 4.11. Before a network is built, two things can be computed on paper: how many pixels of the picture one number behind the last
/// layer depends on along an axis, and how many numbers are learned.
/// <code>
/// field = 1, jump = 1;  for every layer: field = field + (F - 1) jump, jump = jump s
/// parameters of a convolution = F F C K + K,  of a fully connected layer = in out + out
/// </code>
/// </summary>
/// <example>
/// Two convolutions of 3 with stride 1: the field is 3, then 5. The lecture's network has convolution 3, pooling 2 with stride 2,
/// convolution 3, pooling 2 with stride 2: fields 3, 4, 8, 10. Its parameters: with filters (32, 64) of 3 x 3 on 1 channel, 1600 features
/// and dense layers of (64, 10): 320 + 18 496 + 102 464 + 650 = 121 930.
/// </example>
[Task("4.11", "What a network sees and weighs")]
public interface INetworkArithmeticTask
{
    /// <summary>How many pixels along an axis one number behind the last layer depends on.</summary>
    /// <param name="kernels">The size F of each layer's window, from the picture on; without layers the field is 1.</param>
    /// <param name="strides">The stride s of each layer.</param>
    /// <returns>The receptive field, in pixels of the picture.</returns>
    static abstract int ReceptiveField(int[] kernels, int[] strides);

    /// <summary>The parameters of convolutions and the fully connected layers behind them, biases included.</summary>
    /// <param name="channels">Channels of the picture.</param>
    /// <param name="filters">Filters of each convolution; all have square kernels of the same size. There may be none.</param>
    /// <param name="kernel">The side of the kernels.</param>
    /// <param name="features">How many numbers enter the first fully connected layer.</param>
    /// <param name="dense">Neurons of each fully connected layer. There may be none.</param>
    /// <returns>Their number.</returns>
    static abstract int Parameters(int channels, int[] filters, int kernel, int features, int[] dense);
}
