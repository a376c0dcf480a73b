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
    private const int MostEpochs = 24;
    private const double Learned = 0.5;

    [Check]
    public void Takes_pictures_and_gives_ten_logits(Judge judge)
    {
        var network = T.Create(new Rng(1));
        foreach (var pictures in (ReadOnlySpan<int>)[1, 2, 5])
        {
            judge.Case($"{(pictures == 1 ? "one picture" : $"{pictures} pictures")}");
            network.Evaluate();
            var y = network.Forward(judge.Random.Uniform<float>([pictures, 28, 28, 1]));
            judge.ExpectSame("the shape of the output", y.Shape.ToString(), $"[{pictures}, 10]", "ten logits a picture");
            judge.Require(y.Value.Data.ToArray().All(float.IsFinite), "an output is not finite", "logits are numbers");
        }
    }

    [Check]
    public void Logits_are_numbers_of_any_size(Judge judge) => FreshNetworks.ExpectLogits(judge, T.Create, [28, 28, 1]);

    [Check]
    public void Has_a_convolution_and_at_most_500_000_parameters(Judge judge) => FreshNetworks.ExpectConvolutionAndSize(judge, T.Create);

    [Check]
    public void Every_parameter_begins_at_random_and_by_the_seed(Judge judge) => FreshNetworks.ExpectParametersFromRng(judge, T.Create);

    [Check]
    public void Every_layer_that_draws_in_training_draws_from_rng(Judge judge) =>
        FreshNetworks.ExpectDrawsFromRng(judge, T.Create, [28, 28, 1]);

    [Check]
    public void Learns_a_few_digits(Judge judge)
    {
        var digits = new DigitsGenerator().Generate(100);
        var network = T.Create(new Rng(1));
        var loop = new TrainingLoop<float>(network, new Adam<float>(network, 0.002));
        var share = 0.0;
        for (var epochs = 4; epochs <= MostEpochs && share < Learned; epochs += 4)
        {
            loop.Run(new Batches<float>(digits, 25, new Rng(3)), epochs);
            share = Evaluation.ScoreOf(network, new Batches<float>(digits, 25)).Accuracy;
        }

        judge.Require(share >= Learned, $"after {MostEpochs} epochs on 100 digits the network reads {100 * share:F0} of these 100",
            "a network that learns reads at least half of them after a few epochs; who guesses, reads ten");
    }
}
