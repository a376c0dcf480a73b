using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class ActivationsChecks<T> where T : IActivationsTask
{
    private static readonly double[] Example = [-1, 0, 2];

    [Check]
    public void Sigmoid_with_a_slope(Judge judge)
    {
        judge.Expect("f(z)", T.Sigmoid(Feed(judge, Example, "alpha", 2), 2), Tensor.Vector(0.1192029220, 0.5, 0.9820137900),
            "the example of the statement", 1e-8);
        foreach (var alpha in (ReadOnlySpan<double>)[1, 0.3, 5])
        {
            judge.Case($"alpha = {alpha}");
            var z = Draw(judge, "alpha", alpha);
            judge.Expect("f(z)", T.Sigmoid(z, alpha), z.Map(x => 1 / (1 + Math.Exp(-alpha * x))), "1 / (1 + e^(-alpha z))");
        }
    }

    [Check]
    public void Slope_of_the_sigmoid(Judge judge)
    {
        foreach (var alpha in (ReadOnlySpan<double>)[1, 2, 0.3])
        {
            judge.Case($"alpha = {alpha}");
            var z = Draw(judge, "alpha", alpha);
            judge.ExpectGradient("f'(z)", T.SigmoidSlope(z, alpha), z, () => z.Map(x => 1 / (1 + Math.Exp(-alpha * x))).Sum().Item());
        }
    }

    [Check]
    public void Leaky_relu_and_its_slope(Judge judge)
    {
        foreach (var s in (ReadOnlySpan<double>)[0.01, 0.3])
        {
            judge.Case($"s = {s}");
            var z = Draw(judge, "s", s);
            judge.Expect("f(z)", T.LeakyRelu(z, s), z.Map(x => Math.Max(x, s * x)), "z, or s z below 0");
            judge.ExpectGradient("f'(z)", T.LeakyReluSlope(z, s), z, () => z.Map(x => Math.Max(x, s * x)).Sum().Item());
        }
    }

    [Check]
    public void Slope_of_the_leaky_relu_at_zero(Judge judge)
    {
        var z = Feed(judge, Example, "s", 0.1);
        judge.Expect("f'(z)", T.LeakyReluSlope(z, 0.1), Tensor.Vector(0.1, 0.1, 1), "the example of the statement: at 0 it is s");
    }

    [Check]
    public void Elu_and_its_slope(Judge judge)
    {
        foreach (var alpha in (ReadOnlySpan<double>)[1, 0.5, 2])
        {
            judge.Case($"alpha = {alpha}");
            var z = Draw(judge, "alpha", alpha);
            judge.Expect("f(z)", T.Elu(z, alpha), z.Map(x => x > 0 ? x : alpha * Math.Exp(x) - alpha), "z, or alpha (e^z - 1) below 0");
            judge.ExpectGradient("f'(z)", T.EluSlope(z, alpha), z, () => z.Map(x => x > 0 ? x : alpha * Math.Exp(x) - alpha).Sum().Item());
        }
    }

    private static Tensor Feed(Judge judge, double[] z, string name, double value)
    {
        judge.Feed(name, value);
        return judge.Feed("z", Tensor.Vector(z));
    }

    /// <summary>Numbers of both signs that keep away from 0, where two of the functions have a corner.</summary>
    private static Tensor Draw(Judge judge, string name, double value)
    {
        judge.Feed(name, value);
        return judge.Feed("z", judge.Random.Uniform<double>([6], 0.1, 3) * Tensor.Vector(1, -1, 1, -1, -1, 1));
    }
}
