namespace Benchmarks.Peers;

/// <summary>What is measured in one process.</summary>
public enum PeerGroup
{
    /// <summary>Training steps, beside PyTorch and NumPy.</summary>
    Steps,

    /// <summary>Convolutions and their gradients, beside PyTorch.</summary>
    Convolutions,

    /// <summary>Matrix products, beside OpenBLAS.</summary>
    Products,

    /// <summary>The lecture's step on two threads, beside itself on one.</summary>
    Scaling,
}
