using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class CautiousDescentChecks<T> where T : ICautiousDescentTask
{
    [Check]
    public void Makes_the_attempts_of_the_statement(Judge judge)
    {
        judge.Feed("f", "w^2");
        var (w, a) = (judge.Feed("w", Tensor.Vector(1)), judge.Feed("a", 1.0));
        foreach (var (attempts, keptW, keptA) in (ReadOnlySpan<(int, double, double)>)[
            (0, 1, 1), (1, 1, 0.5), (2, 0, 0.5), (3, 0, 0.25), (4, 0, 0.125)])
        {
            judge.Feed("attempts", attempts);
            var answer = T.Descend(x => x[0] * x[0], x => x * 2, w, a, attempts);
            var after = attempts == 1 ? "after one attempt" : $"after {attempts} attempts";
            judge.Expect($"w {after}", answer.W, Tensor.Vector(keptW), "the example of the statement");
            judge.Expect($"a {after}", answer.A, keptA, "the example of the statement");
        }
    }

    [Check]
    public void Keeps_the_rate_while_it_descends(Judge judge)
    {
        // On the bowl with a = 0.1 every step is kept, so w is 0.9^i times the start.
        judge.Feed("f", "(x^2 + y^2) / 2");
        foreach (var attempts in (ReadOnlySpan<int>)[1, 2, 7])
        {
            judge.Case(attempts == 1 ? "one attempt" : $"{attempts} attempts");
            var w = judge.Feed("w", judge.Random.Normal<double>([2]));
            var a = judge.Feed("a", 0.1);
            judge.Feed("attempts", attempts);
            var answer = T.Descend(x => x.Square().Sum().Item() / 2, x => x.Clone(), w, a, attempts);
            judge.Expect("w", answer.W, w * Math.Pow(0.9, attempts), "(1 - a)^attempts times the start");
            judge.Expect("a", answer.A, 0.1, "no step was too long");
        }
    }

    [Check]
    public void Agrees_with_attempts_made_one_by_one(Judge judge)
    {
        foreach (var a in (ReadOnlySpan<double>)[0.05, 0.4, 3, 50])
        {
            judge.Case($"a = {a}");
            judge.Feed("f", "3 x^2 + y^2 / 2");
            var w = judge.Feed("w", Tensor.Vector(1, -2));
            judge.Feed("a", a);
            judge.Feed("attempts", 12);
            var (expectedW, expectedA) = OneByOne(w, a, 12);
            var answer = T.Descend(Ravine, RavineGradient, w, a, 12);
            judge.Expect("w", answer.W, expectedW, "attempts made one by one");
            judge.Expect("a", answer.A, expectedA, "attempts made one by one");
        }
    }

    [Check]
    public void Goes_back_from_where_the_function_is_not_a_number(Judge judge)
    {
        // x - log x has its minimum at 1 and is not a number left of 0; from 2 the gradient is 1/2, and a = 5 leads to -1/2.
        judge.Feed("f", "x - log x");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(2)), judge.Feed("a", 5.0), judge.Feed("attempts", 1));
        var answer = T.Descend(x => x[0] - Math.Log(x[0]), x => Tensor.Vector(1 - 1 / x[0]), w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(2), "f is not a number at -0.5, and that is not smaller");
        judge.Expect("a", answer.A, 2.5, "f is not a number at -0.5, and that is not smaller");
    }

    [Check]
    public void Goes_back_from_where_the_function_is_infinite(Judge judge)
    {
        judge.Feed("f", "1/x + x, infinite at 0");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(2)), judge.Feed("a", 8 / 3.0), judge.Feed("attempts", 1));
        var answer = T.Descend(x => 1 / Math.Abs(x[0]) + x[0], x => Tensor.Vector(1 - 1 / (x[0] * x[0])), w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(2), "f is infinite at 2 - 8/3 * 3/4 = 0, and that is larger");
        judge.Expect("a", answer.A, 4 / 3.0, "the step was not kept, so a is halved");
    }

    [Check]
    public void Keeps_a_step_to_where_the_function_is_minus_infinity(Judge judge)
    {
        judge.Feed("f", "log |x|");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(1)), judge.Feed("a", 1.0), judge.Feed("attempts", 1));
        var answer = T.Descend(x => Math.Log(Math.Abs(x[0])), x => Tensor.Vector(1 / x[0]), w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(0), "f is minus infinity at 1 - 1 = 0, and that is smaller than f(1) = 0");
        judge.Expect("a", answer.A, 1, "the step was kept");
    }

    [Check]
    public void Smaller_is_smaller_by_however_little(Judge judge)
    {
        // A bowl so flat that a step gains 1e-21, around a bottom at -5e-20: both f and what a step gains are nearly 0.
        judge.Feed("f", "1e-20 (x^2 - 5)");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(0.3)), judge.Feed("a", 1e19), judge.Feed("attempts", 3));
        var answer = T.Descend(x => 1e-20 * (x[0] * x[0] - 5), x => x * 2e-20, w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(0.3 * 0.8 * 0.8 * 0.8), "each attempt leads to (1 - 0.2) x, where f is smaller");
        judge.Expect("a", answer.A, 1e19, "no step was too long");
    }

    [Check]
    public void A_small_gain_on_a_large_value_is_a_gain(Judge judge)
    {
        // f is a million and falls by about 1e-7 a step: the 13th digit, which a double has and a float has not.
        judge.Feed("f", "1e6 + 1e-6 x^2");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(0.7)), judge.Feed("a", 1e5), judge.Feed("attempts", 2));
        var answer = T.Descend(x => 1e6 + 1e-6 * x[0] * x[0], x => x * 2e-6, w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(0.7 * 0.8 * 0.8), "each attempt leads to (1 - 0.2) x, where f is smaller by 1e-7");
        judge.Expect("a", answer.A, 1e5, "no step was too long");
    }

    [Check]
    public void Below_zero_smaller_is_farther_from_zero(Judge judge)
    {
        judge.Feed("f", "2 x - 7");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(1.5)), judge.Feed("a", 0.25), judge.Feed("attempts", 3));
        var answer = T.Descend(x => 2 * x[0] - 7, _ => Tensor.Vector(2), w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(0), "f falls from -4 to -5, -6 and -7, and so x falls by 0.5 three times");
        judge.Expect("a", answer.A, 0.25, "no step was too long");
    }

    [Check]
    public void Halves_the_rate_as_often_as_it_takes(Judge judge)
    {
        judge.Feed("f", "x^2");
        var (w, a, attempts) = (judge.Feed("w", Tensor.Vector(0)), judge.Feed("a", 3.0), judge.Feed("attempts", 80));
        var answer = T.Descend(x => x[0] * x[0], x => x * 2, w, a, attempts);
        judge.Expect("w", answer.W, Tensor.Vector(0), "the start is the minimum");
        judge.Expect("a", answer.A, 3 * Math.Pow(0.5, 80), "no attempt found a smaller f, so a was halved 80 times", 1e-35);
    }

    private static double Ravine(Tensor x) => 3 * x[0] * x[0] + x[1] * x[1] / 2;

    private static Tensor RavineGradient(Tensor x) => Tensor.Vector(6 * x[0], x[1]);

    private static (Tensor W, double A) OneByOne(Tensor start, double a, int attempts)
    {
        var (x, y) = (start[0], start[1]);
        for (var attempt = 0; attempt < attempts; attempt++)
        {
            var (nextX, nextY) = (x - a * 6 * x, y - a * y);
            if (3 * nextX * nextX + nextY * nextY / 2 < 3 * x * x + y * y / 2)
            {
                (x, y) = (nextX, nextY);
            }
            else
            {
                a /= 2;
            }
        }

        return (Tensor.Vector(x, y), a);
    }
}
