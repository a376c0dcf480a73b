using Course.Autograd;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Tensors;

namespace Course.Cnn.Checks;

/// <summary>What a network that a learner builds has to be before it is trained, whatever its layers are.</summary>
internal static class FreshNetworks
{
    /// <summary>The outputs are logits: no softmax, no activation that holds them on one side of 0 or in a range.</summary>
    public static void ExpectLogits(Judge judge, Func<Rng, Sequential<float>> create, Shape picture)
    {
        var pictures = judge.Random.Uniform<float>([16, .. picture]);
        judge.Case("fresh networks");
        Tensor<float>[] fresh = [.. new[] { 1, 2, 3 }.Select(seed => Logits(create(new Rng(seed)), pictures))];
        judge.Require(fresh.Any(logits => logits.Sum([1]).Data.ToArray().Any(sum => Math.Abs(sum - 1) > 1e-3)),
            "the ten outputs of every picture add up to 1", "logits are wanted; softmax belongs to the loss");
        var all = fresh.SelectMany(logits => logits.Data.ToArray()).ToArray();
        judge.Require(all.Any(logit => logit < 0) && all.Any(logit => logit > 0),
            $"all outputs of three networks lie between {all.Min():g3} and {all.Max():g3}, on one side of 0",
            "a logit of a class that fits is large, one of a class that does not is negative: the last layer has no activation, "
                + "neither ReLU nor sigmoid nor softmax");

        judge.Case("a network whose parameters are ten times as large");
        var loud = create(new Rng(1));
        foreach (var parameter in loud.Variables)
        {
            parameter.Value.CopyFrom(parameter.Value * 10);
        }

        var largest = Logits(loud, pictures).Abs().Max().Item();
        judge.Require(largest > 1.001, $"the largest output is {largest:g4}: something holds the outputs between -1 and 1",
            "large weights give large logits: the last layer has no activation");
    }

    /// <summary>There is a convolution, and there are not too many parameters.</summary>
    public static void ExpectConvolutionAndSize(Judge judge, Func<Rng, Sequential<float>> create)
    {
        var network = create(new Rng(1));
        judge.Require(network.ParameterCount <= 500_000, $"the network has {network.ParameterCount} parameters",
            "at most 500 000 are allowed");
        judge.Require(network.Parameters.Any(parameter => parameter.Variable.Shape.Rank == 4), "no layer has a weight of four axes",
            "the statement asks for a convolution, and its weight is [F, G, C, K]");
    }

    /// <summary>All starting weights come from rng, and no two networks share any.</summary>
    public static void ExpectParametersFromRng(Judge judge, Func<Rng, Sequential<float>> create)
    {
        var (one, again, other) = (create(new Rng(1)), create(new Rng(1)), create(new Rng(2)));
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

    /// <summary>Whatever is drawn in training, such as the masks of dropout, comes from rng.</summary>
    public static void ExpectDrawsFromRng(Judge judge, Func<Rng, Sequential<float>> create, Shape picture)
    {
        var (one, again, other) = (create(new Rng(1)), create(new Rng(1)), create(new Rng(2)));
        foreach (var (target, source) in other.State.Zip(one.State))
        {
            target.Value.CopyFrom(source.Value); // the same weights, so that only what is drawn can differ
        }

        Shape shape = [4, .. picture];
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
