using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class ActivationsChecks<T> where T : IActivationsTask
{
    private const string Statement = "the example of the statement";

    [Check]
    public void The_example_of_the_statement(Judge judge)
    {
        var z = judge.Feed("z", Tensor.Vector(-1, 0, 2));
        var (e1, e2, e4) = (Math.Exp(-1), Math.Exp(-2), Math.Exp(-4));
        judge.Feed("alpha", 2);
        judge.Expect("the sigmoid", T.Sigmoid(z, 2), Tensor.Vector(e2 / (1 + e2), 0.5, 1 / (1 + e4)), Statement);
        judge.Expect("the sigmoid's slope", T.SigmoidSlope(z, 2),
            Tensor.Vector(2 * e2 / (1 + e2) / (1 + e2), 0.5, 2 * e4 / (1 + e4) / (1 + e4)), Statement);
        judge.Case("leaky ReLU");
        judge.Feed("z", z);
        judge.Feed("s", 0.1);
        judge.Expect("the leaky ReLU", T.LeakyRelu(z, 0.1), Tensor.Vector(-0.1, 0, 2), Statement);
        judge.Expect("the leaky ReLU's slope", T.LeakyReluSlope(z, 0.1), Tensor.Vector(0.1, 0.1, 1), $"{Statement}: at 0 it is s");
        judge.Case("ELU");
        judge.Feed("z", z);
        judge.Feed("alpha", 1);
        judge.Expect("the ELU", T.Elu(z, 1), Tensor.Vector(e1 - 1, 0, 2), Statement);
        judge.Expect("the ELU's slope", T.EluSlope(z, 1), Tensor.Vector(e1, 1, 1), Statement);
    }

    [Check]
    public void Sigmoid_with_a_slope(Judge judge)
    {
        foreach (var (alpha, z) in Points(judge, "alpha", 1, 0.3, 5, -0.7))
        {
            judge.Expect("f(z)", T.Sigmoid(z, alpha), z.Map(x => Sigmoid(alpha * x)), "1 / (1 + e^(-alpha z))");
        }
    }

    [Check]
    public void Slope_of_the_sigmoid(Judge judge)
    {
        foreach (var (alpha, z) in Points(judge, "alpha", 1, 2, 0.3, -0.7))
        {
            judge.ExpectGradient("f'(z)", T.SigmoidSlope(z, alpha), z, () => z.Map(x => Sigmoid(alpha * x)).Sum().Item(), 1e-8);
            judge.Expect("f'(z)", T.SigmoidSlope(z, alpha), z.Map(x => alpha * Sigmoid(alpha * x) * Sigmoid(-alpha * x)),
                "alpha f (1 - f), and 1 - f(z) is f(-z)");
        }
    }

    [Check]
    public void Leaky_relu_and_its_slope(Judge judge)
    {
        foreach (var (s, z) in Points(judge, "s", 0.01, 0.3, 1.7, -0.4, 0))
        {
            judge.Expect("f(z)", T.LeakyRelu(z, s), z.Map(x => x > 0 ? x : s * x), "z where z > 0, else s z: whatever s is");
            judge.Expect("f'(z)", T.LeakyReluSlope(z, s), z.Map(x => x > 0 ? 1 : s), "1 where z > 0, else s");
        }
    }

    [Check]
    public void Elu_and_its_slope(Judge judge)
    {
        foreach (var (alpha, z) in Points(judge, "alpha", 1, 0.5, 2.3))
        {
            double Elu(double x) => x > 0 ? x : alpha * Math.Exp(x) - alpha;
            judge.Expect("f(z)", T.Elu(z, alpha), z.Map(Elu), "z where z > 0, else alpha (e^z - 1)");
            judge.ExpectGradient("f'(z)", T.EluSlope(z, alpha), z, () => z.Map(Elu).Sum().Item(), 1e-8);
            judge.Expect("f'(z)", T.EluSlope(z, alpha), z.Map(x => x > 0 ? 1 : alpha * Math.Exp(x)), "1 where z > 0, else alpha e^z");
        }
    }

    [Check]
    public void Far_from_zero_every_function_has_its_limit(Judge judge)
    {
        foreach (var (size, name) in (ReadOnlySpan<(double, string)>)[
            (12, "z = 12, -12"), (300, "z = 300, -300"), (1000, "z = 1000, -1000"), (double.PositiveInfinity, "z = infinity, -infinity")])
        {
            judge.Case(name);
            var z = judge.Feed("z", Tensor.Vector(size, -size));
            judge.Feed("alpha", 1.5);
            judge.Feed("s", 1.5);
            var (little, flat) = (1.5 * Math.Exp(-size), 1.5 * Sigmoid(1.5 * size) * Sigmoid(-1.5 * size));
            judge.Expect("the sigmoid", T.Sigmoid(z, 1.5), Tensor.Vector(Sigmoid(1.5 * size), Sigmoid(-1.5 * size)),
                "nearly 1 far to the right, nearly 0 far to the left");
            judge.Expect("the sigmoid's slope", T.SigmoidSlope(z, 1.5), Tensor.Vector(flat, flat), "the sigmoid is flat far from 0");
            judge.Expect("the leaky ReLU", T.LeakyRelu(z, 1.5), Tensor.Vector(size, -1.5 * size), "z, or s z below 0");
            judge.Expect("the leaky ReLU's slope", T.LeakyReluSlope(z, 1.5), Tensor.Vector(1, 1.5), "1, or s below 0");
            judge.Expect("the ELU", T.Elu(z, 1.5), Tensor.Vector(size, little - 1.5),
                "z, or nearly -alpha far below 0; where z is taken, e^z may be infinite and must not come in");
            judge.Expect("the ELU's slope", T.EluSlope(z, 1.5), Tensor.Vector(1, little),
                "1, or nearly 0 far below 0; where 1 is taken, e^z may be infinite and must not come in");
        }
    }

    [Check]
    public void The_corner_is_at_zero_exactly(Judge judge)
    {
        var z = judge.Feed("z", Tensor.Vector(0, -0.0, 1e-9, -1e-9, 1e-300, -1e-300));
        judge.Feed("alpha", 2.5);
        judge.Feed("s", 0.3);
        judge.Expect("the leaky ReLU's slope", T.LeakyReluSlope(z, 0.3), Tensor.Vector(0.3, 0.3, 1, 0.3, 1, 0.3), "1 where z > 0, else s");
        judge.Expect("the ELU's slope", T.EluSlope(z, 2.5), Tensor.Vector(2.5, 2.5, 1, 2.5 * Math.Exp(-1e-9), 1, 2.5),
            "1 where z > 0, else alpha e^z, which is alpha at 0");
        judge.Expect("the leaky ReLU", T.LeakyRelu(z, 0.3), Tensor.Vector(0, 0, 1e-9, -0.3e-9, 1e-300, -0.3e-300), "z, or s z", 1e-18);
    }

    [Check]
    public void What_is_not_a_number_stays_so(Judge judge)
    {
        var z = judge.Feed("z", Tensor.Vector(double.NaN, 1));
        judge.Feed("alpha", 1);
        judge.Feed("s", 0.3);
        const string because = "a NaN says that something went wrong before; a function that turns it into a number hides that";
        judge.Expect("the sigmoid", T.Sigmoid(z, 1), Tensor.Vector(double.NaN, Sigmoid(1)), because);
        judge.Expect("the leaky ReLU", T.LeakyRelu(z, 0.3), Tensor.Vector(double.NaN, 1), because);
        judge.Expect("the ELU", T.Elu(z, 1), Tensor.Vector(double.NaN, 1), because);
    }

    [Check]
    public void Answers_are_tensors_of_their_own(Judge judge)
    {
        foreach (var (z, name) in (ReadOnlySpan<(Tensor, string)>)[
            (Tensor.Vector(1, 2), "only z above 0"), (Tensor.Vector(-1, 0.5), "both signs")])
        {
            judge.Case(name);
            judge.Feed("z", z);
            judge.ExpectOwn(
                () =>
                [
                    ("the sigmoid", T.Sigmoid(z, 0.7)), ("the sigmoid's slope", T.SigmoidSlope(z, 0.7)),
                    ("the leaky ReLU", T.LeakyRelu(z, 0.2)), ("the leaky ReLU's slope", T.LeakyReluSlope(z, 0.2)),
                    ("the ELU", T.Elu(z, 0.6)), ("the ELU's slope", T.EluSlope(z, 0.6)),
                ],
                ("z", z));
        }
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    /// <summary>For each value of the parameter, numbers of both signs that keep away from 0: two of the functions have a corner.</summary>
    private static IEnumerable<(double Value, Tensor Z)> Points(Judge judge, string name, params double[] values)
    {
        foreach (var value in values)
        {
            judge.Case($"{name} = {Values.Print(value)}");
            judge.Feed(name, value);
            yield return (value, judge.Feed("z", judge.Random.Uniform<double>([6], 0.1, 3) * Tensor.Vector(1, -1, 1, -1, -1, 1)));
        }
    }
}
