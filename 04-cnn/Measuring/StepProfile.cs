namespace Course.Cnn.App.Measuring;

/// <summary>What one part of a training step took.</summary>
/// <param name="Name">A layer, the loss, the optimizer.</param>
/// <param name="Forward">Milliseconds on the way forward; null for a part that is on neither way.</param>
/// <param name="Backward">Milliseconds on the way back, or of a part that is on neither way.</param>
/// <param name="Cost">What a layer has to do; null for all that is no layer.</param>
public sealed record StepPart(string Name, double? Forward, double Backward, LayerCost? Cost = null)
{
    /// <summary>Milliseconds, both ways.</summary>
    public double Milliseconds => (Forward ?? 0) + Backward;
}

/// <summary>A training step and its parts, which together are the step.</summary>
/// <param name="Parts">Layers first, in order; then loss, zeroing, optimizer, and the rest.</param>
public sealed record StepProfile(IReadOnlyList<StepPart> Parts)
{
    /// <summary>The whole step in milliseconds.</summary>
    public double Milliseconds => Parts.Sum(part => part.Milliseconds);

    /// <summary>The layers among the parts.</summary>
    public IEnumerable<StepPart> Layers => Parts.Where(part => part.Cost is not null);

    /// <summary>Multiplications and additions of a step.</summary>
    public double Operations => Layers.Sum(layer => layer.Cost!.Value.Forward.Operations + layer.Cost.Value.Backward.Operations);
}
