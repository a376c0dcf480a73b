using Course.Cnn.Convolution;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class InputGradientChecks<T> where T : IInputGradientTask
{
    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var dY = judge.Feed("dY", Tensor.FromArray(new double[,] { { 1, 0 }, { 0, 10 } }));
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        judge.Expect("dX", T.Gradient(dY, w), Tensor.FromArray(new double[,] { { 1, 2, 0 }, { 3, 14, 20 }, { 0, 30, 40 } }),
            "the example of the statement");
    }

    [Check]
    public void Agrees_with_central_differences(Judge judge)
    {
        foreach (var (height, width, kernelHeight, kernelWidth) in (ReadOnlySpan<(int, int, int, int)>)[
            (1, 1, 1, 1), (4, 4, 3, 3), (3, 5, 2, 2), (5, 3, 1, 3)])
        {
            judge.Case($"{height} x {width} pixels, kernel {kernelHeight} x {kernelWidth}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]));
            var w = judge.Feed("w", judge.Random.Normal<double>([kernelHeight, kernelWidth]));
            var dY = judge.Feed("dY", judge.Random.Normal<double>([height - kernelHeight + 1, width - kernelWidth + 1]));
            judge.ExpectGradient("dX", T.Gradient(dY, w), x, () => (Reference(x, w) * dY).Sum().Item());
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
