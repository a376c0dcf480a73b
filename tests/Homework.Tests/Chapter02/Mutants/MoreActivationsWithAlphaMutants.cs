using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("the square of a large number is infinite, and ISRU 0")]
public readonly struct MoreActivationsIsruOverflows : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => z.Map(x => x / Math.Sqrt(1 + alpha * x * x));

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("ISRU without alpha")]
public readonly struct MoreActivationsIsruForgetsAlpha : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, 1);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of ISRU without alpha")]
public readonly struct MoreActivationsIsruSlopeForgetsAlpha : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, 1);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of ISRU with one root in place of its cube")]
public readonly struct MoreActivationsIsruSlopeOneRoot : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => z.Map(x => 1 / Math.Sqrt(1 + alpha * x * x));

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("far from 0 ISRU is 1 whatever alpha is")]
public readonly struct MoreActivationsIsruEndsAtOne : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => z.Map(x => Math.Abs(x) > 1e100 ? Math.Sign(x) : x / Math.Sqrt(1 + alpha * x * x));

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("below 0 a fixed share is kept")]
public readonly struct MoreActivationsPReluForgetsAlpha : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, 0.25);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of PReLU at 0 is 1")]
public readonly struct MoreActivationsPReluSlopeAtZero : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => z.Map(x => x >= 0 ? 1 : alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("the slope of PReLU below 0 is 0, as that of ReLU")]
public readonly struct MoreActivationsPReluSlopeZero : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => z.Map(x => x > 0 ? 1.0 : 0);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}

[Mutant("by alpha the slope is z everywhere")]
public readonly struct MoreActivationsPReluAlphaEverywhere : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => z.Clone();
}

[Mutant("by alpha the slope is 1 below 0")]
public readonly struct MoreActivationsPReluAlphaOne : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => z.Map(x => x > 0 ? 0.0 : 1);
}

[Mutant("by alpha the slope still has alpha in it")]
public readonly struct MoreActivationsPReluAlphaTimes : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha) => MoreActivationsSolution.PRelu(z, alpha);

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => z.Map(x => x > 0 ? 0 : alpha * x);
}

[Mutant("PReLU is computed in the tensor that came in")]
public readonly struct MoreActivationsInPlace : IMoreActivationsTask
{
    public static Tensor Tanh(Tensor z) => MoreActivationsSolution.Tanh(z);

    public static Tensor TanhSlope(Tensor z) => MoreActivationsSolution.TanhSlope(z);

    public static Tensor ArctanSlope(Tensor z) => MoreActivationsSolution.ArctanSlope(z);

    public static Tensor Softsign(Tensor z) => MoreActivationsSolution.Softsign(z);

    public static Tensor SoftsignSlope(Tensor z) => MoreActivationsSolution.SoftsignSlope(z);

    public static Tensor Isru(Tensor z, double alpha) => MoreActivationsSolution.Isru(z, alpha);

    public static Tensor IsruSlope(Tensor z, double alpha) => MoreActivationsSolution.IsruSlope(z, alpha);

    public static Tensor PRelu(Tensor z, double alpha)
    {
        for (var i = 0; i < z.Size; i++)
        {
            z.Data[i] = z.Data[i] > 0 ? z.Data[i] : alpha * z.Data[i];
        }

        return z;
    }

    public static Tensor PReluSlope(Tensor z, double alpha) => MoreActivationsSolution.PReluSlope(z, alpha);

    public static Tensor PReluSlopeByAlpha(Tensor z, double alpha) => MoreActivationsSolution.PReluSlopeByAlpha(z, alpha);
}
