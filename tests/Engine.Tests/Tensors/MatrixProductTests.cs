using System.Numerics;
using Course.Tensors;
using Course.Tensors.Kernels;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

/// <summary>
/// The blocked matrix product against its definition. Whole numbers are multiplied exactly, in whatever order, so the two must agree
/// to the last bit; blocks of a few elements let small matrices cross every cut.
/// </summary>
[TestFixture(typeof(float))]
[TestFixture(typeof(double))]
public sealed class MatrixProductTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Everything packed, several blocks each way; B packed and A in place; A packed and B in place; the cuts of a training.
    private static readonly ProductBlocking[] Blockings =
    [
        new(
            Depth: 5, Strips: 2, Panels: 2, InPlaceDepth: 7, LargestInPlace: 1, WorthPackingLeft: 1,
            LongestRowInPlace: int.MaxValue, MostStripsInPlace: 9),
        new(
            Depth: 16, Strips: 1, Panels: 1, InPlaceDepth: 3, LargestInPlace: 1, WorthPackingLeft: int.MaxValue,
            LongestRowInPlace: int.MaxValue, MostStripsInPlace: 9),
        new(
            Depth: 11, Strips: 3, Panels: 3, InPlaceDepth: 13, LargestInPlace: 700, WorthPackingLeft: 1,
            LongestRowInPlace: 64, MostStripsInPlace: 9),
        ProductBlocking.Tall,
        ProductBlocking.Low,
    ];

    private static readonly bool[] Choices = [false, true];

    [Property(MaxTest = 150)]
    public void Every_element_is_the_sum_of_the_definition(ushort rows, ushort inner, ushort columns, int seed)
    {
        var (m, k, n) = (rows % 75, inner % 50, columns % 110);
        var (a, b) = (Whole([m, k], seed), Whole([k, n], seed + 1));
        var expected = NaiveMatrixProduct.Multiply(a, b);
        foreach (var blocking in Blockings)
        {
            ProductsAre(expected, a, b, blocking);
        }
    }

    // Every height of a tile, and columns around its widths, on every machine: 1, 2, 4, 8, 16, 32.
    [Test]
    public void Tiles_at_the_edges(
        [Values(1, 5, 7, 13, 14, 15, 29)] int m, [Values(1, 2, 3, 4, 5, 10, 15, 16, 17, 31, 32, 33, 47)] int n, [Values(1, 2, 9)] int k)
    {
        var (a, b) = (Whole([m, k], m), Whole([k, n], n));
        foreach (var blocking in Blockings)
        {
            ProductsAre(NaiveMatrixProduct.Multiply(a, b), a, b, blocking);
        }
    }

    // Each beyond a cut of the default: in-place depth, largest operand in place, packed depth, strips, panels.
    [TestCase(5, 2051, 33)]
    [TestCase(263, 1031, 257)]
    [TestCase(3, 65, 4131)]
    [TestCase(303, 1027, 259)]
    public void Large_matrices_with_the_default_cuts(int m, int k, int n)
    {
        var (a, b) = (Whole([m, k], 1), Whole([k, n], 2));
        ProductsAre(NaiveMatrixProduct.Multiply(a, b), a, b, ProductBlocking.Default);
    }

    [Property(MaxTest = 60)]
    public void Sums_start_from_the_bias_and_end_at_zero(ushort rows, ushort inner, ushort columns, int seed)
    {
        var (m, k, n) = (rows % 40 + 1, inner % 40, columns % 70 + 1);
        var (x, w, bias) = (Whole([m, k], seed), Whole([k, n], seed + 1), Whole([n], seed + 2));
        var sums = NaiveMatrixProduct.Multiply(x, w) + bias;
        foreach (var blocking in Blockings)
        {
            Same(Tensor<T>.Affine(x, w, bias, relu: false, blocking), sums, $"x {x.Shape} W {w.Shape} + b, {blocking}");
            Same(Tensor<T>.Affine(x, w, bias, relu: true, blocking), sums.Map(s => T.Max(s, T.Zero)),
                $"relu(x {x.Shape} W {w.Shape} + b), {blocking}");
        }
    }

    [Test]
    public void An_inner_size_of_zero_gives_zeros_and_an_empty_side_gives_nothing()
    {
        using var step = StepScope.Begin(); // memory that held other numbers before
        Tensor<T>.Full([40, 40], T.NaN);
        foreach (var (m, k, n) in new[] { (3, 0, 40), (40, 0, 1), (0, 5, 7), (5, 7, 0), (0, 0, 0) })
        {
            var product = Tensor<T>.MatrixProduct(Tensor<T>.Ones([m, k]), Tensor<T>.Ones([k, n]));
            Assert.That(product.Shape, Is.EqualTo(Shape.Create([m, n])));
            Assert.That(product.Data.ToArray(), Is.All.EqualTo(T.Zero), $"{m} x {k} x {n}");
        }
    }

    // A number that is none, or too large, reaches its own row or column and no other, also where a row is packed
    // with what follows it in memory.
    [Test]
    public void NaN_and_infinity_stay_in_their_row_and_column([Values(1, 10, 16, 33, 70)] int n, [Values] bool infinity)
    {
        const int m = 45, k = 23;
        var odd = infinity ? T.PositiveInfinity : T.NaN;
        var (inA, inB) = (Tensor<T>.Ones([m, k]), Tensor<T>.Ones([k, n]));
        inA[17, 4] = odd;
        for (var row = 0; row < k; row++)
        {
            inB[row, 0] = odd;
        }

        foreach (var blocking in Blockings)
        {
            foreach (var (transposeLeft, transposeRight) in Choices.SelectMany(left => Choices.Select(right => (left, right))))
            {
                var products = new[] { (inA, Tensor<T>.Ones([k, n])), (Tensor<T>.Ones([m, k]), inB) }
                    .Select(pair => Product(pair.Item1, pair.Item2, transposeLeft, transposeRight, blocking)).ToArray();
                for (var i = 0; i < m * n; i++)
                {
                    Assert.That(products[0].Data[i], Is.EqualTo(i / n == 17 ? odd : T.CreateChecked(k)), $"A, element {i}, {blocking}");
                    Assert.That(products[1].Data[i], Is.EqualTo(i % n == 0 ? odd : T.CreateChecked(k)), $"B, element {i}, {blocking}");
                }
            }
        }
    }

    // Numbers whose sums round, so that another order would show.
    [TestCase(128, 128, 10)]
    [TestCase(131, 67, 129)]
    [TestCase(29, 300, 517)]
    [TestCase(301, 1033, 261)]
    public void The_bits_depend_neither_on_the_threads_nor_on_the_cuts(int m, int k, int n)
    {
        var rng = new Rng(3);
        var (a, b) = (rng.Normal<T>([m, k]), rng.Normal<T>([k, n]));
        foreach (var (transposeLeft, transposeRight) in Choices.SelectMany(left => Choices.Select(right => (left, right))))
        {
            var products = new List<Tensor<T>>();
            foreach (var threads in new[] { 1, 2, 3 })
            {
                using var limit = Workers.Limit(threads);
                products.AddRange(Blockings.Select(blocking => Product(a, b, transposeLeft, transposeRight, blocking)));
            }

            foreach (var product in products)
            {
                Same(product, products[0], $"{m} x {k} x {n}, transposed: {transposeLeft}, {transposeRight}");
            }
        }
    }

    private static void ProductsAre(Tensor<T> expected, Tensor<T> a, Tensor<T> b, ProductBlocking blocking)
    {
        foreach (var (transposeLeft, transposeRight) in Choices.SelectMany(left => Choices.Select(right => (left, right))))
        {
            Same(Product(a, b, transposeLeft, transposeRight, blocking), expected,
                $"{a.Shape} {b.Shape}, transposed: {transposeLeft}, {transposeRight}, {blocking}");
        }
    }

    private static Tensor<T> Product(Tensor<T> a, Tensor<T> b, bool transposeLeft, bool transposeRight, ProductBlocking blocking) =>
        Tensor<T>.MatrixProduct(
            transposeLeft ? a.Transpose() : a, transposeRight ? b.Transpose() : b, transposeLeft, transposeRight, blocking);

    private static void Same(Tensor<T> product, Tensor<T> expected, string what)
    {
        Assert.That(product.Shape, Is.EqualTo(expected.Shape), what);
        Assert.That(product.Data.SequenceEqual(expected.Data), what);
    }

    private static Tensor<T> Whole(Shape shape, int seed) => new Rng(seed).Uniform<T>(shape, -9, 9).Map(T.Round);
}
