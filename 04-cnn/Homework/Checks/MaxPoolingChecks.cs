using Course.Cnn.Pooling;
using Course.Cnn.Tasks;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class MaxPoolingChecks<T> where T : IMaxPoolingTask
{
    [Check]
    public void Gives_the_example_of_the_statement(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 1, 3 }, { 5, 2 } }));
        var (y, chosen) = T.Pool(x, 2);
        judge.Expect("y", y, Tensor.FromArray(new double[,] { { 5 } }), "the example of the statement");
        judge.Expect("chosen", [.. chosen.Select(place => (double)place)], [2], "the example of the statement");
        var dY = judge.Feed("dY", Tensor.FromArray(new double[,] { { 7 } }));
        judge.Expect(
            "dX", T.Gradient(dY, [2], 2, 2), Tensor.FromArray(new double[,] { { 0, 0 }, { 7, 0 } }), "the example of the statement");
    }

    [Check]
    public void Agrees_with_the_engine(Judge judge)
    {
        foreach (var (height, width, s) in (ReadOnlySpan<(int, int, int)>)[(2, 2, 1), (4, 6, 2), (5, 7, 2), (3, 9, 3)])
        {
            judge.Case($"{height} x {width}, s = {s}");
            var x = judge.Feed("x", judge.Random.Normal<double>([height, width]) - 3); // mostly negative
            judge.Feed("s", s);
            var (expected, places) = NaivePooling.Extreme(x.Reshape(1, height, width, 1), Window2D.Square(s, s), largest: true);
            var (y, chosen) = T.Pool(x, s);
            judge.Expect("y", y, expected.Reshape(height / s, width / s), "the largest of every window");
            judge.Expect("chosen", [.. chosen.Select(place => (double)place)], [.. places.Select(place => (double)place)],
                "where it stands in x.Data");
        }
    }

    [Check]
    public void Of_equal_numbers_the_first_is_chosen(Judge judge)
    {
        var x = judge.Feed("x", Tensor.FromArray(new double[,] { { 4, 4, 0 }, { 4, 4, 0 } }));
        judge.Expect("chosen", [.. T.Pool(x, 2).Chosen.Select(place => (double)place)], [0], "the first, row by row");
    }

    [Check]
    public void Sends_the_gradient_to_the_chosen_place(Judge judge)
    {
        var dY = judge.Feed("dY", judge.Random.Normal<double>([2, 3]));
        int[] chosen = [9, 2, 4, 14, 16, 20];
        judge.Feed("chosen", string.Join(", ", chosen));
        var expected = Tensor.Zeros([4, 7]);
        for (var i = 0; i < chosen.Length; i++)
        {
            expected.Data[chosen[i]] = dY.Data[i];
        }

        judge.Expect("dX", T.Gradient(dY, chosen, 4, 7), expected, "dY at the chosen places, 0 elsewhere");
    }
}
