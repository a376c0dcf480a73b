using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct ActivationsSolution : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => (z * alpha).Sigmoid();

    public static Tensor SigmoidSlope(Tensor z, double alpha) => Sigmoid(z, alpha) * Sigmoid(-z, alpha) * alpha;

    public static Tensor LeakyRelu(Tensor z, double s) => z.Map(x => x > 0 ? x : s * x);

    public static Tensor LeakyReluSlope(Tensor z, double s) => z.Map(x => x > 0 ? 1 : s);

    public static Tensor Elu(Tensor z, double alpha) => z.Map(x => x > 0 ? x : alpha * (Math.Exp(x) - 1));

    public static Tensor EluSlope(Tensor z, double alpha) => z.Map(x => x > 0 ? 1 : alpha * Math.Exp(x));
}
