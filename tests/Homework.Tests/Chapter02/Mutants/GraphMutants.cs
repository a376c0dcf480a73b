using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("derivatives are assigned in place of added")]
public readonly struct GraphAssigns : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - 1; node >= values.Count - steps.Count; node--)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            switch (operation)
            {
                case GraphOperation.Add:
                    d[left] = d[node];
                    d[right] = d[node];
                    break;
                case GraphOperation.Multiply:
                    d[left] = d[node] * values[right];
                    d[right] = d[node] * values[left];
                    break;
                default:
                    d[left] = d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("the steps are walked from the first to the last")]
public readonly struct GraphForwards : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - steps.Count; node < values.Count; node++)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            switch (operation)
            {
                case GraphOperation.Add:
                    d[left] += d[node];
                    d[right] += d[node];
                    break;
                case GraphOperation.Multiply:
                    d[left] += d[node] * values[right];
                    d[right] += d[node] * values[left];
                    break;
                default:
                    d[left] += d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("a product hands each factor itself")]
public readonly struct GraphOwnFactor : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - 1; node >= values.Count - steps.Count; node--)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            switch (operation)
            {
                case GraphOperation.Add:
                    d[left] += d[node];
                    d[right] += d[node];
                    break;
                case GraphOperation.Multiply:
                    d[left] += d[node] * values[left];
                    d[right] += d[node] * values[right];
                    break;
                default:
                    d[left] += d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("the derivative that arrives is forgotten in products")]
public readonly struct GraphLocalOnly : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - 1; node >= values.Count - steps.Count; node--)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            switch (operation)
            {
                case GraphOperation.Add:
                    d[left] += d[node];
                    d[right] += d[node];
                    break;
                case GraphOperation.Multiply:
                    d[left] += values[right];
                    d[right] += values[left];
                    break;
                default:
                    d[left] += d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("the derivative of tanh is taken as 1 - x^2")]
public readonly struct GraphTanhOfInput : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - 1; node >= values.Count - steps.Count; node--)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            switch (operation)
            {
                case GraphOperation.Add:
                    d[left] += d[node];
                    d[right] += d[node];
                    break;
                case GraphOperation.Multiply:
                    d[left] += d[node] * values[right];
                    d[right] += d[node] * values[left];
                    break;
                default:
                    d[left] += d[node] * (1 - values[left] * values[left]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("the derivative of tanh is 1 - z")]
public readonly struct GraphTanhWithoutSquare : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - 1; node >= values.Count - steps.Count; node--)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            switch (operation)
            {
                case GraphOperation.Add:
                    d[left] += d[node];
                    d[right] += d[node];
                    break;
                case GraphOperation.Multiply:
                    d[left] += d[node] * values[right];
                    d[right] += d[node] * values[left];
                    break;
                default:
                    d[left] += d[node] * (1 - values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("only the inputs are returned")]
public readonly struct GraphInputsOnly : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) =>
        [.. GraphSolution.Values(inputs, steps).Skip(inputs.Count)];

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps) =>
        GraphSolution.Derivatives(values, steps);
}
