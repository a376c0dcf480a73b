using System.Globalization;

namespace Benchmarks.Peers;

/// <summary>One line of the comparison.</summary>
/// <param name="Group">The process that measures it.</param>
/// <param name="Name">What both sides call it.</param>
/// <param name="Peer">Who stands on the other side.</param>
/// <param name="Ratio">The engine's time over the peer's, at most.</param>
public sealed record PeerTarget(PeerGroup Group, string Name, string Peer, double Ratio)
{
    private const double TwoThreads = 1.85; // times as fast as one, at the least

    private static readonly string[] Convolutions =
    [
        "convolution 256x13x13x32 to 64", "input gradient 256x13x13x32 to 64", "weight gradient 256x13x13x32 to 64",
        "convolution 32x28x28x128 to 128", "input gradient 32x28x28x128 to 128", "weight gradient 32x28x28x128 to 128",
        "convolution 256x28x28x1 to 32", "weight gradient 256x28x28x1 to 32",
    ];

    private static readonly string[] Products =
    [
        "256x256x256", "512x512x512", "1024x1024x1024", "2048x2048x2048", "128x784x128",
        "256x1600x64", "A' 784x128x128", "A' 1600x256x64", "B' 256x64x1600", "128x128x10",
    ];

    /// <summary>All lines, in the order of the table.</summary>
    public static IReadOnlyList<PeerTarget> All { get; } =
    [
        new(PeerGroup.Steps, TrainingTask.Lecture, "PyTorch", 0.24),
        new(PeerGroup.Steps, TrainingTask.LeNet, "PyTorch", 0.6),
        new(PeerGroup.Steps, TrainingTask.ResidualNet, "PyTorch", 0.6),
        new(PeerGroup.Steps, TrainingTask.Perceptron, "NumPy", 1),
        new(PeerGroup.Steps, TrainingTask.Neuron, "NumPy", 1),
        .. Convolutions.Select(name => new PeerTarget(PeerGroup.Convolutions, name, "PyTorch", 0.95)),
        .. Products.Select(name => new PeerTarget(PeerGroup.Products, $"product {name}", "OpenBLAS", 1)),
        new(PeerGroup.Scaling, "lecture, two threads", "one thread", Math.Round(1 / TwoThreads, 3)),
    ];

    /// <summary>The target as the table writes it.</summary>
    public string Text => Ratio.ToString("0.00#", CultureInfo.InvariantCulture);
}
