using Course.Autograd;
using Course.Cnn.Tasks;
using Course.Data;
using Course.Data.Digits;
using Course.Mlp;
using Course.Mlp.Layers;
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
    public void Logits_are_numbers_of_any_size(Judge judge)
    {
        var pictures = judge.Random.Uniform<float>([16, 28, 28, 1]);
        judge.Case("fresh networks");
        Tensor<float>[] fresh = [.. new[] { 1, 2, 3 }.Select(seed => Logits(T.Create(new Rng(seed)), pictures))];
        judge.Require(fresh.Any(logits => logits.Sum([1]).Data.ToArray().Any(sum => Math.Abs(sum - 1) > 1e-3)),
            "the ten outputs of every picture add up to 1", "logits are wanted; softmax belongs to the loss");
        var all = fresh.SelectMany(logits => logits.Data.ToArray()).ToArray();
        judge.Require(all.Any(logit => logit < 0) && all.Any(logit => logit > 0),
            $"all outputs of three networks lie between {all.Min():g3} and {all.Max():g3}, on one side of 0",
            "a logit of a class that fits is large, one of a class that does not is negative: the last layer has no activation, "
                + "neither ReLU nor sigmoid nor softmax");

        judge.Case("a network whose parameters are ten times as large");
        var loud = T.Create(new Rng(1));
        foreach (var parameter in loud.Variables)
        {
            parameter.Value.CopyFrom(parameter.Value * 10);
        }

        var largest = Logits(loud, pictures).Abs().Max().Item();
        judge.Require(largest > 1.001, $"the largest output is {largest:g4}: something holds the outputs between -1 and 1",
            "large weights give large logits: the last layer has no activation");
    }

    [Check]
    public void Has_a_convolution_and_at_most_500_000_parameters(Judge judge)
    {
        var network = T.Create(new Rng(1));
        judge.Require(network.ParameterCount <= 500_000, $"the network has {network.ParameterCount} parameters",
            "at most 500 000 are allowed");
        judge.Require(network.Parameters.Any(parameter => parameter.Variable.Shape.Rank == 4), "no layer has a weight of four axes",
            "the statement asks for a convolution, and its weight is [F, G, C, K]");
    }

    [Check]
    public void Every_parameter_begins_at_random_and_by_the_seed(Judge judge)
    {
        var (one, again, other) = (T.Create(new Rng(1)), T.Create(new Rng(1)), T.Create(new Rng(2)));
        foreach (var (parameter, same, different) in one.Parameters.Zip(again.Parameters, other.Parameters))
        {
            var (value, valueOfSame) = (parameter.Variable.Value, same.Variable.Value);
            judge.Require(!value.Data.Overlaps(valueOfSame.Data), $"two networks share the parameter {parameter.Name}",
                "a network has fresh weights of its own: training one must not change another");
            judge.Require(AreEqual(value, valueOfSame), $"in two networks of the same seed the parameter {parameter.Name} differs",
                "the same rng draws the same numbers, so weights that differ come from elsewhere");
            judge.Require(IsOneNumber(value) || !AreEqual(value, different.Variable.Value),
                $"in networks of two seeds the parameter {parameter.Name} is the same",
                "all randomness comes from rng: give it to every layer that asks for one");
        }
    }

    [Check]
    public void Every_layer_that_draws_in_training_draws_from_rng(Judge judge)
    {
        var (one, again, other) = (T.Create(new Rng(1)), T.Create(new Rng(1)), T.Create(new Rng(2)));
        foreach (var (target, source) in other.State.Zip(one.State))
        {
            target.Value.CopyFrom(source.Value); // the same weights, so that only what is drawn can differ
        }

        Shape shape = [4, 28, 28, 1];
        for (var i = 0; i < one.Children.Count; i++)
        {
            var layer = one.Children[i].Module;
            var x = judge.Random.Uniform<float>(shape, 0.5, 1);
            var (first, second) = Twice(layer, x); // in every network as often: two layers may draw from one rng
            var (same, _) = Twice(again.Children[i].Module, x);
            var (different, _) = Twice(other.Children[i].Module, x);
            judge.Require(AreEqual(first, same), $"in two networks of the same seed layer {i}, {layer.Name}, draws other numbers",
                "the same rng draws the same numbers, so this layer draws elsewhere");
            judge.Require(AreEqual(first, second) || !AreEqual(first, different),
                $"in networks of two seeds layer {i}, {layer.Name}, draws the same numbers",
                "all randomness comes from rng: dropout asks for one, too");
            shape = layer.OutputShape(shape);
        }
    }

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

    private static Tensor<float> Logits(Sequential<float> network, Variable<float> pictures)
    {
        network.Evaluate();
        return network.Forward(pictures).Value;
    }

    private static (Tensor<float> First, Tensor<float> Second) Twice(Module<float> layer, Variable<float> x) =>
        (layer.Forward(x).Value.Clone(), layer.Forward(x).Value.Clone());

    private static bool AreEqual(Tensor<float> left, Tensor<float> right) =>
        left.Shape == right.Shape && ((ReadOnlySpan<float>)left.Data).SequenceEqual(right.Data);

    private static bool IsOneNumber(Tensor<float> tensor) => !((ReadOnlySpan<float>)tensor.Data).ContainsAnyExcept(tensor.Data[0]);
}
