using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

/// <summary>Sums that are long enough to be cut into blocks and shared among threads.</summary>
public sealed class FoldingTests
{
    // Sizes on both sides of every cut: lanes of 256, blocks of 64 x 256.
    private static readonly int[] Lengths = [1, 2, 3, 7, 8, 9, 31, 255, 256, 257, 511, 513, 16_383, 16_384, 16_385, 50_021];

    [Test]
    public void Whole_numbers_are_summed_exactly([ValueSource(nameof(Lengths))] int count, [Values(1, 3, 32, 300)] int inner)
    {
        var x = Whole([count, inner]);
        var expected = new double[inner];
        for (var i = 0; i < x.Size; i++)
        {
            expected[i % inner] += x.Data[i];
        }

        Assert.That(x.Sum(0).Data.SequenceEqual(expected), $"over the first axis of [{count}, {inner}]");
        Assert.That(x.Transpose().Sum(1).Data.SequenceEqual(expected), $"over the last axis of [{inner}, {count}]");
        Assert.That(x.Reshape(1, count, inner, 1).Sum(1).Data.SequenceEqual(expected), "between axes of size 1");
    }

    [Test]
    public void Several_axes_that_are_no_neighbours()
    {
        var x = Whole([30, 7, 50, 11]);
        var expected = new double[7 * 11];
        foreach (var index in Naive.Indices(x.Shape))
        {
            expected[index[1] * 11 + index[3]] += Naive.At(x, index);
        }

        Assert.That(x.Sum(0, 2).Data.SequenceEqual(expected));
        Assert.That(x.Sum([2, 0], keepAxes: true).Shape, Is.EqualTo(Shape.Create([1, 7, 1, 11])));
    }

    [Test]
    public void An_extreme_is_found_wherever_it_stands([ValueSource(nameof(Lengths))] int count)
    {
        var x = Tensor<float>.Zeros([count]);
        foreach (var place in new[] { 0, count / 3, count / 2, count - 1 })
        {
            x[place] = 5;
            Assert.That((x.Max().Item(), x.ArgMax().Item(), x.Any().Item()), Is.EqualTo((5f, place, 1f)));
            x[place] = float.NaN;
            Assert.That((x.Max().Item(), x.Min().Item(), x.Sum().Item(), x.NanMax().Item()),
                Is.EqualTo((float.NaN, float.NaN, float.NaN, count == 1 ? float.NaN : 0f)));
            x[place] = -5;
            Assert.That((x.Min().Item(), x.ArgMin().Item()), Is.EqualTo((-5f, place)));
            x[place] = 0;
        }
    }

    // Added one after the other, a million floats lose five digits.
    [Test]
    public void A_float_sum_of_a_million_is_good_to_the_last_digits()
    {
        var x = new Rng(1).Uniform<float>([1_000_000]);
        double exact = 0;
        foreach (var element in x.Data)
        {
            exact += element;
        }

        Assert.That(x.Sum().Item(), Is.EqualTo(exact).Within(exact * 2e-7));
        Assert.That(x.Reshape(250_000, 4).Sum(0).Data.ToArray().Sum(element => (double)element), Is.EqualTo(exact).Within(exact * 2e-7));
        Assert.That(x.Mean().Item(), Is.EqualTo(exact / x.Size).Within(2e-7));
    }

    [Test]
    public void The_bits_are_the_same_for_every_number_of_threads()
    {
        var x = new Rng(2).Normal<float>([40_008, 32]);
        float[]? first = null;
        foreach (var threads in new[] { 1, 2, 3, 5 })
        {
            using var limit = Workers.Limit(threads);
            float[] sums =
            [
                .. x.Sum(0).Data,
                .. x.Sum(1).Data,
                .. x.Sum().Data,
                .. x.Reshape(8, -1, 32).Sum(1).Data,
                .. x.Variance(0).Data,
            ];
            first ??= sums;
            Assert.That(sums.AsSpan().SequenceEqual(first), $"{threads} threads");
        }
    }

    private static Tensor<double> Whole(Shape shape)
    {
        var x = Tensor<double>.Zeros(shape);
        var random = new Rng(shape.ElementCount);
        foreach (ref var element in x.Data)
        {
            element = random.NextInt(2001) - 1000;
        }

        return x;
    }
}
