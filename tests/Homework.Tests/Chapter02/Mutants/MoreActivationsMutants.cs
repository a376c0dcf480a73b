using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("tanh by its definition, infinity over infinity at 1000", LooksLike = [Symptom.NotANumber])]
public readonly struct MoreActivationsTanhByDefinition : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => (z.Exp() - (-z).Exp()) / (z.Exp() + (-z).Exp());

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of tanh with z in place of f")]
public readonly struct MoreActivationsTanhSlopeOfZ : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => 1 - z.Square();

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of tanh without the square")]
public readonly struct MoreActivationsTanhSlopeNoSquare : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => 1 - Tanh(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of arctan with |z| in place of its square")]
public readonly struct MoreActivationsArctanSlopeLinear : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => z.Map(x => 1 / (1 + Math.Abs(x)));

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of arctan with a root, as that of arcsinh")]
public readonly struct MoreActivationsArctanSlopeRoot : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => z.Map(x => 1 / Math.Sqrt(1 + x * x));

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("softsign without the absolute value, as the slide prints it")]
public readonly struct MoreActivationsSoftsignNoAbsolute : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => z / (1 + z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of softsign without the absolute value")]
public readonly struct MoreActivationsSoftsignSlopeNoAbsolute : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => z.Map(x => 1 / ((1 + x) * (1 + x)));

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of softsign without the square")]
public readonly struct MoreActivationsSoftsignSlopeNoSquare : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => z.Map(x => 1 / (1 + Math.Abs(x)));

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}
