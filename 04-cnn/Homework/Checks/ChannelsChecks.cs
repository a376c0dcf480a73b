using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class ChannelsChecks<T> where T : IChannelsTask
{
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
        foreach (var (pictures, channels, filters) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 1), (1, 3, 1), (1, 1, 4), (3, 2, 5)])
        {
            judge.Case($"{pictures} pictures, {channels} channels, {filters} filters");
            var x = judge.Feed("x", judge.Random.Normal<double>([pictures, 4, 5, channels]));
            var w = judge.Feed("w", judge.Random.Normal<double>([2, 3, channels, filters]));
            var b = judge.Feed("b", judge.Random.Normal<double>([filters]));
            var window = new Window2D(new WindowAxis(2), new WindowAxis(3));
            judge.Expect(
                "y", T.Convolve(x, w, b), new NaiveConvolution<double>().Forward(x, w, b, window), "the engine's naive convolution");
        }
    }
}
