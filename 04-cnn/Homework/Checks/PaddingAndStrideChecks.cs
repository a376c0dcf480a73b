using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class PaddingAndStrideChecks<T> where T : IPaddingAndStrideTask
{
    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        judge.Expect("pad(x)", T.Pad(x, 1),
            Tensor.FromArray(new double[,] { { 0, 0, 0, 0 }, { 0, 1, 2, 0 }, { 0, 3, 4, 0 }, { 0, 0, 0, 0 } }),
            "the example of the statement");
        judge.Expect(
            "y", T.Convolve(x, judge.Feed("w", Tensor.Ones([3, 3])), 1, 1), Tensor.Full([2, 2], 10), "the example of the statement");
    }

    [Check]
    public void Pads_any_picture(Judge judge)
    {
        foreach (var (height, width, p) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 0), (2, 3, 0), (3, 2, 1), (2, 4, 3)])
        {
            judge.Case($"{height} x {width}, p = {p}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            judge.Feed("p", p);
            var expected = Tensor.Zeros([height + 2 * p, width + 2 * p]);
            for (var i = 0; i < height; i++)
            {
                x.Data.Slice(i * width, width).CopyTo(expected.Data[((i + p) * (width + 2 * p) + p)..]);
            }

            judge.Expect("pad(x)", T.Pad(x, p), expected, "x in a frame of zeros");
        }
    }

    [Check]
    public void Moves_as_the_engine_does(Judge judge)
    {
        foreach (var (height, width, kernel, p, s) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (4, 4, 3, 0, 1), (5, 7, 3, 1, 2), (6, 4, 2, 0, 2), (5, 6, 2, 2, 3)])
        {
            judge.Case($"{height} x {width}, kernel {kernel}, p = {p}, s = {s}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            var w = judge.Feed("w", judge.Random.Normal<double>([kernel, kernel]));
            judge.Feed("p", p);
            judge.Feed("s", s);
            var y = new NaiveConvolution<double>()
                .Forward(x.Reshape(1, height, width, 1), w.Reshape(kernel, kernel, 1, 1), null, Window2D.Square(kernel, s, p));
            judge.Expect("y", T.Convolve(x, w, p, s), y.Reshape(y.Shape[1], y.Shape[2]), "the engine's naive convolution");
        }
    }
}
