using System.Numerics;
using Course.Tensors;

namespace Course.Mlp.Initializers;

/// <summary>
/// How the weights of a layer begin. Every number is drawn on its own, so a rule is its spread as a function of how
/// many numbers a neuron sums.
/// </summary>
/// <remarks>
/// Lecture "Introduction to neural networks", initialization: a sum of n products has n times their variance, so weights of a fixed spread
/// make the signal grow or fade from layer to layer; equal weights make equal neurons, which stay equal for ever.
/// </remarks>
public abstract class Initializer
{
    /// <summary>A tensor of starting values that outlives training steps.</summary>
    /// <param name="shape">The parameter's shape: inputs x outputs, for a convolution after kernelHeight x kernelWidth.</param>
    /// <param name="rng">Where randomness comes from.</param>
    public Tensor<T> Create<T>(Shape shape, Rng rng)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (fanIn, fanOut) = Fans(shape);
        var tensor = Tensor<T>.Zeros(shape).Keep();
        foreach (ref var element in tensor.Data)
        {
            element = T.CreateTruncating(Draw(fanIn, fanOut, rng));
        }

        return tensor;
    }

    /// <summary>One starting value.</summary>
    /// <param name="fanIn">How many numbers one output sums.</param>
    /// <param name="fanOut">How many outputs one input reaches.</param>
    /// <param name="rng">Where randomness comes from.</param>
    protected abstract double Draw(int fanIn, int fanOut, Rng rng);

    /// <summary>
    /// fanIn and fanOut of a parameter: the last two sizes, each times the places of the window when there are axes before them.
    /// A vector counts as both.
    /// </summary>
    public static (int FanIn, int FanOut) Fans(Shape shape)
    {
        var places = shape.Rank > 2 ? shape[..^2].ElementCount : 1;
        return shape.Rank == 0 ? (1, 1) : (places * shape[shape.Rank == 1 ? 0 : shape.Rank - 2], places * shape[^1]);
    }
}
