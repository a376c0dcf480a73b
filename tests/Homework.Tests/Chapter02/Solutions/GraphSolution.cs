using Course.Mlp.Tasks;

namespace Homework.Tests.Chapter02.Solutions;

[Solution]
public readonly struct GraphSolution : IGraphTask
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
                _ => Math.Tanh(v[left]),
            });
        }

        return [.. v];
    }

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
                    d[left] += d[node] * (1 - values[node] * values[node]);
                    break;
            }
        }

        return d;
    }
}
