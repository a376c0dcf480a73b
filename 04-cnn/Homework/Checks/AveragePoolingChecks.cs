using Course.Cnn.Pooling;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class AveragePoolingChecks<T> where T : IAveragePoolingTask
{
    private const string Mean = "the mean of every window, the F^2 pixels added up and divided";
    private const string Part = "dY / F^2 for every pixel of a window, 0 for pixels of no window";

    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.Arange(1, 10).Reshape(3, 3));
        judge.Expect("y", T.Pool(x, 2, 1), Tensor.FromArray(new double[,] { { 3, 4 }, { 6, 7 } }), "the example of the statement");
        var dY = judge.Feed("dY", Tensor.FromArray(new double[,] { { 4, 0 }, { 0, 8 } }));
        judge.Expect("dX", T.Gradient(dY, 2, 1, 3, 3), Tensor.FromArray(new double[,] { { 1, 1, 0 }, { 1, 3, 2 }, { 0, 2, 2 } }),
            "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_engine_both_ways(Judge judge)
    {
        foreach (var (height, width, f, s) in (ReadOnlySpan<(int, int, int, int)>)[
            (3, 3, 1, 1), (4, 6, 2, 2), (5, 7, 3, 2), (6, 5, 3, 1), // the windows meet, or overlap, and use every pixel
            (6, 8, 3, 2), (7, 4, 2, 2), (5, 6, 3, 3), // pixels are left over at the end
            (7, 8, 2, 3), (6, 9, 1, 4), (4, 3, 3, 5)]) // and between the windows
        {
            judge.Case($"{height} x {width} pixels, F = {f}, s = {s}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            var y = Pooled(x, f, s);
            judge.Expect("y", T.Pool(x, f, s), y, Mean);
            var dY = judge.Feed("dY", judge.Random.Normal<double>(y.Shape));
            judge.Expect("dX", T.Gradient(dY, f, s, height, width), Spread(dY, f, s, height, width), Part);
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        foreach (var f in (ReadOnlySpan<int>)[1, 3])
        {
            judge.ExpectCallsToStandAlone([("x", [4, 6])], ["y"],
                given => [T.Pool(given[0], f, 1)], given => [Pooled(given[0], f, 1)], Mean, $"F = {f}, s = 1");
            judge.ExpectCallsToStandAlone([("dY", [3, 5])], ["dX"],
                given => [T.Gradient(given[0], f, 1, 2 + f, 4 + f)], given => [Spread(given[0], f, 1, 2 + f, 4 + f)], Part,
                $"F = {f}, s = 1");
        }
    }

    private static Tensor Pooled(Tensor x, int f, int s)
    {
        var y = NaivePooling.Average(x.Reshape(1, x.Shape[0], x.Shape[1], 1), Window2D.Square(f, s));
        return y.Reshape(y.Shape[1], y.Shape[2]);
    }

    private static Tensor Spread(Tensor dY, int f, int s, int height, int width) => NaivePooling
        .AverageGradient(dY.Reshape(1, dY.Shape[0], dY.Shape[1], 1), [1, height, width, 1], Window2D.Square(f, s)).Reshape(height, width);
}
