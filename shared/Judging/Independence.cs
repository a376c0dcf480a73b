using Course.Tensors;

namespace Course.Judging;

/// <summary>Whether answers are independent: of the memory of the inputs, and of the calls before.</summary>
public static class Independence
{
    /// <param name="judge">What a check is handed.</param>
    extension(Judge judge)
    {
        /// <summary>
        /// Demands that an answer shares no memory with what was fed or with another answer: what is written into the one would appear
        /// in the other.
        /// </summary>
        /// <param name="name">The answer's name in the statement: "new w".</param>
        /// <param name="yours">What the learner's code returned.</param>
        /// <param name="others">What it must not share memory with, by name.</param>
        public void ExpectOwn(string name, Tensor<double> yours, params ReadOnlySpan<(string Name, Tensor<double> Tensor)> others)
        {
            foreach (var (other, tensor) in others)
            {
                judge.Require(!((ReadOnlySpan<double>)yours.Data).Overlaps(tensor.Data), $"{name} shares its memory with {other}",
                    "an answer is in a tensor of its own: whoever writes into the one would change the other, too");
            }
        }

        /// <summary>
        /// Demands of two calls with tensors of the same sizes and other numbers that the second knows nothing of the first, that every
        /// answer is in a tensor of its own, and that the inputs stay as they are.
        /// </summary>
        /// <param name="inputs">The names and shapes of what is fed; the numbers are drawn from 0 to 1.</param>
        /// <param name="answers">The names of the answers.</param>
        /// <param name="yours">Calls the learner's code with the inputs.</param>
        /// <param name="expected">What it should return.</param>
        /// <param name="from">Where the expected numbers come from.</param>
        /// <param name="with">What else is handed over, the same both times: "p = 2".</param>
        public void ExpectCallsToStandAlone(
            IReadOnlyList<(string Name, Shape Shape)> inputs, IReadOnlyList<string> answers,
            Func<Tensor<double>[], Tensor<double>[]> yours, Func<Tensor<double>[], Tensor<double>[]> expected, string from,
            string? with = null)
        {
            List<(string Name, Tensor<double> Tensor)> taken = [];
            foreach (var call in (ReadOnlySpan<string>)["first", "second"])
            {
                judge.Case((call == "first" ? "the first call" : "the second call, of the same sizes and with other numbers")
                    + (with is null ? "" : $", {with}"));
                var given = inputs.Select(input => judge.Feed(input.Name, judge.Random.Uniform<double>(input.Shape))).ToArray();
                taken.AddRange(inputs.Select((input, i) => ($"the input {input.Name} of the {call} call", given[i])));
                var (got, right) = (yours(given), expected(given));
                for (var i = 0; i < answers.Count; i++)
                {
                    judge.Expect(answers[i], got[i], right[i], call == "first" ? from : $"{from}; nothing of the first call may stay");
                    judge.ExpectOwn(answers[i], got[i], [.. taken]);
                    taken.Add(($"the {answers[i]} of the {call} call", got[i]));
                }
            }
        }
    }
}
