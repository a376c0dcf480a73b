using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the sigmoid as e^(alpha z) / (1 + e^(alpha z)): infinity over infinity where z is large", LooksLike = [Symptom.NotANumber])]
public readonly struct ActivationsSigmoidInfinityOverInfinity : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => z.Map(x => Math.Exp(alpha * x) / (1 + Math.Exp(alpha * x)));

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the slope of the sigmoid as e^(-alpha z) / (1 + e^(-alpha z))^2: infinity over infinity where z is small",
    LooksLike = [Symptom.NotANumber])]
public readonly struct ActivationsSigmoidSlopeInfinityOverInfinity : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) =>
        z.Map(x => alpha * Math.Exp(-alpha * x) / Math.Pow(1 + Math.Exp(-alpha * x), 2));

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the leaky ReLU is the larger of z and s z, which is right only for s below 1")]
public readonly struct ActivationsLargerOfBoth : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => z.Map(x => Math.Max(x, s * x));

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("numbers above 0 but below 1e-6 count as zero")]
public readonly struct ActivationsCornerBesideZero : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => z.Map(x => x > 1e-6 ? 1 : s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("both branches of ELU are computed, and the wrong one is multiplied by 0: 0 times infinity", LooksLike = [Symptom.NotANumber])]
public readonly struct ActivationsEluTimesZero : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) =>
        z.Map(x => (x > 0 ? 1 : 0) * x + (x > 0 ? 0 : 1) * alpha * (Math.Exp(x) - 1));

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("both branches of the slope of ELU are computed, and the wrong one is multiplied by 0: 0 times infinity",
    LooksLike = [Symptom.NotANumber])]
public readonly struct ActivationsEluSlopeTimesZero : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) =>
        z.Map(x => (x > 0 ? 1 : 0) + (x > 0 ? 0 : 1) * alpha * Math.Exp(x));
}

[Mutant("the slope of ELU at 0 is 1")]
public readonly struct ActivationsEluSlopeIsOneAtZero : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => z.Map(x => x >= 0 ? 1 : alpha * Math.Exp(x));
}

[Mutant("ELU is -alpha for all z below -10", LooksLike = [Symptom.Rounding])]
public readonly struct ActivationsEluWithoutFarNumbers : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => z.Map(x => x > 0 ? x : x < -10 ? -alpha : alpha * (Math.Exp(x) - 1));

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("what is not a number becomes 0")]
public readonly struct ActivationsNumbersForNaN : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => z.Map(x => x > 0 ? x : x <= 0 ? s * x : 0);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("z itself comes back where nothing is below 0")]
public readonly struct ActivationsGivesZBack : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => z.Min().Item() > 0 ? z : ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha);
}

[Mutant("the slope of ELU is rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct ActivationsSlopeOfFloats : IActivationsTask
{
    public static Tensor Sigmoid(Tensor z, double alpha) => ActivationsSolution.Sigmoid(z, alpha);

    public static Tensor SigmoidSlope(Tensor z, double alpha) => ActivationsSolution.SigmoidSlope(z, alpha);

    public static Tensor LeakyRelu(Tensor z, double s) => ActivationsSolution.LeakyRelu(z, s);

    public static Tensor LeakyReluSlope(Tensor z, double s) => ActivationsSolution.LeakyReluSlope(z, s);

    public static Tensor Elu(Tensor z, double alpha) => ActivationsSolution.Elu(z, alpha);

    public static Tensor EluSlope(Tensor z, double alpha) => ActivationsSolution.EluSlope(z, alpha).Map(value => (double)(float)value);
}
