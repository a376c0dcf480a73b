using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class Im2ColChecks<T> where T : IIm2ColTask
{
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
            (2, 2, 1, 1, 1), (3, 4, 1, 2, 3), (4, 3, 2, 2, 2), (3, 5, 3, 3, 1)])
        {
            judge.Case($"{height} x {width} x {channels}, kernel {f} x {g}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width, channels]));
            var rows = new List<double>();
            for (var i = 0; i + f <= height; i++)
                for (var j = 0; j + g <= width; j++)
                {
                    rows.AddRange(x[i..(i + f), j..(j + g), ..].Data);
                }

            judge.Expect("columns", T.Columns(x, f, g), Tensor.FromArray([rows.Count / (f * g * channels), f * g * channels], [.. rows]),
                "the windows, row by row");
        }
    }

    [Check]
    public void Convolves_as_the_engine_does(Judge judge)
    {
        foreach (var (channels, filters) in (ReadOnlySpan<(int, int)>)[(1, 1), (3, 2)])
        {
            judge.Case($"{channels} channels, {filters} filters");
            var x = judge.Feed("x", judge.Random.Normal<double>([4, 5, channels]));
            var w = judge.Feed("w", judge.Random.Normal<double>([2, 3, channels, filters]));
            var y = new NaiveConvolution<double>()
                .Forward(x.Reshape(1, 4, 5, channels), w, null, new Window2D(new WindowAxis(2), new WindowAxis(3)));
            judge.Expect("y", T.Convolve(x, w), y.Reshape(3, 3, filters), "the engine's naive convolution");
        }
    }
}
