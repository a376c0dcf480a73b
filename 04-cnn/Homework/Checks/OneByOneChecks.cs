using Course.Cnn.Tasks;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class OneByOneChecks<T> where T : IOneByOneTask
{
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
            (1, 1, 1, 3, 3), (1, 2, 3, 4, 2), (3, 2, 1, 2, 5)])
        {
            judge.Case($"{pictures} pictures of {height} x {width} x {channels} to {filters}");
            var x = judge.Feed("x", judge.Random.Normal<double>([pictures, height, width, channels]));
            var w = judge.Feed("w", judge.Random.Normal<double>([channels, filters]));
            var expected = Tensor.Zeros([pictures, height, width, filters]);
            for (var pixel = 0; pixel < pictures * height * width; pixel++)
                for (var g = 0; g < channels; g++)
                    for (var k = 0; k < filters; k++)
                    {
                        expected.Data[pixel * filters + k] += x.Data[pixel * channels + g] * w[g, k];
                    }

            judge.Expect("y", T.Mix(x, w), expected, "sum x_g w_gk at every pixel");
        }
    }

    [Check]
    public void Counts_large_layers(Judge judge)
    {
        foreach (var (side, channels, reduced, kernel, filters) in (ReadOnlySpan<(int, int, int, int, int)>)[
            (1, 1, 1, 1, 1), (7, 3, 2, 3, 5), (512, 256, 64, 3, 256)])
        {
            judge.Case($"{side} x {side} x {channels}");
            judge.Feed("(reduced, kernel, filters)", (reduced, kernel, filters).ToString());
            var pixels = (long)side * side;
            judge.ExpectSame("multiplications", T.Multiplications(side, channels, reduced, kernel, filters),
                pixels * channels * reduced + pixels * kernel * kernel * reduced * filters, "H W C R + H W F F R K");
        }
    }
}
