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
            new(GraphOperation.Multiply, 1, 1),
        ];
        foreach (var step in steps)
        {
            judge.Case($"one step, {step}");
            Compare(judge, 2, [step]);
        }
    }

    [Check]
    public void Random_graphs_in_which_nodes_are_used_again(Judge judge)
    {
        for (var graph = 1; graph <= 5; graph++)
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

            Compare(judge, inputs, steps);
        }
    }

    private static void Compare(Judge judge, int inputCount, GraphStep[] steps)
    {
        Feed(judge, steps);
        var inputs = judge.Feed("inputs", judge.Random.Uniform<double>([inputCount], 0.3, 1.2).Data.ToArray());
        var values = Values(inputs, steps, -1, 0);
        judge.Expect("values", T.Values(inputs, steps), values, "each step computed in turn");
        judge.Feed("values", values);
        double[] expected = [.. Enumerable.Range(0, values.Length).Select(node => Derivative(inputs, steps, node))];
        judge.Expect("derivatives", T.Derivatives(values, steps), expected,
            "central differences: one node moved, all behind it computed anew", 1e-6);
    }

    private static GraphStep[] Feed(Judge judge, GraphStep[] steps)
    {
        judge.Feed("steps",
            string.Join(", ", steps.Select(step => $"{step.Operation} {step.Left}{(step.Right < 0 ? "" : $" {step.Right}")}")));
        return steps;
    }

    private static double Derivative(double[] inputs, GraphStep[] steps, int node)
    {
        const double h = 1e-5;
        return (Values(inputs, steps, node, h)[^1] - Values(inputs, steps, node, -h)[^1]) / (2 * h);
    }

    /// <summary>All nodes, after one of them has been moved.</summary>
    private static double[] Values(double[] inputs, GraphStep[] steps, int moved, double by)
    {
        var values = new List<double>();
        for (var node = 0; node < inputs.Length + steps.Length; node++)
        {
            var value = node < inputs.Length ? inputs[node] : steps[node - inputs.Length] switch
            {
                (GraphOperation.Add, var left, var right) => values[left] + values[right],
                (GraphOperation.Multiply, var left, var right) => values[left] * values[right],
                (_, var left, _) => Math.Tanh(values[left]),
            };
            values.Add(node == moved ? value + by : value);
        }

        return [.. values];
    }
}
