using Course.Cnn.Pooling;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class AveragePoolingChecks<T> where T : IAveragePoolingTask
{
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
        foreach (var (height, width, f, s) in (ReadOnlySpan<(int, int, int, int)>)[(3, 3, 1, 1), (4, 6, 2, 2), (5, 7, 3, 2), (6, 5, 3, 1)])
        {
            judge.Case($"{height} x {width}, F = {f}, s = {s}");
            var window = Window2D.Square(f, s);
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            var y = NaivePooling.Average(x.Reshape(1, height, width, 1), window);
            judge.Expect("y", T.Pool(x, f, s), y.Reshape(y.Shape[1], y.Shape[2]), "the mean of every window");
            var dY = judge.Feed("dY", judge.Random.Normal<double>([y.Shape[1], y.Shape[2]]));
            judge.Expect("dX", T.Gradient(dY, f, s, height, width),
                NaivePooling.AverageGradient(dY.Reshape(y.Shape.AsSpan()), [1, height, width, 1], window).Reshape(height, width),
                "an equal part of dY for every pixel of a window");
        }
    }
}
