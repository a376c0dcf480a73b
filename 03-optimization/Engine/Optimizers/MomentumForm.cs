namespace Course.Optimization.Optimizers;

/// <summary>
/// Where the learning rate stands in descent with momentum. The paths are the same while it is constant; after a change they differ.
/// </summary>
public enum MomentumForm
{
    /// <summary>
    /// h = a h + eta g, w = w - h: lecture "Mathematical foundations". After a change of eta it goes on with the old speed.
    /// </summary>
    RateInside,

    /// <summary>h = a h + g, w = w - eta h: the usual form, that of PyTorch. A change of eta changes the whole step at once.</summary>
    RateOutside,
}
