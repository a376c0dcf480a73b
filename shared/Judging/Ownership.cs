using Course.Tensors;

namespace Course.Judging;

/// <summary>
/// What a caller relies on besides the numbers: an answer is a tensor of its own, and two calls know nothing of each other.
/// The judge writes into the answer and looks whether an input, or another answer, changes with it.
/// </summary>
/// <example>
/// <code>
/// judge.ExpectOwn(() => [("dJ/dw", T.Gradient(dW, w, lambda, m))], ("dL/dw", dW), ("w", w));
/// </code>
/// </example>
public static class Ownership
{
    private const double Mark = -98765.4321; // a number that no check feeds or expects

    /// <summary>Demands that an answer shares its memory with no input, with no other answer and with no answer of another call.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="answers">Calls the learner's code; it is called twice.</param>
    /// <param name="inputs">The tensors that the call reads.</param>
    public static void ExpectOwn(
        this Judge judge, Func<(string Name, Tensor<double>? Tensor)[]> answers,
        params ReadOnlySpan<(string Name, Tensor<double> Tensor)> inputs)
    {
        var first = answers();
        var numbers = Array.ConvertAll(first, answer => answer.Tensor?.Clone());
        var second = answers();
        for (var i = 0; i < first.Length; i++)
        {
            var name = first[i].Name;
            judge.Require(first[i].Tensor is not null, $"{name} is null", "a tensor was asked for");
            judge.Require(Same(first[i].Tensor!, numbers[i]!), $"a second call changed the {name} that the first one had returned",
                "both calls answer in the same tensor; make a new one at every call: who called may keep the first and ask for more");
            judge.Expect(
                $"{name} of a second call", second[i].Tensor, numbers[i]!, "what the first call returned, with the same inputs", 0);
        }

        for (var i = 0; i < first.Length; i++)
        {
            var others = first.Where((_, other) => other != i);
            var later = second.Select(answer => ($"{answer.Name} of a second call", answer.Tensor));
            RequireAlone(judge, first[i], [.. inputs, .. others, .. later]);
        }
    }

    private static void RequireAlone(
        Judge judge, (string Name, Tensor<double>? Tensor) answer, (string Name, Tensor<double>? Tensor)[] others)
    {
        var before = Array.ConvertAll(others, other => other.Tensor!.Clone());
        answer.Tensor!.Data.Fill(Mark);
        for (var i = 0; i < others.Length; i++)
        {
            judge.Require(Same(others[i].Tensor!, before[i]), $"who writes into {answer.Name} writes into {others[i].Name}, too",
                "every answer has to be a tensor of its own: return no input, not even reshaped, and no tensor that was returned before; "
                    + "new ones come from Tensor.Zeros, from Clone() and from every operation");
        }
    }

    private static bool Same(Tensor<double> left, Tensor<double> right) => Values.Of(left).SameAs(Values.Of(right));
}
