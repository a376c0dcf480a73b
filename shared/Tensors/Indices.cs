using System.Runtime.CompilerServices;
using Course.Tensors.Printing;

namespace Course.Tensors;

/// <summary>
/// Places along an axis: whole numbers arranged in a shape, as <see cref="Tensor{T}.ArgMax(ReadOnlySpan{int})"/> finds them.
/// A place indexes an array without a cast.
/// </summary>
/// <example><code>
/// var answers = logits.ArgMax(1);   // N x classes -> N
/// var right = answers[n] == labels[n];
/// </code></example>
public sealed class Indices
{
    private readonly int[] places;

    internal Indices(Shape shape, int[] places)
    {
        Shape = shape;
        this.places = places;
    }

    /// <summary>The sizes along the axes.</summary>
    public Shape Shape { get; }

    /// <summary>The places in row-major order.</summary>
    public ReadOnlySpan<int> Data => places;

    /// <summary>One place; as many indices as axes.</summary>
    /// <exception cref="ShapeException">An index is missing, is one too many, or lies outside its axis.</exception>
    [IndexerName("Element")]
    public int this[params ReadOnlySpan<AxisIndex> indices] => places[ShapeRules.ElementOffset(Shape, indices)];

    /// <summary>The only place.</summary>
    /// <exception cref="ShapeException">There are more or fewer.</exception>
    public int Item() => places[ShapeRules.OnlyElement(Shape)];

    /// <summary>The places as NumPy prints whole numbers: <c>[2 0 1]</c>.</summary>
    public override string ToString() =>
        TensorText<double>.Of(Tensor<double>.FromArray(Shape, Array.ConvertAll(places, place => (double)place)), wholeNumbers: true);
}
