using Course.Tensors;

namespace Course.Neuron;

/// <summary>
/// A known distribution of pairs (X, L): X takes the values 0 ... K - 1, and the label L is 0 or 1.
/// With it the best possible loss can be computed.
/// </summary>
/// <remarks>
/// Lecture "Deep learning course 1: the neuron", averaging of the cross-entropy. Information is measured in nats, with natural logarithms.
/// </remarks>
public sealed class LabelSource
{
    private readonly double[] probabilityOfX;
    private readonly double[] probabilityOfOne;

    /// <summary>Describes the distribution.</summary>
    /// <param name="probabilityOfX">P(X = i), K numbers that add up to 1.</param>
    /// <param name="probabilityOfOne">P(L = 1 | X = i), K numbers.</param>
    /// <exception cref="ArgumentException">The numbers are no probabilities.</exception>
    public LabelSource(double[] probabilityOfX, double[] probabilityOfOne)
    {
        var areProbabilities = probabilityOfX.Concat(probabilityOfOne).All(p => p is >= 0 and <= 1);
        if (probabilityOfX.Length != probabilityOfOne.Length || !areProbabilities || Math.Abs(probabilityOfX.Sum() - 1) > 1e-9)
        {
            throw new ArgumentException(
                "A source needs as many P(X = i), adding up to 1, as P(L = 1 | X = i), all from 0 to 1; "
                    + $"received {probabilityOfX.Length} that add up to {probabilityOfX.Sum():g6}, and {probabilityOfOne.Length}.");
        }

        this.probabilityOfX = probabilityOfX;
        this.probabilityOfOne = probabilityOfOne;
    }

    /// <summary>The number of values of X, K.</summary>
    public int Values => probabilityOfX.Length;

    /// <summary>P(X = i), K numbers.</summary>
    public IReadOnlyList<double> ProbabilityOfX => probabilityOfX;

    /// <summary>P(L = 1 | X = i), K numbers: what a perfect model answers.</summary>
    public IReadOnlyList<double> ProbabilityOfOne => probabilityOfOne;

    /// <summary>P(L = 1): what a model answers that does not look at X.</summary>
    public double ShareOfOnes => Enumerable.Range(0, Values).Sum(i => probabilityOfX[i] * probabilityOfOne[i]);

    // <entropies>
    /// <summary>H(L): how uncertain the label is before X is seen.</summary>
    public double LabelEntropy => Entropy(ShareOfOnes);

    /// <summary>H(L | X): how uncertain it stays when X is seen. No model can have a smaller loss.</summary>
    public double ConditionalEntropy => Enumerable.Range(0, Values).Sum(i => probabilityOfX[i] * Entropy(probabilityOfOne[i]));

    /// <summary>I(X, L) = H(L) - H(L | X): what X tells about the label.</summary>
    public double MutualInformation => LabelEntropy - ConditionalEntropy;

    /// <summary>The loss of a model that answers Q(L = 1 | X = i): the cross-entropy averaged over the whole distribution.</summary>
    /// <param name="q">K probabilities.</param>
    public double CrossEntropy(IReadOnlyList<double> q) => 0 - Enumerable.Range(0, Values).Sum(i =>
        probabilityOfX[i] * (Times(probabilityOfOne[i], Math.Log(q[i])) + Times(1 - probabilityOfOne[i], NearZero.LogP1(-q[i]))));
    // </entropies>

    /// <summary>Draws n pairs.</summary>
    /// <returns>How often each pair came: [i, l] is the number of pairs with X = i and L = l.</returns>
    public int[,] Sample(int n, Rng rng)
    {
        var counts = new int[Values, 2];
        for (var draw = 0; draw < n; draw++)
        {
            var (i, left) = (0, rng.NextDouble());
            while (i < Values - 1 && left >= probabilityOfX[i])
            {
                left -= probabilityOfX[i++];
            }

            counts[i, rng.NextDouble() < probabilityOfOne[i] ? 1 : 0]++;
        }

        return counts;
    }

    private static double Entropy(double p) => 0 - Times(p, Math.Log(p)) - Times(1 - p, NearZero.LogP1(-p)); // 0 - 0 is 0, but -0 is not

    // 0 log 0 counts as 0, its limit.
    private static double Times(double probability, double logarithm) => probability == 0 ? 0 : probability * logarithm;
}
