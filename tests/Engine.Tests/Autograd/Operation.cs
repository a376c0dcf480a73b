using System.Globalization;
using Course.Autograd;
using Course.Tensors;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Engine.Tests.Autograd;

/// <summary>An operation of the graph as its tests see it: one line of the <see cref="Catalogue"/>.</summary>
/// <param name="Name">The name in test names and messages.</param>
/// <param name="Apply">Applies it to its inputs, the same way every time.</param>
/// <param name="Shapes">Draws shapes that fit together, one for every input.</param>
/// <param name="Domains">Draws the numbers, one domain for every input.</param>
/// <param name="Reference">What the output must be, written once more with plain loops over <see cref="double"/>.</param>
public sealed record Operation(
    string Name, Func<Variable<double>[], Variable<double>> Apply, Gen<Shape[]> Shapes, Domain[] Domains,
    Func<Tensor<double>[], Tensor<double>> Reference)
{
    /// <summary>Shapes that do not fit together, each of which must be refused with a <see cref="ShapeException"/>.</summary>
    public Shape[][] Wrong { get; init; } = [];

    /// <summary>Inputs without elements, and the shape of the output; null where they must be refused.</summary>
    public (Shape[] Inputs, Shape? Output)[] Empty { get; init; } = [];

    /// <summary>
    /// For an operation that does in one pass what several do one after another: those operations. Its gradients are compared with theirs,
    /// element by element and on ties, which central differences cannot judge.
    /// </summary>
    public Func<Variable<double>[], Variable<double>>? SameAs { get; init; }

    /// <summary>
    /// Whether each output is made of all inputs of a group by sums in which something may cancel. Then 0 times infinity is no branch that
    /// was not taken.
    /// </summary>
    public bool Mixes { get; init; }

    /// <summary>Which inputs are tried with NaN and infinity.</summary>
    public int[] EdgeInputs { get; init; } = [0, 1, 2];

    /// <summary>Applies it to tensors that need gradients.</summary>
    public Variable<double> ApplyTo(params Tensor<double>[] inputs) =>
        Apply([.. inputs.Select(input => new Variable<double>(input, requiresGradient: true))]);

    public override string ToString() => Name;
}

/// <summary>What one trial of a property is made from; printed when it fails, and enough to repeat it.</summary>
/// <param name="Shapes">The shapes of the inputs.</param>
/// <param name="Seed">The seed of their numbers.</param>
public sealed record Trial(Shape[] Shapes, int Seed)
{
    /// <summary>The inputs of this trial.</summary>
    public Tensor<double>[] Inputs(Operation operation)
    {
        var rng = new Rng(Seed);
        return [.. Shapes.Select((shape, input) => operation.Domains[input].Draw(shape, rng))];
    }

    /// <summary>The inputs of this trial as leaves of a graph of their own.</summary>
    public Variable<double>[] Leaves(Operation operation) =>
        [.. Inputs(operation).Select(input => new Variable<double>(input, requiresGradient: true))];

    public override string ToString() => $"inputs {string.Join(", ", Shapes.Select(shape => shape.ToString()))}, seed {Seed}";

    /// <summary>
    /// Tries a property on random inputs. A failure names the trial, and before it the two numbers in brackets from which FsCheck drew:
    /// the environment variable COURSE_REPLAY="number,number" draws the same again.
    /// </summary>
    public static void ForAll(Operation operation, Action<Trial> property)
    {
        var trials =
            from shapes in operation.Shapes
            from seed in Gen.Choose(0, int.MaxValue - 1)
            select new Trial(shapes, seed);
        var replay = Environment.GetEnvironmentVariable("COURSE_REPLAY")?.Split(',') is [var first, var second]
            ? FSharpOption<Replay>.Some(new Replay(new Rnd(Number(first), Number(second)), FSharpOption<int>.None))
            : FSharpOption<Replay>.None;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(replay), Prop.ForAll(Arb.From(trials), property));

        static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
    }
}
