using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class MoreActivationsChecks<T> where T : IMoreActivationsTask
{
    // Where e^z, z^2 and their quotients leave the numbers.
    private static readonly double[] Far = [-1000, 1000, -1e200, 1e200, -1e-200, 0];

    [Check]
    public void Tanh_and_its_slope(Judge judge)
    {
        judge.Expect("f(z)", T.Tanh(Example(judge)), Tensor.Vector(-0.9640275801, 0, 0.4621171573), "the example of the statement", 1e-8);
        Compare(judge, _ => T.Tanh, _ => T.TanhSlope, (z, _) => Math.Tanh(z), "(e^z - e^-z) / (e^z + e^-z)");
        judge.Case("far from 0");
        judge.Expect("f(z)", T.Tanh(judge.Feed("z", Tensor.Vector(Far))), Tensor.Vector(-1, 1, -1, 1, 0, 0), "tanh goes to -1 and 1");
        judge.Expect("f'(z)", T.TanhSlope(judge.Feed("z", Tensor.Vector(Far))), Tensor.Vector(0, 0, 0, 0, 1, 1), "it is flat there");
    }

    [Check]
    public void Slope_of_arctan(Judge judge)
    {
        judge.Expect("f'(z)", T.ArctanSlope(Example(judge)), Tensor.Vector(0.2, 1, 0.8), "the example of the statement");
        Compare(judge, null, _ => T.ArctanSlope, (z, _) => Math.Atan(z), "arctan z");
        judge.Case("far from 0");
        judge.Expect("f'(z)", T.ArctanSlope(judge.Feed("z", Tensor.Vector(Far))), Tensor.Vector(1 / 1000001.0, 1 / 1000001.0, 0, 0, 1, 1),
            "1 / (1 + z^2)", 1e-12);
    }

    [Check]
    public void Softsign_and_its_slope(Judge judge)
    {
        judge.Expect("f(z)", T.Softsign(Example(judge)), Tensor.Vector(-2 / 3.0, 0, 1 / 3.0), "the example of the statement");
        Compare(judge, _ => T.Softsign, _ => T.SoftsignSlope, (z, _) => z / (1 + Math.Abs(z)), "z / (1 + |z|)");
        judge.Case("far from 0");
        judge.Expect("f(z)", T.Softsign(judge.Feed("z", Tensor.Vector(Far))), Tensor.Vector(-1000 / 1001.0, 1000 / 1001.0, -1, 1, 0, 0),
            "softsign goes to -1 and 1");
        judge.Expect("f'(z)", T.SoftsignSlope(judge.Feed("z", Tensor.Vector(Far))),
            Tensor.Vector(1 / 1002001.0, 1 / 1002001.0, 0, 0, 1, 1), "it is flat there", 1e-12);
    }

    [Check]
    public void Isru_and_its_slope(Judge judge)
    {
        var alpha = judge.Feed("alpha", 3.0);
        judge.Expect("f(z)", T.Isru(Example(judge), alpha), Tensor.Vector(-2 / Math.Sqrt(13), 0, 0.5 / Math.Sqrt(1.75)),
            "the example of the statement");
        Compare(judge, a => z => T.Isru(z, a), a => z => T.IsruSlope(z, a), (z, a) => z / Math.Sqrt(1 + a * z * z),
            "z / sqrt(1 + alpha z^2)");
        foreach (var far in (ReadOnlySpan<double>)[1, 0.25])
        {
            judge.Case($"far from 0, alpha = {far}");
            var end = 1 / Math.Sqrt(far);
            var near = 1000 / Math.Sqrt(1 + far * 1e6);
            judge.Feed("alpha", far);
            judge.Expect("f(z)", T.Isru(judge.Feed("z", Tensor.Vector(Far)), far), Tensor.Vector(-near, near, -end, end, 0, 0),
                "ISRU goes to -1 / sqrt(alpha) and 1 / sqrt(alpha)");
            judge.Expect("f'(z)", T.IsruSlope(judge.Feed("z", Tensor.Vector(Far)), far), Tensor.Vector(0, 0, 0, 0, 1, 1),
                "it is flat there", 1e-7);
        }
    }

    [Check]
    public void Prelu_and_its_two_slopes(Judge judge)
    {
        judge.Feed("alpha", 0.2);
        judge.Expect("f(z)", T.PRelu(Example(judge), 0.2), Tensor.Vector(-0.4, 0, 0.5), "the example of the statement");
        judge.Expect("df/dz", T.PReluSlope(Example(judge), 0.2), Tensor.Vector(0.2, 0.2, 1),
            "the example of the statement: at 0 it is alpha");
        judge.Expect("df/dalpha", T.PReluSlopeByAlpha(Example(judge), 0.2), Tensor.Vector(-2, 0, 0), "the example of the statement");
        Compare(judge, a => z => T.PRelu(z, a), a => z => T.PReluSlope(z, a), (z, a) => z > 0 ? z : a * z, "z, or alpha z below 0");
        foreach (var alpha in (ReadOnlySpan<double>)[0, 0.3, 1.5])
        {
            judge.Case($"by alpha, alpha = {alpha}");
            var z = Draw(judge, alpha);
            judge.Expect("df/dalpha", T.PReluSlopeByAlpha(z, alpha), z.Map(x => Math.Min(x, 0)),
                "alpha z, by alpha, and z does not depend on it");
        }
    }

    [Check]
    public void Between_near_and_far(Judge judge)
    {
        var z = judge.Feed("z", Tensor.Vector(-20, -8, -4, 4, 8, 20));
        var alpha = judge.Feed("alpha", 0.7);
        judge.Expect("tanh", T.Tanh(z), z.Map(Math.Tanh), "(e^z - e^-z) / (e^z + e^-z), which is near its ends, and not at them");
        judge.Expect("the slope of tanh", T.TanhSlope(z), z.Map(x => 1 / Math.Cosh(x) / Math.Cosh(x)), "small, and not 0");
        judge.Expect("the slope of arctan", T.ArctanSlope(z), z.Map(x => 1 / (1 + x * x)), "the derivative of arctan z");
        judge.Expect("softsign", T.Softsign(z), z.Map(x => x / (1 + Math.Abs(x))), "z / (1 + |z|)");
        judge.Expect("the slope of softsign", T.SoftsignSlope(z), z.Map(x => Math.Pow(1 + Math.Abs(x), -2)), "small, and not 0");
        judge.Expect("ISRU", T.Isru(z, alpha), z.Map(x => x / Math.Sqrt(1 + alpha * x * x)), "z / sqrt(1 + alpha z^2)");
        judge.Expect("the slope of ISRU", T.IsruSlope(z, alpha), z.Map(x => Math.Pow(1 + alpha * x * x, -1.5)), "small, and not 0");
    }

    [Check]
    public void The_corner_of_prelu_is_at_zero_exactly(Judge judge)
    {
        var z = judge.Feed("z", Tensor.Vector(0, -0.0, 1e-9, -1e-9, 1e-300, -1e-300));
        var alpha = judge.Feed("alpha", 0.3);
        judge.Expect("df/dz", T.PReluSlope(z, alpha), Tensor.Vector(0.3, 0.3, 1, 0.3, 1, 0.3), "1 where z > 0, else alpha");
        judge.Expect("df/dalpha", T.PReluSlopeByAlpha(z, alpha), Tensor.Vector(0, 0, 0, -1e-9, 0, -1e-300), "0 where z > 0, else z", 1e-18);
    }

    [Check]
    public void Answers_are_tensors_of_their_own(Judge judge)
    {
        foreach (var (sign, name) in (ReadOnlySpan<(double, string)>)[(1, "only z above 0"), (-1, "only z below 0")])
        {
            judge.Case(name);
            var z = judge.Feed("z", Tensor.Vector(0.4 * sign, 3 * sign));
            judge.ExpectOwn(
                () =>
                [
                    ("tanh", T.Tanh(z)), ("the slope of tanh", T.TanhSlope(z)), ("the slope of arctan", T.ArctanSlope(z)),
                    ("softsign", T.Softsign(z)), ("the slope of softsign", T.SoftsignSlope(z)), ("ISRU", T.Isru(z, 0.6)),
                    ("the slope of ISRU", T.IsruSlope(z, 0.6)), ("PReLU", T.PRelu(z, 1)), ("df/dz", T.PReluSlope(z, 0.2)),
                    ("df/dalpha", T.PReluSlopeByAlpha(z, 0.2)),
                ],
                ("z", z));
        }
    }

    /// <summary>The function against its formula and the slope against central differences, for several alpha and sizes.</summary>
    private static void Compare(Judge judge, Func<double, Func<Tensor, Tensor>>? value, Func<double, Func<Tensor, Tensor>> slope,
        Func<double, double, double> formula, string from)
    {
        foreach (var alpha in (ReadOnlySpan<double>)[0.3, 2])
        {
            judge.Case($"drawn numbers, alpha = {alpha}");
            var z = Draw(judge, alpha);
            if (value is not null)
            {
                judge.Expect("f(z)", value(alpha)(z), z.Map(x => formula(x, alpha)), from);
            }

            judge.ExpectGradient("f'(z)", slope(alpha)(z), z, () => z.Map(x => formula(x, alpha)).Sum().Item(), 1e-8);
        }
    }

    private static Tensor Example(Judge judge) => judge.Feed("z", Tensor.Vector(-2, 0, 0.5));

    /// <summary>Numbers of both signs that keep away from 0, where one of the functions has a corner.</summary>
    private static Tensor Draw(Judge judge, double alpha)
    {
        judge.Feed("alpha", alpha);
        return judge.Feed("z", judge.Random.Uniform<double>([7], 0.1, 3) * Tensor.Vector(1, -1, 1, -1, -1, 1, -1));
    }
}
