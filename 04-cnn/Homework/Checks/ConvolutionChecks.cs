using Course.Cnn.Tasks;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class ConvolutionChecks<T> where T : IConvolutionTask
{
    private const string From = "the products of the kernel with the pixels under it, added up by the engine";

    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 2, 0 }, { 4, 1, 3 }, { 2, 5, 1 } }));
        var w = judge.Feed("w", Tensor.FromArray(new double[,] { { 1, 2 }, { 3, 4 } }));
        judge.Expect("y", T.Convolve(x, w), Tensor.FromArray(new double[,] { { 21, 17 }, { 32, 26 } }), "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge) => OnePicture.ForEachSize(judge, (x, w, _) =>
        judge.Expect("y", T.Convolve(judge.Feed("x", x), judge.Feed("w", w)), OnePicture.Convolve(x, w), From));

    [Check]
    public void Every_call_stands_alone(Judge judge) => judge.ExpectCallsToStandAlone(
        [("x", [4, 5]), ("w", [2, 3])], ["y"],
        given => [T.Convolve(given[0], given[1])], given => [OnePicture.Convolve(given[0], given[1])], From);
}
