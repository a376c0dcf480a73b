namespace Course.Optimization.Optimizers;

/// <summary>
/// Where the small number stands that keeps an adaptive method from dividing by zero. The lecture and the papers disagree,
/// and the results differ where gradients are small.
/// </summary>
public enum EpsilonPlacement
{
    /// <summary>g / (sqrt(G) + epsilon): the papers of AdaGrad and Adam, PyTorch, Keras.</summary>
    OutsideRoot,

    /// <summary>g / sqrt(G + epsilon): lecture "Mathematical foundations".</summary>
    InsideRoot,
}
