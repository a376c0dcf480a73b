using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class ClippingChecks<T> where T : IClippingTask
{
    [Check]
    public void Clips_the_example_of_the_statement(Judge judge)
    {
        foreach (var limit in (ReadOnlySpan<double>)[1, 10])
        {
            Clip(judge, $"limit {limit}", [Tensor.Vector(3, 0), Tensor.Vector(0, 4)], limit);
        }
    }

    [Check]
    public void Shortens_parameters_of_any_shape_together(Judge judge)
    {
        var random = judge.Random;
        foreach (var share in (ReadOnlySpan<double>)[0.3, 2]) // the limit, as a share of the length
        {
            Tensor[] mixed = [random.Normal<double>([3, 2]), random.Normal<double>([2]), Tensor.Scalar(1.5)];
            var length = share < 1 ? "longer" : "shorter";
            Clip(judge, $"a weight matrix, a bias and a single number, {length} than the limit", mixed, share * Norm(mixed));
            Tensor[] kernels = [random.Normal<double>([2, 3, 1, 2]), random.Normal<double>([2]), random.Normal<double>([2, 2, 3])];
            Clip(judge, $"kernels of four axes, {length} than the limit", kernels, share * Norm(kernels));
            Tensor[] single = [random.Normal<double>([5])];
            Clip(judge, $"a single gradient, {length} than the limit", single, share * Norm(single));
        }

        Tensor[] alike = [random.Normal<double>([3]), Tensor.Zeros([3]), random.Normal<double>([3]), random.Normal<double>([3])];
        Clip(judge, "gradients of one shape", alike, Norm(alike) / 2);
    }

    [Check]
    public void Knows_the_borders(Judge judge)
    {
        Clip(judge, "gradients of 0", [Tensor.Zeros([2]), Tensor.Zeros([1])], 1);
        Clip(judge, "no gradients", [], 1);
        Clip(judge, "just as long as the limit", [Tensor.Vector(3, 0), Tensor.Vector(0, 4)], 5);
        Clip(judge, "a little longer than the limit", [Tensor.Vector(300, 0), Tensor.Vector(0, 400)], 499.99999);
        Clip(judge, "each is shorter than the limit, together they are longer", [Tensor.Vector(3, 0), Tensor.Vector(0, 4)], 4.5);
        Clip(judge, "very long", [Tensor.Vector(3e100, 0), Tensor.Vector(0, -4e100)], 20);
        Clip(judge, "negative numbers only", [Tensor.Vector(-30, -10), Tensor.Vector(-20)], 7);
        Clip(judge, "a very small limit for a very short vector", [Tensor.Vector(3e-12, 0), Tensor.Vector(0, 4e-12)], 1e-12);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        foreach (var limit in (ReadOnlySpan<double>)[0.1, 100])
        {
            judge.ExpectCallsToStandAlone([("gradient 0", [3, 2]), ("gradient 1", [4])], ["clipped gradient 0", "clipped gradient 1"],
                given => [.. T.Clip(given.AsReadOnly(), limit).Gradients],
                given => [.. given.Select(gradient => gradient * Factor(given, limit))],
                limit < 1 ? "g limit / n" : "not longer than the limit, so the same numbers");
        }

        judge.Case("two calls of as many gradients");
        var first = T.Clip([Tensor.Vector(3, 4)], 10).Gradients;
        T.Clip([Tensor.Vector(6, 8)], 10);
        judge.Require(first[0].Data is [3, 4], "the second call changed the list that the first had returned",
            "whoever called may keep the answer and ask for more, so every call returns a list of its own");
    }

    private static void Clip(Judge judge, string name, Tensor[] gradients, double limit)
    {
        judge.Case(name);
        for (var i = 0; i < gradients.Length; i++)
        {
            judge.Feed($"gradient {i}", gradients[i]);
        }

        var (norm, factor) = (Norm(gradients), Factor(gradients, limit));
        var answer = T.Clip(gradients.AsReadOnly(), judge.Feed("limit", limit));
        ExpectBeside(judge, "n", Tensor.Scalar(answer.Norm), Tensor.Scalar(norm), norm,
            "the root of the sum of all squares, before clipping");
        judge.ExpectSame("the number of gradients", answer.Gradients.Count, gradients.Length, "one for each parameter");
        for (var i = 0; i < gradients.Length; i++)
        {
            ExpectBeside(judge, $"clipped gradient {i}", answer.Gradients[i], gradients[i] * factor, norm * factor,
                factor == 1 ? "not longer than the limit, so unchanged" : "g limit / n");
        }
    }

    /// <summary>Compares numbers beside the length of the whole vector: of a very short one the digits count, too.</summary>
    private static void ExpectBeside(Judge judge, string name, Tensor? yours, Tensor expected, double length, string from) =>
        judge.Expect(name, yours, expected, from, 1e-9 * (length == 0 ? 1 : Math.Min(1, length)));

    private static double Norm(Tensor[] gradients) => Math.Sqrt(gradients.Sum(gradient => gradient.Data.ToArray().Sum(x => x * x)));

    private static double Factor(Tensor[] gradients, double limit) => Norm(gradients) is var n && n > limit ? limit / n : 1;
}
