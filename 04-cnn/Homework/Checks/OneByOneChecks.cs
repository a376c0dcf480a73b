using Course.Cnn.Tasks;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class OneByOneChecks<T> where T : IOneByOneTask
{
    private const string From = "sum x_g w_gk at every pixel";

    [Check]
    public void Gives_the_examples_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromSpan([1, 1, 1, 2], [1, 2]));
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, 0, 3 }, { 0, 1, 1 } }));
        judge.Expect("y", T.Mix(x, w), Tensor.FromSpan([1, 1, 1, 3], [1, 2, 5]), "the example of the statement");
        judge.ExpectSame("multiplications", T.Multiplications(28, 192, 16, 5, 32), 12_443_648, "the example of the statement");
    }

    [Check]
    public void Mixes_the_channels_of_every_pixel(Judge judge)
    {
        foreach (var (pictures, height, width, channels, filters) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (1, 1, 1, 3, 3), (1, 2, 3, 4, 2), (3, 2, 1, 2, 5), (2, 4, 3, 3, 3), (2, 3, 3, 1, 4), (2, 2, 5, 6, 1)])
        {
            judge.Case($"x [{pictures}, {height}, {width}, {channels}], w [{channels}, {filters}]");
            var x = judge.Feed("x", judge.Random.Normal<double>([pictures, height, width, channels]));
            var w = judge.Feed("w", judge.Random.Normal<double>([channels, filters]));
            judge.Expect("y", T.Mix(x, w), Mixed(x, w), From);
        }
    }

    [Check]
    public void Counts_large_layers(Judge judge)
    {
        foreach (var (side, channels, reduced, kernel, filters) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (1, 1, 1, 1, 1), (7, 3, 2, 3, 5), (14, 6, 4, 2, 9), (511, 255, 63, 3, 257), (60_001, 3, 1, 1, 1), (100_003, 1, 1, 1, 3)])
        {
            judge.Case($"side {side}, channels {channels}, reduced {reduced}, kernel {kernel}, filters {filters}");
            var pixels = (long)side * side;
            judge.ExpectSame("multiplications", T.Multiplications(side, channels, reduced, kernel, filters),
                pixels * channels * reduced + pixels * kernel * kernel * reduced * filters,
                "H W C R of the 1 x 1 convolution and H W F F R K of the wide one, as long numbers");
        }
    }

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("x", [2, 2, 3, 4]), ("w", [4, 4])], ["y"],
        given => [T.Mix(given[0], given[1])], given => [Mixed(given[0], given[1])], From);

    private static Tensor Mixed(Tensor x, Tensor w)
    {
        var (channels, filters) = (w.Shape[0], w.Shape[1]);
        var y = Tensor.Zeros([x.Shape[0], x.Shape[1], x.Shape[2], filters]);
        for (var pixel = 0; pixel < x.Size / channels; pixel++)
            for (var g = 0; g < channels; g++)
                for (var k = 0; k < filters; k++)
                {
                    y.Data[pixel * filters + k] += x.Data[pixel * channels + g] * w[g, k];
                }

        return y;
    }
}
