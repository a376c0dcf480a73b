using System.Numerics;
using Course.Tensors;

namespace Course.Judging;

/// <summary>
/// What a check is handed: a source of random numbers, a notebook for what is fed to the learner's code, and the comparisons.
/// A comparison that fails throws a message that teaches. The judge never calls the learner's code:
/// what is expected is computed by the check itself, or by the engine.
/// </summary>
/// <example>
/// <code>
/// [Check]
/// public void Is_the_mean_over_the_examples(Judge judge)
/// {
///     judge.Case("five examples");
///     var y = judge.Feed("y", judge.Random.Normal&lt;double>([5]));
///     var t = judge.Feed("t", judge.Random.Normal&lt;double>([5]));
///     judge.Expect("loss", T.Loss(y, t), Mean(y, t), "the mean of (y - t)^2");
/// }
/// </code>
/// </example>
public sealed class Judge
{
    private readonly TeachingMessage message;
    private readonly List<(HashSet<string> Names, IReadOnlyList<(string Name, Values Values)> Inputs)> passedCases = [];
    private readonly List<Fed> fed = [];
    private HashSet<string> passedNames = [];
    private string? caseName;
    private int passed;

    /// <summary>Begins a check.</summary>
    /// <param name="task">The task.</param>
    /// <param name="seed">Starts <see cref="Random"/>.</param>
    /// <param name="command">What the learner types to reach the chapter: "dotnet run --project 0N-name --".</param>
    public Judge(TaskAttribute task, long seed, string command)
    {
        Random = new Rng(seed);
        message = new TeachingMessage(task, seed, command);
    }

    /// <summary>Random numbers; a replay with the same seed draws the same.</summary>
    public Rng Random { get; }

    /// <summary>Begins a case: other inputs, or a new object. What was fed before is put away.</summary>
    /// <param name="name">What is special about it, for the message: "a batch of one".</param>
    public void Case(string name)
    {
        PutAwayWhatPassed();
        fed.Clear();
        caseName = name;
    }

    /// <summary>Notes what is fed to the learner's code, to be shown when the answer is wrong. Writing into it counts as wrong.</summary>
    /// <param name="name">Its name in the statement.</param>
    /// <param name="value">A tensor, a list of numbers, a number; anything else is shown by its text.</param>
    /// <param name="mayChange">The task is to change it.</param>
    /// <returns>The value.</returns>
    public TValue Feed<TValue>(string name, TValue value, bool mayChange = false)
    {
        PutAwayWhatPassed(); // what is asked from now on is another question
        fed.RemoveAll(earlier => earlier.Name == name);
        fed.Add(new Fed(name, value, mayChange));
        return value;
    }

    /// <summary>Demands a tensor.</summary>
    /// <param name="name">The answer's name in the statement: "dW".</param>
    /// <param name="yours">What the learner's code returned.</param>
    /// <param name="expected">What it should have returned.</param>
    /// <param name="from">Where the expected numbers come from: "the central difference of the loss".</param>
    /// <param name="tolerance">The largest |yours - expected| that passes, as a share of the larger of |expected| and 1.</param>
    public void Expect<T>(string name, Tensor<T>? yours, Tensor<T> expected, string from, double tolerance = 1e-9)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Compare(name, yours is null ? null : Values.Of(yours), Values.Of(expected), from, tolerance);

    /// <summary>Demands a list of numbers.</summary>
    /// <inheritdoc cref="Expect{T}(string, Tensor{T}, Tensor{T}, string, double)"/>
    public void Expect(string name, IReadOnlyList<double>? yours, IReadOnlyList<double> expected, string from, double tolerance = 1e-9) =>
        Compare(name, yours is null ? null : Values.Of(yours), Values.Of(expected), from, tolerance);

    /// <summary>Demands a number.</summary>
    /// <inheritdoc cref="Expect{T}(string, Tensor{T}, Tensor{T}, string, double)"/>
    public void Expect(string name, double yours, double expected, string from, double tolerance = 1e-9) =>
        Compare(name, Values.Of(yours), Values.Of(expected), from, tolerance);

    /// <summary>
    /// Demands the gradient of a loss, which the judge takes numerically: (L(x + h) - L(x - h)) / 2h, one element of x at a time.
    /// </summary>
    /// <param name="name">The answer's name in the statement: "dW".</param>
    /// <param name="yours">What the learner's code returned.</param>
    /// <param name="at">The point x; it is changed and restored.</param>
    /// <param name="loss">The loss as the check or the engine computes it; never the learner's own.</param>
    /// <param name="tolerance">The largest |yours - expected| that passes, as a share of the larger of |expected| and 1.</param>
    public void ExpectGradient(string name, Tensor<double>? yours, Tensor<double> at, Func<double> loss, double tolerance = 1e-6)
    {
        RequireUnchanged(); // before the point is moved
        Expect(name, yours, CentralDifference.Of(at, loss), "the central difference of the loss", tolerance);
    }

    /// <summary>Demands something that is not a list of numbers: a count, a class, true or false.</summary>
    /// <param name="name">The answer's name in the statement.</param>
    /// <param name="yours">What the learner's code returned.</param>
    /// <param name="expected">What it should have returned.</param>
    /// <param name="from">Why.</param>
    public void ExpectSame<TValue>(string name, TValue yours, TValue expected, string from)
    {
        RequireUnchanged();
        Require(EqualityComparer<TValue>.Default.Equals(yours, expected), $"{name} is {yours}, expected {expected}", from);
        passedNames.Add(name);
    }

    /// <summary>Demands a property of the answer that no single number shows: "the loss falls".</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="wrong">What is wrong if not, with the numbers: "the loss rose from 0.3 to 0.4".</param>
    /// <param name="because">Why it has to hold, or what its failure often means.</param>
    public void Require(bool holds, string wrong, string because)
    {
        if (!holds)
        {
            throw message.Statement(Place(), wrong, because);
        }

        passed++;
    }

    /// <summary>Demands that bad input is refused.</summary>
    /// <typeparam name="TException">The exception the statement asks for; derived ones pass.</typeparam>
    /// <param name="call">Calls the learner's code.</param>
    /// <param name="because">Why the input is bad.</param>
    public void ExpectException<TException>(Action call, string because) where TException : Exception
    {
        try
        {
            call();
        }
        catch (TException)
        {
            passed++;
            return;
        }

        throw message.Statement(Place(), $"no {typeof(TException).Name} was thrown", because);
    }

    /// <summary>Turns what the learner's code threw into a message.</summary>
    internal WrongAnswerException Threw(Exception thrown) => message.Threw(Place(), thrown);

    private void Compare(string name, Values? yours, Values expected, string from, double tolerance)
    {
        RequireUnchanged();
        Require(yours is not null, $"{name} is null", $"expected {expected.Shape}, {from}");
        if (yours!.Shape != expected.Shape)
        {
            throw message.WrongShape(Place(), name, yours, expected.Shape, from, tolerance);
        }

        var mismatch = new Mismatch(name, yours, expected, tolerance)
        {
            Inputs = Inputs(),
            PassedBefore = [.. passedCases.Where(passed => passed.Names.Contains(name)).Select(passed => passed.Inputs)],
            PassedInThisCase = passedNames.Contains(name),
        };
        if (mismatch.Wrong.Count > 0)
        {
            throw message.WrongNumbers(Place(), mismatch, from);
        }

        passedNames.Add(name);
    }

    private void RequireUnchanged()
    {
        if (fed.Find(input => input.WasChanged) is { } changed)
        {
            throw message.Statement(Place(), $"your code changed its input {changed.Name}",
                $"{changed.Change}: what is handed in has to be as before when your code returns, to the last digit");
        }
    }

    private void PutAwayWhatPassed()
    {
        if (passedNames.Count > 0)
        {
            passedCases.Add((passedNames, Inputs()));
            passedNames = [];
        }
    }

    private IReadOnlyList<(string Name, Values Values)> Inputs() =>
        [.. fed.Where(input => input.Before is not null).Select(input => (input.Name, input.Before!))];

    private Place Place() => new(caseName, [.. fed.Select(input => input.ToString())], passed);
}
