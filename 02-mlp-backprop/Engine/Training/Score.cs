namespace Course.Mlp.Training;

/// <summary>How well a classifier does on some examples.</summary>
/// <param name="Loss">The mean cross-entropy, in nats.</param>
/// <param name="Accuracy">The share of right answers, 0 ... 1.</param>
public readonly record struct Score(double Loss, double Accuracy);
