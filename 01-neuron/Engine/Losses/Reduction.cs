namespace Course.Neuron.Losses;

/// <summary>How the losses of single examples become the one number that is minimized.</summary>
public enum Reduction
{
    /// <summary>Their mean: the gradient does not grow with the batch. The usual choice.</summary>
    Mean,

    /// <summary>Their sum.</summary>
    Sum,
}
