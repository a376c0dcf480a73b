using Course.Cnn.Tasks;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class WeightGradientChecks<T> where T : IWeightGradientTask
{
    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.Arange(1, 10).Reshape(3, 3));
        var dY = judge.Feed("dY", Tensor.FromArray(new double[,] { { 1, 0 }, { 0, 10 } }));
        judge.Expect("dW", T.Gradient(x, dY), Tensor.FromArray(new double[,] { { 51, 62 }, { 84, 95 } }), "the example of the statement");
    }

    [Check]
    public void Agrees_with_central_differences(Judge judge) => OnePicture.ForEachSize(judge, (x, w, dY) =>
        OnePicture.ExpectGradient(judge, "dW", T.Gradient(judge.Feed("x", x), judge.Feed("dY", dY)), at: w, x, w, dY));

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("x", [4, 6]), ("dY", [3, 4])], ["dW"],
        given => [T.Gradient(given[0], given[1])], given => [OnePicture.Convolve(given[0], given[1])], "the convolution of x with dY");
}
