using Course.Cnn.Tasks;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class PaddingAndStrideChecks<T> where T : IPaddingAndStrideTask
{
    private const string Frame = "x in a frame of p zeros";
    private const string From = "the engine's convolution with this padding and stride";

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
        foreach (var (height, width, p) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 0), (2, 3, 0), (3, 2, 1), (2, 4, 3), (5, 5, 2)])
        {
            judge.Case($"{height} x {width}, p = {p}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            judge.Expect("pad(x)", T.Pad(x, judge.Feed("p", p)), Padded(x, p), Frame);
        }
    }

    [Check]
    public void Moves_as_the_engine_does(Judge judge)
    {
        foreach (var (height, width, f, g, p, s) in (ReadOnlySpan<(int, int, int, int, int, int)>)[
            (4, 4, 3, 3, 0, 1), (5, 7, 3, 3, 1, 2), (6, 4, 2, 3, 0, 2), (5, 6, 2, 2, 2, 3), (7, 5, 3, 1, 1, 4),
            (4, 6, 1, 2, 3, 2), (9, 8, 3, 2, 0, 5), (6, 6, 4, 4, 1, 1), (2, 3, 3, 5, 1, 1)])
        {
            judge.Case($"{height} x {width} pixels, kernel {f} x {g}, p = {p}, s = {s}");
            var (x, w) = (
                judge.Feed("x", judge.Random.Normal<double>([height, width])), judge.Feed("w", judge.Random.Normal<double>([f, g])));
            judge.Expect("y", T.Convolve(x, w, judge.Feed("p", p), judge.Feed("s", s)), OnePicture.Convolve(x, w, p, s), From);
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        foreach (var p in (ReadOnlySpan<int>)[0, 2])
        {
            judge.ExpectCallsToStandAlone([("x", [3, 4])], ["pad(x)"],
                given => [T.Pad(given[0], p)], given => [Padded(given[0], p)], Frame, $"p = {p}");
        }

        judge.ExpectCallsToStandAlone([("x", [6, 5]), ("w", [2, 3])], ["y"],
            given => [T.Convolve(given[0], given[1], 1, 2)], given => [OnePicture.Convolve(given[0], given[1], 1, 2)], From,
            "p = 1, s = 2");
    }

    private static Tensor Padded(Tensor x, int p)
    {
        var padded = Tensor.Zeros([x.Shape[0] + 2 * p, x.Shape[1] + 2 * p]);
        padded[p..(p + x.Shape[0]), p..(p + x.Shape[1])] = x;
        return padded;
    }
}
