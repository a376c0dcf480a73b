using Course.Cnn.Layers;
using Course.Cnn.Tasks;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class NetworkArithmeticChecks<T> where T : INetworkArithmeticTask
{
    [Check]
    public void Gives_the_examples_of_the_statement(Judge judge)
    {
        judge.Case("two convolutions of 3");
        judge.ExpectSame("field", T.ReceptiveField([3, 3], [1, 1]), 5, "the example of the statement");
        judge.Case("the lecture's network");
        judge.ExpectSame("field", T.ReceptiveField([3, 2, 3, 2], [1, 2, 1, 2]), 10, "the example of the statement");
        judge.ExpectSame("parameters", T.Parameters(1, [32, 64], 3, 1600, [64, 10]), 121_930, "the example of the statement");
    }

    [Check]
    public void Finds_the_field_of_any_stack(Judge judge)
    {
        foreach (var (kernels, strides) in ((int[], int[])[])[
            ([], []), ([5], [3]), ([2, 2, 2], [2, 2, 2]), ([3, 1, 5], [2, 3, 1]), ([7, 3, 3], [2, 2, 1]), ([4, 3, 2, 6], [1, 3, 2, 4]),
            ([3, 3, 3, 3, 3], [3, 1, 3, 1, 2])])
        {
            judge.Case($"layers: {kernels.Length}");
            judge.Feed("kernels", kernels);
            judge.Feed("strides", strides);
            var places = new HashSet<int> { 0 }; // of the picture, found by walking back from one number
            for (var layer = kernels.Length - 1; layer >= 0; layer--)
            {
                places = [.. places.SelectMany(place => Enumerable.Range(place * strides[layer], kernels[layer]))];
            }

            var field = places.Max() + 1;
            judge.ExpectSame("field", T.ReceptiveField(kernels, strides), field,
                "the pixels found by walking back from one number, layer by layer");
            judge.ExpectSame("field, asked once more", T.ReceptiveField(kernels, strides), field, "nothing of the first call may stay");
        }
    }

    [Check]
    public void Counts_what_the_engine_builds(Judge judge)
    {
        foreach (var (channels, filters, kernel, features, dense) in ((int, int[], int, int, int[])[])[
            (3, [6], 5, 12, [4]), (1, [6, 16], 5, 400, [120, 84, 10]), (2, [3, 5, 7], 2, 9, [1]), (4, [9, 2], 1, 30, [7, 7]),
            (3, [], 3, 27, [5, 2]), (3, [8, 4], 3, 100, []), (1, [], 3, 6, [])])
        {
            judge.Case($"convolutions: {filters.Length}, fully connected layers: {dense.Length}");
            judge.Feed("channels", channels);
            judge.Feed("filters", filters);
            judge.Feed("kernel", kernel);
            judge.Feed("features", features);
            judge.Feed("dense", dense);
            var rng = new Rng(1);
            var expected = filters.Select(
                (count, i) =>
                    new Convolution2D<float>(i == 0 ? channels : filters[i - 1], count, Window2D.Square(kernel), rng).ParameterCount).Sum()
                + dense.Select((count, i) => new Linear<float>(i == 0 ? features : dense[i - 1], count, rng).ParameterCount).Sum();
            judge.ExpectSame("parameters", T.Parameters(channels, filters, kernel, features, dense), expected,
                "the weights and biases of the engine's own layers, counted");
        }
    }
}
