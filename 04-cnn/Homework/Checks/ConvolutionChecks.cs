using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class ConvolutionChecks<T> where T : IConvolutionTask
{
    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.Arange(1, 10).Reshape(3, 3));
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        judge.Expect("y", T.Convolve(x, w), Tensor.FromArray(new double[,] { { 37, 47 }, { 67, 77 } }), "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (height, width, kernelHeight, kernelWidth) in (ReadOnlySpan<(int, int, int, int)>)[
            (3, 3, 1, 1), (5, 5, 3, 3), (4, 7, 2, 3), (6, 3, 5, 1)])
        {
            judge.Case($"{height} x {width} pixels, kernel {kernelHeight} x {kernelWidth}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            var w = judge.Feed("w", judge.Random.Normal<double>([kernelHeight, kernelWidth]));
            judge.Expect("y", T.Convolve(x, w), Reference(x, w), "the engine's naive convolution");
        }
    }

    private static Tensor Reference(Tensor x, Tensor w)
    {
        var window = new Window2D(new WindowAxis(w.Shape[0]), new WindowAxis(w.Shape[1]));
        var y = new NaiveConvolution<double>()
            .Forward(x.Reshape(1, x.Shape[0], x.Shape[1], 1), w.Reshape(w.Shape[0], w.Shape[1], 1, 1), null, window);
        return y.Reshape(y.Shape[1], y.Shape[2]);
    }
}
