using Course.Cnn.Tasks;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Tensors;

namespace Course.Cnn.Checks;

[TaskChecks]
public sealed class FashionNetworkChecks<T> where T : IFashionNetworkTask
{
    [Check]
    public void Takes_pictures_and_gives_ten_logits(Judge judge)
    {
        var network = T.Create(new Rng(1));
        foreach (var pictures in (ReadOnlySpan<int>)[2, 5])
        {
            judge.Case($"{pictures} pictures");
            var x = judge.Random.Uniform<float>([pictures, 28, 28, 1]);
            var y = network.Forward(x);
            judge.ExpectSame("the shape of the output", y.Shape.ToString(), $"[{pictures}, 10]", "ten logits a picture");
            var sums = y.Value.Exp().Sum([1]).Data.ToArray();
            var logits = y.Value.Sum([1]).Data.ToArray();
            judge.Require(logits.Any(sum => Math.Abs(sum - 1) > 1e-3), "The ten outputs of every picture add up to 1.",
                "logits are wanted; softmax belongs to the loss");
            judge.Require(sums.All(float.IsFinite), "An output is not finite.", "logits are numbers");
        }
    }

    [Check]
    public void Has_a_convolution_and_at_most_500_000_parameters(Judge judge)
    {
        var network = T.Create(new Rng(1));
        judge.Require(network.ParameterCount <= 500_000, $"The network has {network.ParameterCount} parameters.",
            "at most 500 000 are allowed");
        judge.Require(network.Parameters.Any(parameter => parameter.Variable.Shape.Rank == 4), "No layer has a weight of four axes.",
            "the network is to have a convolution");
    }

    [Check]
    public void Begins_at_random_and_by_the_seed(Judge judge)
    {
        var (one, again, other) = (First(1), First(1), First(2));
        judge.Require(one.SequenceEqual(again), "Two networks of the same seed differ.", "all randomness comes from rng");
        judge.Require(!one.SequenceEqual(other), "Networks of two seeds are the same.", "all randomness comes from rng");
    }

    [Check]
    public void Learns_a_few_digits(Judge judge)
    {
        var digits = new DigitsGenerator().Generate(100);
        var network = T.Create(new Rng(1));
        var loop = new TrainingLoop<float>(network, new Adam<float>(network, 0.002));
        var losses = loop.Run(new Batches<float>(digits, 25, new Rng(3)), epochs: 12).Select(epoch => epoch.Training.Loss).ToArray();

        judge.Require(losses[^1] < 0.7 * losses[0], $"On 100 digits the loss went from {losses[0]:F2} to {losses[^1]:F2} in twelve epochs.",
            "a network that learns falls below 70 % of where it began");
    }

    private static float[] First(long seed) => T.Create(new Rng(seed)).Parameters.First().Variable.Value.Data.ToArray();
}
