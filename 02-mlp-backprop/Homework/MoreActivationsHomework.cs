using Course.Mlp.Tasks;

namespace Course.Mlp.Homework;

/// <summary>Task 2.11, more activations. The statement is the comment of <see cref="IMoreActivationsTask"/>.</summary>
public readonly struct MoreActivationsHomework : IMoreActivationsTask
{
    /// <inheritdoc/>
    public static Tensor Tanh(Tensor z) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor TanhSlope(Tensor z) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor ArctanSlope(Tensor z) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor Softsign(Tensor z) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor SoftsignSlope(Tensor z) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor Isru(Tensor z, double alpha) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor IsruSlope(Tensor z, double alpha) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor PRelu(Tensor z, double alpha) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor PReluSlope(Tensor z, double alpha) => throw Blank.Here("2.11");

    /// <inheritdoc/>
    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => throw Blank.Here("2.11");
}
