using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class Im2ColChecks<T> where T : IIm2ColTask
{
    private const string Windows = "the windows, row by row, each with its pixels row by row and their channels side by side";
    private const string From = "the engine's convolution, which adds up the products window by window";

    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.Arange(1, 10).Reshape(3, 3, 1));
        var columns = Tensor.FromArray(new double[,] { { 1, 2, 4, 5 }, { 2, 3, 5, 6 }, { 4, 5, 7, 8 }, { 5, 6, 8, 9 } });
        judge.Expect("columns", T.Columns(x, 2, 2), columns, "the example of the statement");
    }

    [Check]
    public void Every_window_is_a_row(Judge judge)
    {
        foreach (var (height, width, channels, f, g) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (2, 2, 1, 1, 1), (3, 4, 1, 2, 3), (4, 3, 2, 2, 2), (3, 5, 3, 3, 1), (2, 3, 4, 1, 1), (3, 2, 2, 3, 2)])
        {
            judge.Case($"x [{height}, {width}, {channels}], kernel {f} x {g}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width, channels]));
            judge.Expect("columns", T.Columns(x, f, g), Rows(x, f, g), Windows);
        }
    }

    [Check]
    public void Convolves_as_the_engine_does(Judge judge)
    {
        foreach (var (height, width, channels, f, g, filters) in (ReadOnlySpan<(int, int, int, int, int, int)>)[
            (4, 5, 1, 2, 3, 1), (4, 5, 3, 2, 3, 2), (6, 4, 2, 3, 3, 4), (5, 3, 4, 1, 2, 1), (3, 4, 2, 3, 4, 3), (2, 5, 3, 1, 1, 3)])
        {
            judge.Case($"x [{height}, {width}, {channels}], w [{f}, {g}, {channels}, {filters}]");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width, channels]));
            var w = judge.Feed("w", judge.Random.Normal<double>([f, g, channels, filters]));
            judge.Expect("y", T.Convolve(x, w), Engine(x, w), From);
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        foreach (var (f, g) in (ReadOnlySpan<(int, int)>)[(1, 1), (2, 3)])
        {
            judge.ExpectCallsToStandAlone([("x", [3, 4, 2])], ["columns"],
                given => [T.Columns(given[0], f, g)], given => [Rows(given[0], f, g)], Windows, $"kernel {f} x {g}");
        }

        judge.ExpectCallsToStandAlone([("x", [3, 4, 2]), ("w", [2, 2, 2, 3])], ["y"],
            given => [T.Convolve(given[0], given[1])], given => [Engine(given[0], given[1])], From);
    }

    private static Tensor Rows(Tensor x, int f, int g)
    {
        var rows = new List<double>();
        for (var i = 0; i + f <= x.Shape[0]; i++)
            for (var j = 0; j + g <= x.Shape[1]; j++)
            {
                rows.AddRange(x[i..(i + f), j..(j + g), ..].Data);
            }

        var length = f * g * x.Shape[2];
        return Tensor.FromArray([rows.Count / length, length], [.. rows]);
    }

    private static Tensor Engine(Tensor x, Tensor w)
    {
        var y = new NaiveConvolution<double>().Forward(x.Reshape(1, x.Shape[0], x.Shape[1], x.Shape[2]), w, null,
            new Window2D(new WindowAxis(w.Shape[0]), new WindowAxis(w.Shape[1])));
        return y.Reshape(y.Shape[1], y.Shape[2], y.Shape[3]);
    }
}
