using Course.Optimization.Tasks;

namespace Course.Optimization.Checks;

[TaskChecks]
public sealed class ClippingChecks<T> where T : IClippingTask
{
    [Check]
    public void Clips_the_example_of_the_statement(Judge judge)
    {
        foreach (var (limit, factor) in (ReadOnlySpan<(double, double)>)[(1, 0.2), (10, 1), (5, 1)])
        {
            judge.Case($"limit {limit}");
            Check(judge, [Tensor.Vector(3, 0), Tensor.Vector(0, 4)], limit, 5, factor);
        }
    }

    [Check]
    public void Shortens_parameters_of_any_shape_together(Judge judge)
    {
        judge.Case("a weight matrix, a bias and a single number");
        Tensor[] gradients = [judge.Random.Normal<double>([3, 2]), judge.Random.Normal<double>([2]), Tensor.Scalar(1.5)];
        var norm = Math.Sqrt(gradients.Sum(gradient => gradient.Data.ToArray().Sum(x => x * x)));
        Check(judge, gradients, norm / 3, norm, 1.0 / 3);
    }

    [Check]
    public void Leaves_zeros_alone(Judge judge)
    {
        judge.Case("gradients of 0");
        Check(judge, [Tensor.Zeros([2]), Tensor.Zeros([1])], 1, 0, 1);
    }

    private static void Check(Judge judge, Tensor[] gradients, double limit, double norm, double factor)
    {
        for (var i = 0; i < gradients.Length; i++)
        {
            judge.Feed($"gradient {i}", gradients[i]);
        }

        var answer = T.Clip(gradients, judge.Feed("limit", limit));
        judge.Expect("n", answer.Norm, norm, "the root of the sum of all squares, before clipping");
        judge.ExpectSame("the number of gradients", answer.Gradients.Count, gradients.Length, "one for each parameter");
        for (var i = 0; i < gradients.Length; i++)
        {
            judge.Expect($"clipped gradient {i}", answer.Gradients[i], gradients[i] * factor,
                factor == 1 ? "not longer than the limit, so unchanged" : "g limit / n");
        }
    }
}
