using Course.Neuron.Tasks;

namespace Course.Neuron.Checks;

[TaskChecks]
public sealed class RegularizedCostChecks<T> where T : IRegularizedCostTask
{
    [Check]
    public void Cost_of_the_example_of_the_statement(Judge judge)
    {
        var (loss, w) = (judge.Feed("L", 0.5), judge.Feed("w", Tensor.Vector(3, -1)));
        var (lambda, m) = (judge.Feed("lambda", 2.0), judge.Feed("m", 4));
        judge.Expect("J", T.Cost(loss, w, lambda, m), 3, "the example of the statement");
    }

    [Check]
    public void Gradient_of_the_example_of_the_statement(Judge judge)
    {
        var (dW, w) = (judge.Feed("dL/dw", Tensor.Vector(0.1, 0.2)), judge.Feed("w", Tensor.Vector(3, -1)));
        var (lambda, m) = (judge.Feed("lambda", 2.0), judge.Feed("m", 4));
        judge.Expect("dJ/dw", T.Gradient(dW, w, lambda, m), Tensor.Vector(1.6, -0.3), "the example of the statement");
    }

    [Check]
    public void Step_of_the_example_of_the_statement(Judge judge)
    {
        var (w, dW) = (judge.Feed("w", Tensor.Vector(3, -1)), judge.Feed("dL/dw", Tensor.Vector(0.1, 0.2)));
        var (b, dB) = (judge.Feed("b", 1.0), judge.Feed("dL/db", -2.0));
        var (lambda, m, a) = (judge.Feed("lambda", 2.0), judge.Feed("m", 4), judge.Feed("a", 0.1));
        var answer = T.Step(w, b, dW, dB, lambda, m, a);
        judge.Expect("new w", answer.W, Tensor.Vector(2.84, -0.97), "the example of the statement");
        judge.Expect("new b", answer.B, 1.2, "the bias knows nothing of lambda");
    }

    [Check]
    public void Cost_counts_every_weight_and_every_example(Judge judge)
    {
        foreach (var (inputs, m, size) in (ReadOnlySpan<(int, int, double)>)[(1, 1, 1), (3, 7, 1), (3, 7, 1), (5, 30, 200), (4, 60_000, 3)])
        {
            judge.Case($"{inputs} weights, {m} examples");
            var loss = judge.Feed("L", judge.Random.NextUniform(0.1, 2) * (inputs == 3 ? -1 : 1));
            var w = judge.Feed("w", judge.Random.Normal<double>([inputs], 0, size));
            judge.Feed("m", m);
            var lambda = judge.Feed("lambda", judge.Random.NextUniform(0.5, 4) * size);
            var squares = 0.0;
            foreach (var weight in w.Data)
            {
                squares += weight * weight;
            }

            judge.Expect("J", T.Cost(loss, w, lambda, m), loss + lambda * squares / 2 / m, "L + lambda/2m times the sum of all w_i^2");
        }
    }

    [Check]
    public void Gradient_agrees_with_the_central_difference(Judge judge)
    {
        foreach (var (inputs, m) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 1), (2, 5), (2, 5), (4, 30), (2, 60)])
        {
            judge.Case($"{inputs} weights, {m} examples");
            var (w, slope) = (
                judge.Feed("w", judge.Random.Normal<double>([inputs])), judge.Feed("dL/dw", judge.Random.Normal<double>([inputs])));
            judge.Feed("m", m);
            var lambda = judge.Feed("lambda", judge.Random.NextUniform(0.5, 4) * m);
            var answer = T.Gradient(slope, w, lambda, m);
            // a loss whose gradient is the given one
            judge.ExpectGradient("dJ/dw", answer, w, () => Linear(slope, w) + lambda / (2 * m) * w.Square().Sum().Item(), 1e-8);
        }
    }

    [Check]
    public void A_step_goes_down_the_gradient_of_the_cost(Judge judge)
    {
        foreach (var (inputs, m) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 7), (3, 7), (4, 60_000)])
        {
            judge.Case($"{inputs} weights, {m} examples");
            var (w, b) = (judge.Feed("w", judge.Random.Normal<double>([inputs])), judge.Feed("b", judge.Random.NextNormal()));
            var (dW, dB) = (judge.Feed("dL/dw", judge.Random.Normal<double>([inputs])), judge.Feed("dL/db", judge.Random.NextNormal()));
            var lambda = judge.Feed("lambda", judge.Random.NextUniform(0.5, 4) * m);
            var a = judge.Feed("a", judge.Random.NextUniform(0.05, 0.3));
            judge.Feed("m", m);
            var answer = T.Step(w, b, dW, dB, lambda, m, a);
            var expected = w.Clone();
            for (var i = 0; i < inputs; i++)
            {
                expected[i] -= a * (dW[i] + lambda / m * w[i]);
            }

            judge.Expect("new w", answer.W, expected, "w_i - a (dL/dw_i + lambda/m w_i)");
            judge.Expect("new b", answer.B, b - a * dB, "b - a dL/db: the bias is not penalized");
        }
    }

    [Check]
    public void Small_weights_and_long_steps(Judge judge)
    {
        judge.Case("a gradient near 1e-9");
        var (small, slope) = (judge.Feed("w", Tensor.Vector(3e-9, -2e-9)), judge.Feed("dL/dw", Tensor.Vector(-1e-9, 4e-9)));
        var (lambda, m) = (judge.Feed("lambda", 6.0), judge.Feed("m", 4));
        judge.Expect("dJ/dw", T.Gradient(slope, small, lambda, m), Tensor.Vector(3.5e-9, 1e-9),
            "-1 + 1.5 * 3 and 4 + 1.5 * (-2), all times 1e-9", 1e-18);
        judge.Case("a step that leads to the other side of 0");
        var (w, b) = (judge.Feed("w", Tensor.Vector(0.5, -0.25)), judge.Feed("b", 0.5));
        var (dW, dB) = (judge.Feed("dL/dw", Tensor.Vector(7, -9)), judge.Feed("dL/db", 4.0));
        var a = judge.Feed("a", 0.3);
        judge.Feed("lambda", lambda);
        judge.Feed("m", m);
        var answer = T.Step(w, b, dW, dB, lambda, m, a);
        judge.Expect("new w", answer.W, Tensor.Vector(0.5 - 0.3 * 7.75, -0.25 + 0.3 * 9.375),
            "w_i - a (dL/dw_i + lambda/m w_i), over 0 if need be");
        judge.Expect("new b", answer.B, 0.5 - 0.3 * 4, "b - a dL/db");
    }

    [Check]
    public void Without_a_penalty_nothing_is_added(Judge judge)
    {
        var (w, dW) = (judge.Feed("w", judge.Random.Normal<double>([3])), judge.Feed("dL/dw", judge.Random.Normal<double>([3])));
        var (loss, m, lambda) = (judge.Feed("L", 0.7), judge.Feed("m", 5), judge.Feed("lambda", 0.0));
        judge.Expect("J", T.Cost(loss, w, lambda, m), loss, "lambda is 0");
        judge.Expect("dJ/dw", T.Gradient(dW, w, lambda, m), dW, "lambda is 0");
    }

    [Check]
    public void A_strong_penalty_shrinks_the_weights_and_not_the_bias(Judge judge)
    {
        var (w, b) = (judge.Feed("w", judge.Random.Normal<double>([3])), judge.Feed("b", judge.Random.NextNormal()));
        var (dW, dB) = (judge.Feed("dL/dw", Tensor.Zeros([3])), judge.Feed("dL/db", 0.0));
        var (lambda, m, a) = (judge.Feed("lambda", 6.0), judge.Feed("m", 3), judge.Feed("a", 0.25));
        var answer = T.Step(w, b, dW, dB, lambda, m, a);
        judge.Expect("new w", answer.W, w * 0.5, "w - a lambda/m w = (1 - 0.25 * 2) w");
        judge.Expect("new b", answer.B, b, "the bias is not penalized");
    }

    [Check]
    public void Answers_are_tensors_of_their_own(Judge judge)
    {
        foreach (var (lambda, a) in (ReadOnlySpan<(double, double)>)[(1.5, 0.2), (0, 0)])
        {
            judge.Case(lambda == 0 ? "nothing to add and nothing to move: lambda = 0, a = 0" : "an ordinary step");
            var (w, dW) = (judge.Feed("w", Tensor.Vector(3, -1)), judge.Feed("dL/dw", Tensor.Vector(0.1, 0.2)));
            judge.ExpectOwn(() => [("dJ/dw", T.Gradient(dW, w, lambda, 4)), ("new w", T.Step(w, 1, dW, -2, lambda, 4, a).W)],
                ("w", w), ("dL/dw", dW));
        }
    }

    private static double Linear(Tensor slope, Tensor w) => slope.Dot(w).Item();
}
