using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class ChannelsChecks<T> where T : IChannelsTask
{
    private const string From = "b_k and the products over all channels, added up by the engine";

    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromSpan([1, 1, 1, 3], [1, 2, 3]));
        var w = judge.Feed("w", Tensor.FromSpan([1, 1, 3, 2], [1, 10, 1, 0, 1, 0]));
        var b = judge.Feed("b", Tensor.Vector(0, 5));
        judge.Expect("y", T.Convolve(x, w, b), Tensor.FromSpan([1, 1, 1, 2], [6, 15]), "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (pictures, height, width, f, g, channels, filters) in (ReadOnlySpan<(int, int, int, int, int, int, int)>)[
            (1, 4, 5, 2, 3, 1, 1), (1, 4, 5, 2, 3, 3, 1), (1, 4, 5, 2, 3, 1, 4), (3, 4, 5, 2, 3, 2, 5),
            (2, 5, 5, 3, 3, 3, 3), (2, 6, 3, 1, 1, 4, 2), (2, 3, 2, 3, 2, 2, 3), (2, 5, 4, 4, 1, 3, 2), (2, 3, 3, 2, 2, 3, 2)])
        {
            judge.Case($"x [{pictures}, {height}, {width}, {channels}], w [{f}, {g}, {channels}, {filters}]");
            var x = judge.Feed("x", judge.Random.Normal<double>([pictures, height, width, channels]));
            var w = judge.Feed("w", judge.Random.Normal<double>([f, g, channels, filters]));
            var b = judge.Feed("b", judge.Random.Normal<double>([filters]));
            judge.Expect("y", T.Convolve(x, w, b), Engine(x, w, b), From);
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("x", [2, 4, 3, 2]), ("w", [2, 2, 2, 3]), ("b", [3])], ["y"],
        given => [T.Convolve(given[0], given[1], given[2])], given => [Engine(given[0], given[1], given[2])], From);

    private static Tensor Engine(Tensor x, Tensor w, Tensor b) => new NaiveConvolution<double>()
        .Forward(x, w, b, new Window2D(new WindowAxis(w.Shape[0]), new WindowAxis(w.Shape[1])));
}
