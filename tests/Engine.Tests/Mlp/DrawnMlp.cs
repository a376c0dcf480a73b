using Course.Mlp.ByHand;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Mlp;

/// <summary>
/// A network that FsCheck draws: its sizes from input to output, and what else decides it.
/// Weights, examples and targets come from the seed.
/// </summary>
public sealed record DrawnMlp(int[] Sizes, int Examples, Nonlinearity Hidden, OutputCost Cost, double Penalty, int Seed)
{
    /// <summary>The layers of the network.</summary>
    public HandLayer[] Layers()
    {
        var rng = new Rng(Seed).Stream(0);
        return [.. Enumerable.Range(0, Sizes.Length - 1).Select(Layer)];

        HandLayer Layer(int l) => new(rng.Normal<double>([Sizes[l], Sizes[l + 1]]), rng.Normal<double>([Sizes[l + 1]]));
    }

    /// <summary>The examples, N x inputs.</summary>
    public Tensor X => new Rng(Seed).Stream(1).Normal<double>([Examples, Sizes[0]]);

    /// <summary>Targets that fit the cost: one-hot rows for classes, any numbers for regression; N x outputs.</summary>
    public Tensor Target
    {
        get
        {
            var rng = new Rng(Seed).Stream(2);
            var target = rng.Normal<double>([Examples, Sizes[^1]]);
            for (var n = 0; n < Examples && Cost is not HalfSquaredError; n++)
            {
                target.Data.Slice(n * Sizes[^1], Sizes[^1]).Clear();
                target[n, rng.NextInt(Sizes[^1])] = 1;
            }

            return target;
        }
    }

    public override string ToString() =>
        $"{string.Join('-', Sizes)}, {Examples} examples, {Hidden.Name}, {Cost.GetType().Name}, lambda {Penalty}, seed {Seed}";
}

/// <summary>Draws small networks of one to four layers.</summary>
public static class DrawnMlps
{
    public static Arbitrary<DrawnMlp> Networks() => Arb.From(
        from layers in Gen.Choose(1, 4)
        from sizes in Gen.Choose(1, 5).ArrayOf(layers + 1)
        from examples in Gen.Choose(1, 5)
        from hidden in Gen.Elements(Nonlinearity.Identity, Nonlinearity.Sigmoid, Nonlinearity.Tanh, Nonlinearity.Relu)
        from cost in Gen.Elements<OutputCost>(new HalfSquaredError(), new ClassesCost(), new SoftmaxCost())
        from penalty in Gen.Elements(0, 0.3, 2)
        from seed in Gen.Choose(1, 1_000_000)
        select new DrawnMlp(sizes, examples, hidden, cost, penalty, seed));
}
