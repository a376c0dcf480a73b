using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct MoreActivationsSolution : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => z.Map(Math.Tanh);

    public static Tensor TanhSlope(Tensor z) => 1 - Tanh(z).Square();

    public static Tensor ArctanSlope(Tensor z) => z.Map(x => 1 / (1 + x * x));

    public static Tensor Softsign(Tensor z) => z.Map(x => x / (1 + Math.Abs(x)));

    public static Tensor SoftsignSlope(Tensor z) => z.Map(x => 1 / ((1 + Math.Abs(x)) * (1 + Math.Abs(x))));

    public static Tensor Isru(Tensor z, double alpha) => z.Map(x => Math.Abs(x) < 1
        ? x / Math.Sqrt(1 + alpha * x * x)
        : Math.Sign(x) / Math.Sqrt(alpha + 1 / x / x));

    public static Tensor IsruSlope(Tensor z, double alpha) => z.Map(x => Math.Pow(1 + alpha * x * x, -1.5));

    public static Tensor PRelu(Tensor z, double alpha) => z.Map(x => x > 0 ? x : alpha * x);

    public static Tensor PReluSlope(Tensor z, double alpha) => z.Map(x => x > 0 ? 1 : alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => z.Map(x => x > 0 ? 0 : x);
}
