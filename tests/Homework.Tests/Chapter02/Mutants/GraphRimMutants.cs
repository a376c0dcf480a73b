using Course.Mlp.Tasks;
using Homework.Tests.Chapter02.Solutions;

namespace Homework.Tests.Chapter02.Mutants;

[Mutant("x + x hands its derivative on once")]
public readonly struct GraphAddsOnce : IGraphTask
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
                    d[right] += left == right ? 0 : d[node];
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

[Mutant("x x hands its derivative on once")]
public readonly struct GraphSquaresOnce : IGraphTask
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
                    d[right] += left == right ? 0 : d[node] * values[left];
                    break;
                default:
                    d[left] += d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("the other factor of a product is found by dividing, which fails at 0", LooksLike = [Symptom.NotANumber])]
public readonly struct GraphDividesByTheFactor : IGraphTask
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
                    d[left] += d[node] * values[node] / values[left];
                    d[right] += d[node] * values[node] / values[right];
                    break;
                default:
                    d[left] += d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}

[Mutant("stops at the first node at which no derivative arrives")]
public readonly struct GraphStopsWhereNothingArrives : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps)
    {
        var d = new double[values.Count];
        d[^1] = 1;
        for (var node = values.Count - 1; node >= values.Count - steps.Count; node--)
        {
            var (operation, left, right) = steps[node - (values.Count - steps.Count)];
            if (d[node] == 0)
            {
                break;
            }

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

[Mutant("tanh as (e^2x - 1) / (e^2x + 1): infinity over infinity where x is large", LooksLike = [Symptom.NotANumber])]
public readonly struct GraphInfinityOverInfinity : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps)
    {
        List<double> v = [.. inputs];
        foreach (var (operation, left, right) in steps)
        {
            v.Add(operation switch
            {
                GraphOperation.Add => v[left] + v[right],
                GraphOperation.Multiply => v[left] * v[right],
                _ => (Math.Exp(2 * v[left]) - 1) / (Math.Exp(2 * v[left]) + 1),
            });
        }

        return [.. v];
    }

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps) =>
        GraphSolution.Derivatives(values, steps);
}

[Mutant("the derivatives are rounded to float", LooksLike = [Symptom.Rounding])]
public readonly struct GraphOfFloats : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps) =>
        [.. GraphSolution.Derivatives(values, steps).Select(value => (double)(float)value)];
}

[Mutant("small derivatives are taken for zeros")]
public readonly struct GraphTakesSmallForZero : IGraphTask
{
    public static double[] Values(IReadOnlyList<double> inputs, IReadOnlyList<GraphStep> steps) => GraphSolution.Values(inputs, steps);

    public static double[] Derivatives(IReadOnlyList<double> values, IReadOnlyList<GraphStep> steps) =>
        [.. GraphSolution.Derivatives(values, steps).Select(value => Math.Abs(value) < 1e-6 ? 0 : value)];
}
