using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the inner derivative alpha is forgotten", LooksLike = [Symptom.Factor])]
public readonly struct ActivationsSlopeWithoutAlpha : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha) * (1 / alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the sigmoid ignores its slope")]
public readonly struct ActivationsSigmoidIgnoresAlpha : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => z.Sigmoid();

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the slope of the sigmoid is z (1 - z)")]
public readonly struct ActivationsSigmoidOfItself : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => z * (1 - z) * alpha;

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("what is negative is cut off")]
public readonly struct ActivationsReluForLeaky : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => z.Maximum(0);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the slope at 0 is one half")]
public readonly struct ActivationsHalfAtZero : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => z.Map(x => x == 0 ? 0.5 : x > 0 ? 1 : s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the slope at 0 is 1")]
public readonly struct ActivationsOneAtZero : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => z.Map(x => x >= 0 ? 1 : s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the slope of ELU is its value, alpha is not added")]
public readonly struct ActivationsEluSlopeWithoutAlpha : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => z.Map(x => x > 0 ? 1 : alpha * (Math.Exp(x) - 1));
}

[Mutant("ELU is alpha e^z below 0")]
public readonly struct ActivationsEluWithoutOne : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => z.Map(x => x > 0 ? x : alpha * Math.Exp(x));

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}
