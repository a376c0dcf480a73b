using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("z itself comes back where alpha is 1")]
public readonly struct MoreActivationsGivesZBack : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => alpha == 1 ? z : MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("numbers above 0 but below 1e-6 count as zero")]
public readonly struct MoreActivationsCornerBesideZero : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => z.Map(x => x > 1e-6 ? 1 : alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("tanh is flat beyond 5")]
public readonly struct MoreActivationsFlatBeyondFive : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => z.Map(x => Math.Abs(x) > 5 ? 0 : 1 - Math.Tanh(x) * Math.Tanh(x));

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of softsign is rounded to float")]
public readonly struct MoreActivationsSlopeOfFloats : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z).Map(value => (double)(float)value);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}
