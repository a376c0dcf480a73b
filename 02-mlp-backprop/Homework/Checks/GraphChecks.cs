using Course.Mlp.Tasks;

namespace Course.Mlp.Checks;

[TaskChecks]
public sealed class GraphChecks<T> where T : IGraphTask
{
    [Check]
    public void Values_of_the_example_of_the_statement(Judge judge)
    {
        var (inputs, steps) = (
            judge.Feed("inputs", new double[] { 3, 2 }), Feed(judge, [new(GraphOperation.Multiply, 0, 1), new(GraphOperation.Add, 2, 0)]));
        judge.Expect("values", T.Values(inputs, steps), [3, 2, 6, 9], "the example of the statement");
    }

    [Check]
    public void Derivatives_of_the_example_of_the_statement(Judge judge)
    {
        var (values, steps) = (
            judge.Feed("values", new double[] { 3, 2, 6, 9 }),
            Feed(judge, [new(GraphOperation.Multiply, 0, 1), new(GraphOperation.Add, 2, 0)]));
        judge.Expect("derivatives", T.Derivatives(values, steps), [3, 3, 1, 1], "the example of the statement");
    }

    [Check]
    public void Every_operation_alone(Judge judge)
    {
        GraphStep[] steps =
        [
            new(GraphOperation.Add, 0, 1),
            new(GraphOperation.Multiply, 0, 1),
            new(GraphOperation.Tanh, 1),
            new(GraphOperation.Tanh, 0),
            new(GraphOperation.Multiply, 1, 1),
            new(GraphOperation.Add, 1, 1),
            new(GraphOperation.Add, 1, 0),
        ];
        foreach (var step in steps)
        {
            foreach (var size in (ReadOnlySpan<double>)[1.2, 0, -1.2])
            {
                judge.Case($"one step, {Text(step)}{(size == 0 ? ", of zeros" : size < 0 ? ", of numbers below 0" : "")}");
                Compare(judge, [size * judge.Random.NextUniform(0.3, 1), size * judge.Random.NextUniform(0.3, 1)], [step]);
            }
        }
    }

    [Check]
    public void One_input_used_by_every_step(Judge judge)
    {
        judge.Case("one input");
        Compare(judge, [judge.Random.NextUniform(0.5, 1.5)], [new(GraphOperation.Multiply, 0, 0), new(GraphOperation.Add, 1, 0)]);
        Compare(judge, [judge.Random.NextUniform(0.5, 1.5)], [new(GraphOperation.Multiply, 0, 0), new(GraphOperation.Add, 1, 0)]);
    }

    [Check]
    public void Nodes_that_the_result_does_not_need(Judge judge)
    {
        // The result is node 6, the square of node 3; nodes 4 and 5 lead nowhere, and input 2 leads only to them.
        judge.Case("steps in between lead nowhere");
        Compare(judge, [0.7, -0.4, 1.3],
        [
            new(GraphOperation.Multiply, 0, 1), new(GraphOperation.Add, 2, 2),
            new(GraphOperation.Tanh, 4), new(GraphOperation.Multiply, 3, 3),
        ]);
    }

    [Check]
    public void A_long_chain(Judge judge)
    {
        judge.Case("25 steps, each of the one before");
        var steps = new GraphStep[25];
        for (var k = 0; k < steps.Length; k++)
        {
            steps[k] = (k % 3) switch
            {
                0 => new(GraphOperation.Add, k + 1, 0),
                1 => new(GraphOperation.Multiply, 1, k + 1),
                _ => new(GraphOperation.Tanh, k + 1),
            };
        }

        Compare(judge, [judge.Random.NextUniform(-0.6, 0.6), judge.Random.NextUniform(0.6, 1.1)], steps);
    }

    [Check]
    public void Far_from_zero_tanh_is_flat(Judge judge)
    {
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[
            (1000, 1), (-1000, -1), (400, 1), (8, Math.Tanh(8)), (-3, Math.Tanh(-3))])
        {
            judge.Case($"tanh of {x}");
            var (inputs, steps) = (judge.Feed("inputs", new[] { x }), Feed(judge, [new(GraphOperation.Tanh, 0)]));
            judge.Expect("values", T.Values(inputs, steps), [x, y], "tanh is nearly 1 or -1 there, also where e^x is infinite");
            var values = judge.Feed("values", new[] { x, y });
            judge.Expect("derivatives", T.Derivatives(values, steps), [1 - y * y, 1], "1 - z^2 with z near 1 or -1");
        }
    }

    [Check]
    public void Near_zero_derivatives_are_small_and_not_zero(Judge judge)
    {
        judge.Case("(x y) z, and the tanh of it, with x = 0.08, y = 1e-5, z = 2e-4");
        Compare(judge, [0.08, 1e-5, 2e-4],
            [new(GraphOperation.Multiply, 0, 1), new(GraphOperation.Multiply, 3, 2), new(GraphOperation.Tanh, 4)], 1e-15);
        judge.Case("tanh of 0.08");
        Compare(judge, [0.08], [new(GraphOperation.Tanh, 0)]);
    }

    [Check]
    public void Large_values_have_large_derivatives(Judge judge)
    {
        judge.Case("(x y) (z + z), with x = 300, y = -200, z = 50");
        Compare(judge, [300, -200, 50],
            [new(GraphOperation.Multiply, 0, 1), new(GraphOperation.Add, 2, 2), new(GraphOperation.Multiply, 3, 4)]);
    }

    [Check]
    public void Random_graphs_in_which_nodes_are_used_again(Judge judge)
    {
        for (var graph = 1; graph <= 6; graph++)
        {
            judge.Case($"random graph {graph}");
            const int inputs = 3;
            var steps = new GraphStep[4 + graph];
            for (var k = 0; k < steps.Length; k++)
            {
                var (operation, left, right) = (
                    (GraphOperation)judge.Random.NextInt(3), judge.Random.NextInt(inputs + k), judge.Random.NextInt(inputs + k));
                steps[k] = new GraphStep(operation, left, operation is GraphOperation.Tanh ? -1 : right);
            }

            Compare(judge, judge.Random.Uniform<double>([inputs], -1, 1).Data.ToArray(), steps);
        }
    }

    private static void Compare(Judge judge, double[] inputs, GraphStep[] steps, double tolerance = 1e-9)
    {
        Feed(judge, steps);
        judge.Feed("inputs", inputs);
        var values = Values(inputs, steps);
        judge.Expect("values", T.Values(inputs, steps), values, "each step computed in turn", tolerance);
        judge.Feed("values", values);
        double[] expected = [.. Enumerable.Range(0, values.Length).Select(node => Derivative(values, steps, node))];
        judge.Expect("derivatives", T.Derivatives(values, steps), expected,
            "by the other way, forward: how much the last node moves when this one moves a little", tolerance);
    }

    private static GraphStep[] Feed(Judge judge, GraphStep[] steps)
    {
        judge.Feed("steps", string.Join(", ", steps.Select(Text)));
        return steps;
    }

    private static string Text(GraphStep step) => $"{step.Operation} {step.Left}{(step.Right < 0 ? "" : $" {step.Right}")}";

    /// <summary>How fast the last node moves when one node moves and nothing before it: the speed of each node, from the front.</summary>
    private static double Derivative(double[] values, GraphStep[] steps, int moved)
    {
        var speed = new double[values.Length];
        for (var node = 0; node < values.Length; node++)
        {
            var k = node - (values.Length - steps.Length);
            speed[node] = node == moved ? 1 : k < 0 ? 0 : steps[k] switch
            {
                (GraphOperation.Add, var left, var right) => speed[left] + speed[right],
                (GraphOperation.Multiply, var left, var right) => speed[left] * values[right] + values[left] * speed[right],
                (_, var left, _) => speed[left] * (1 - values[node] * values[node]),
            };
        }

        return speed[^1];
    }

    private static double[] Values(double[] inputs, GraphStep[] steps)
    {
        List<double> values = [.. inputs];
        foreach (var step in steps)
        {
            values.Add(step switch
            {
                (GraphOperation.Add, var left, var right) => values[left] + values[right],
                (GraphOperation.Multiply, var left, var right) => values[left] * values[right],
                (_, var left, _) => Math.Tanh(values[left]),
            });
        }

        return [.. values];
    }
}
