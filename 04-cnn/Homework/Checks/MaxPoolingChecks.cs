using Course.Cnn.Pooling;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class MaxPoolingChecks<T> where T : IMaxPoolingTask
{
    private const string Largest = "the largest of every window";
    private const string Collected = "dY added at the chosen places, 0 elsewhere";

    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 3 }, { 5, 2 } }));
        var (y, chosen) = T.Pool(x, judge.Feed("s", 2));
        judge.Expect("y", y, Tensor.FromArray(new double[,] { { 5 } }), "the example of the statement");
        judge.Expect("chosen", [.. chosen.Select(place => (double)place)], [2], "the example of the statement");
        var dY = judge.Feed("dY", Tensor.FromArray(new double[,] { { 7 } }));
        judge.Expect(
            "dX", T.Gradient(dY, [2], 2, 2), Tensor.FromArray(new double[,] { { 0, 0 }, { 7, 0 } }), "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (height, width, s) in (ReadOnlySpan<(int, int, int)>)[
            (4, 6, 2), (5, 7, 2), (3, 9, 3), (8, 4, 3), (11, 9, 4), (2, 2, 1), (3, 5, 1)])
        {
            judge.Case($"{height} x {width}, s = {s}");
            Pool(judge, judge.Random.Normal<double>([height, width]) - 3, s, "where it stands in x.Data"); // mostly negative
        }
    }

    [Check]
    public void Finds_the_largest_of_very_negative_numbers(Judge judge)
    {
        foreach (var scale in (ReadOnlySpan<double>)[1e-300, 1e6, 1e300])
        {
            judge.Case(FormattableString.Invariant($"numbers from {-2.5 * scale} to {-1.5 * scale}"));
            Pool(judge, (judge.Random.Uniform<double>([4, 6]) - 2.5) * scale, 2, "where it stands in x.Data");
        }
    }

    [Check]
    public void Of_equal_numbers_the_first_is_chosen(Judge judge)
    {
        judge.Case("all of a window are equal");
        Pool(judge, Tensor.FromArray(new double[,] { { 4, 4, 0 }, { 4, 4, 0 } }), 2, "the first, row by row");
        judge.Case("two are equal, one to the right and one below");
        Pool(judge, Tensor.FromArray(new double[,] { { 3, 6 }, { 6, 5 } }), 2, "the first, row by row");
        judge.Case("a picture of twos and threes");
        Pool(judge, judge.Random.Uniform<double>([9, 7]).Map(draw => draw < 0.6 ? 2 : 3), 3, "the first, row by row");
    }

    [Check]
    public void Sends_the_gradient_to_the_chosen_place(Judge judge)
    {
        judge.Case("every place is chosen once");
        Send(judge, [9, 2, 4, 14, 16, 20], 4, 7);
        judge.Case("some places are chosen again, as by windows that overlap");
        Send(judge, [9, 2, 9, 27, 2, 9], 4, 7);
        judge.Case("the picture is high");
        Send(judge, [0, 3, 9, 14, 18, 27], 7, 4);
    }

    [Check]
    public void Every_call_stands_alone(Judge judge)
    {
        judge.ExpectCallsToStandAlone([("x", [3, 4])], ["y"],
            given => [T.Pool(given[0], 1).Y], given => [given[0].Clone()], "every window is one pixel", "s = 1");
        judge.ExpectCallsToStandAlone([("x", [4, 6])], ["y"],
            given => [T.Pool(given[0], 2).Y], given => [Pooled(given[0], 2).Y.Reshape(2, 3)], Largest, "s = 2");
        judge.ExpectCallsToStandAlone([("dY", [1, 3])], ["dX"],
            given => [T.Gradient(given[0], [1, 8, 5], 2, 6)], given => [Spread(given[0], [1, 8, 5], 2, 6)], Collected);

        judge.Case("two pictures of one size");
        var (one, other) = (Tensor.FromArray(new double[,] { { 1, 3 }, { 5, 2 } }), Tensor.FromArray(new double[,] { { 1, 7 }, { 5, 2 } }));
        var first = T.Pool(one, 2).Chosen;
        judge.Require(T.Pool(other, 2).Chosen is [1] && first is [2], "the second call changed the places that the first had returned",
            "chosen is remembered until the way back, so every call returns an array of its own");
    }

    private static void Pool(Judge judge, Tensor picture, int s, string because)
    {
        var x = judge.Feed("x", picture);
        judge.Feed("s", s);
        var (expected, places) = Pooled(x, s);
        var (y, chosen) = T.Pool(x, s);
        judge.Expect("y", y, expected.Reshape(x.Shape[0] / s, x.Shape[1] / s), Largest);
        judge.Expect("chosen", [.. chosen.Select(place => (double)place)], [.. places.Select(place => (double)place)], because);
    }

    private static void Send(Judge judge, int[] places, int height, int width)
    {
        var dY = judge.Feed("dY", judge.Random.Normal<double>([height / 2, width / 2]));
        var chosen = judge.Feed("chosen", places);
        judge.Expect("dX", T.Gradient(dY, chosen, height, width), Spread(dY, places, height, width), Collected);
    }

    private static (Tensor Y, int[] Places) Pooled(Tensor x, int s) =>
        NaivePooling.Extreme(x.Reshape(1, x.Shape[0], x.Shape[1], 1), Window2D.Square(s, s), largest: true);

    private static Tensor Spread(Tensor dY, int[] chosen, int height, int width)
    {
        var dX = Tensor.Zeros([height, width]);
        for (var i = 0; i < chosen.Length; i++)
        {
            dX.Data[chosen[i]] += dY.Data[i];
        }

        return dX;
    }
}
