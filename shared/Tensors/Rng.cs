using System.Numerics;

namespace Course.Tensors;

/// <summary>
/// A seeded source of random numbers: xoshiro256** started by SplitMix64. The same seed gives the same numbers on every machine and
/// with every number of threads; there is no global generator, whoever needs randomness is handed one of these.
/// </summary>
/// <remarks>D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", 2021. Not for cryptography.</remarks>
public sealed class Rng
{
    private ulong s0, s1, s2, s3;

    /// <summary>Starts the generator.</summary>
    /// <param name="seed">Any number; equal seeds give equal sequences.</param>
    public Rng(long seed)
    {
        Seed = seed;
        var state = unchecked((ulong)seed);
        s0 = SplitMix64(ref state);
        s1 = SplitMix64(ref state);
        s2 = SplitMix64(ref state);
        s3 = SplitMix64(ref state);
    }

    /// <summary>The seed that started this generator, to be printed beside every result.</summary>
    public long Seed { get; }

    /// <summary>
    /// A generator that is independent of this one and of its siblings: stream 0, 1, 2 ... of the same seed,
    /// however many numbers were drawn.
    /// </summary>
    public Rng Stream(long index)
    {
        var state = unchecked((ulong)Seed ^ ((ulong)index + 1) * 0xD1342543DE82EF95UL);
        return new Rng(unchecked((long)SplitMix64(ref state)));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        var result = BitOperations.RotateLeft(s1 * 5, 7) * 9;
        var t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = BitOperations.RotateLeft(s3, 45);
        return result;
    }

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double NextUniform(double low, double high) => Math.Min(low + (high - low) * NextDouble(), LastBelow(high, low));

    /// <summary>A whole number in [0, <paramref name="limit"/>), every one equally likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is zero or negative.</exception>
    public int NextInt(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(NextBits(), (ulong)limit, out _);
    }

    /// <summary>A draw from the normal distribution of mean 0 and standard deviation 1 (Box-Muller).</summary>
    public double NextNormal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Puts the items in a random order, each of the n! equally likely (Fisher-Yates).</summary>
    public void Shuffle<TItem>(Span<TItem> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>The numbers 0 ... <paramref name="count"/> - 1 in a random order.</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Shuffle<int>(order);
        return order;
    }

    /// <summary>A tensor of independent draws from [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public Tensor<T> Uniform<T>(Shape shape, double low = 0, double high = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = Tensor<T>.Zeros(shape);
        var last = LastBelow(T.CreateTruncating(high), T.CreateTruncating(low));
        foreach (ref var element in result.Data)
        {
            element = T.Min(T.CreateTruncating(NextUniform(low, high)), last);
        }

        return result;
    }

    /// <summary>A tensor of independent draws from the normal distribution.</summary>
    public Tensor<T> Normal<T>(Shape shape, double mean = 0, double standardDeviation = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var result = Tensor<T>.Zeros(shape);
        foreach (ref var element in result.Data)
        {
            element = T.CreateTruncating(mean + standardDeviation * NextNormal());
        }

        return result;
    }

    // Rounding must not reach the open end: 1 - 2^-53 is 1 as a float.
    private static T LastBelow<T>(T high, T low)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => T.Max(low, T.BitDecrement(high));

    private static ulong SplitMix64(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
