using Course.Cnn.Tasks;

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
    public void Agrees_with_central_differences(Judge judge) => OnePicture.ForEachSize(judge, (x, w, dY) =>
        OnePicture.ExpectGradient(judge, "dX", T.Gradient(judge.Feed("dY", dY), judge.Feed("w", w)), at: x, x, w, dY));

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("dY", [3, 4]), ("w", [2, 3])], ["dX"],
        given => [T.Gradient(given[0], given[1])], given => [Spread(given[0], given[1])], "dY[i, j] w[a, b] added at [i + a, j + b]");

    private static Tensor Spread(Tensor dY, Tensor w)
    {
        var dX = Tensor.Zeros([dY.Shape[0] + w.Shape[0] - 1, dY.Shape[1] + w.Shape[1] - 1]);
        for (var i = 0; i < dY.Shape[0]; i++)
            for (var j = 0; j < dY.Shape[1]; j++)
                for (var a = 0; a < w.Shape[0]; a++)
                    for (var b = 0; b < w.Shape[1]; b++)
                    {
                        dX[i + a, j + b] += dY[i, j] * w[a, b];
                    }

        return dX;
    }
}
