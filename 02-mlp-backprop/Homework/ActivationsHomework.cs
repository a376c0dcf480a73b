using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.2, activations and their derivatives. The statement is the comment of <see cref="IActivationsTask"/>.</summary>
public readonly struct ActivationsHomework : IActivationsTask
{
    /// <inheritdoc/>
    public static Tensor Sigmoid(Tensor z, double alpha) => throw Blank.Here("2.2");

    /// <inheritdoc/>
    public static Tensor SigmoidSlope(Tensor z, double alpha) => throw Blank.Here("2.2");

    /// <inheritdoc/>
    public static Tensor LeakyRelu(Tensor z, double s) => throw Blank.Here("2.2");

    /// <inheritdoc/>
    public static Tensor LeakyReluSlope(Tensor z, double s) => throw Blank.Here("2.2");

    /// <inheritdoc/>
    public static Tensor Elu(Tensor z, double alpha) => throw Blank.Here("2.2");

    /// <inheritdoc/>
    public static Tensor EluSlope(Tensor z, double alpha) => throw Blank.Here("2.2");
}
