namespace Course.Mlp.Training;

/// <summary>How well a classifier does on some examples.</summary>
/// <param name="Loss">The mean cross-entropy.</param>
/// <param name="Accuracy">The share of right answers.</param>
public sealed record Score(double Loss, double Accuracy);
