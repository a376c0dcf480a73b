using System.Numerics;
using Course.Autograd;
using Course.Cnn.Convolution;
using Course.Cnn.Kernels;
using Course.Optimization.NormalizationLayers;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Cnn.Fused;

/// <summary>
/// y = relu?(gamma (c - mean) / s + beta + added) with the convolution c = x * w and the mean and spread s of its channels, as a function
/// of (x, w, gamma, beta) or (x, w, gamma, beta, added): <see cref="Functions.Convolve{T}"/>, <see cref="BatchNormalize{T}"/>, a sum and a
/// ReLU in as few walks through memory as there can be.
/// </summary>
/// <remarks>
/// <para>Forward, a picture is measured while the core that convolved it has it in its cache. The statistics of the batch follow from those
/// of its pictures: the mean is the mean of their means, the variance the mean of their variances plus the variance of their means.
/// A second walk normalizes, adds and cuts off.</para>
/// <para>Backward, one walk sums what gamma and beta receive. Only then is the gradient of c known (the formula stands in
/// <see cref="BatchNormalize{T}"/>): it is made picture by picture, and both gradients of the convolution are taken from it in the cache.
/// </para>
/// <para>Walks go through the pictures forwards and backwards in turn: each begins with what the one before it left in the cache.</para>
/// </remarks>
/// <param name="window">The convolution's window.</param>
/// <param name="epsilon">Keeps the division finite where a channel is constant.</param>
/// <param name="relu">Whether negative results become 0.</param>
public sealed unsafe class ConvolveNormalize<T>(Window2D window, double epsilon = 1e-5, bool relu = false) : Function<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly FastestConvolution<T> algorithm = new();
    private Tensor<T>? convolved; // c
    private Tensor<T>? scale; // gamma / s
    private Tensor<T> spread = T.One; // s

    /// <summary>The means of the convolution's channels.</summary>
    public Tensor<T> Mean { get; private set; } = T.Zero;

    /// <summary>The variances of the convolution's channels, without epsilon.</summary>
    public Tensor<T> Variance { get; private set; } = T.One;

    private int Filters => convolved!.Shape[3];

    private PixelWalk Walk => new(convolved!.Shape[1] * convolved.Shape[2], Filters);

    // Whether the way back finds again what the ReLU let through, in place of reading and writing it.
    private bool FindsRelu => relu && Inputs.Count == 4;

    /// <inheritdoc/>
    protected override Tensor<T> Forward()
    {
        var (x, w, gamma, beta, added) = (Input(0), Input(1), Input(2), Input(3), Inputs.Count > 4 ? Input(4) : null);
        var c = convolved = Tensor<T>.Uninitialized(ShapeRules.Convolution(x.Shape, w.Shape, window));
        RequireFit(c.Shape, gamma, beta, added);
        var y = Tensor<T>.Uninitialized(c.Shape);
        if (c.Size == 0)
        {
            return y;
        }

        Measure(x, w, c);
        spread = Spread.Of(Variance, epsilon, () => c.Reshape(-1, Filters).StandardDeviation(0));
        scale = gamma / spread;
        var walk = Walk;
        Pictures.ForEachBackwards(c.Shape[0], n =>
        {
            fixed (T* cn = Pictures.Of(c, n), addedN = added is null ? default : Pictures.Of(added, n), yn = Pictures.Of(y, n),
                mean = Mean.Data, slope = scale.Data, level = beta.Data)
            {
                Channels<T>.ForEach(
                    walk.Channels, new Normalization<T>(walk, cn, new ChannelLines<T>(mean, slope, level), addedN, relu, yn));
            }
        });
        return y;
    }

    /// <inheritdoc/>
    protected override void Backward(Tensor<T> dY, Gradients<T> gradients)
    {
        if (dY.Size == 0)
        {
            for (var i = 0; i < Inputs.Count; i++)
            {
                gradients[i]?.Add(Tensor<T>.Zeros(Input(i).Shape));
            }

            return;
        }

        var g = FindsRelu || !relu ? dY : Tensor<T>.Uninitialized(dY.Shape);
        var (dGamma, dBeta) = ParameterGradients(dY, g);
        gradients[2]?.Add(dGamma);
        gradients[3]?.Add(dBeta);
        gradients[4]?.Add(g);
        if (gradients[0] is not null || gradients[1] is not null)
        {
            var (dX, dW) = ConvolutionGradients(g, dGamma, dBeta, gradients[0]);
            gradients[0]?.Replace(dX!);
            gradients[1]?.Add(dW);
        }
    }

    /// <summary>Applies the function, to what is added only if that is not null.</summary>
    public Variable<T> Apply(Variable<T> x, Variable<T> w, Variable<T> gamma, Variable<T> beta, Variable<T>? added) =>
        added is null ? Apply(x, w, gamma, beta) : Apply([x, w, gamma, beta, added]);

    // c and its moments.
    private void Measure(Tensor<T> x, Tensor<T> w, Tensor<T> c)
    {
        using var convolution = algorithm.Prepare(w, x.Shape, window, c.Shape);
        var (walk, means, variances) = (Walk, OfPictures(), OfPictures());
        Pictures.ForEach(x, convolution.Padded, convolution.ScratchSize, (n, xn, scratch) =>
        {
            fixed (T* cn = Pictures.Of(c, n), meanN = Pictures.Of(means, n), varianceN = Pictures.Of(variances, n))
            {
                convolution.Run(xn, scratch, cn);
                Channels<T>.ForEach(walk.Channels, new PictureMoments<T>(walk, cn, meanN, varianceN));
            }
        });
        Mean = Finite(means.Mean(0)) ?? c.Reshape(-1, Filters).Mean(0); // a sum may overflow
        Variance = (variances + (means - Mean).Square()).Mean(0);
    }

    private static Tensor<T>? Finite(Tensor<T> x) => TensorPrimitives.IsFiniteAll<T>(x.Data) ? x : null;

    // dGamma = sum(g c^) and dBeta = sum(g), with c^ = (c - mean) / s and g, what the ReLU let through of dY, which is written on the way
    // unless it is dY itself or can be found again.
    private (Tensor<T> DGamma, Tensor<T> DBeta) ParameterGradients(Tensor<T> dY, Tensor<T> g)
    {
        var (c, beta, walk, finds, ofProduct, ofGradient) = (convolved!, Input(3), Walk, FindsRelu, OfPictures(), OfPictures());
        var y = g == dY ? null : Output;
        Pictures.ForEachBackwards(dY.Shape[0], n =>
        {
            fixed (T* dYn = Pictures.Of(dY, n), cn = Pictures.Of(c, n), yn = y is null ? default : Pictures.Of(y, n),
                gn = Pictures.Of(g, n), product = Pictures.Of(ofProduct, n), sum = Pictures.Of(ofGradient, n),
                mean = Mean.Data, slope = scale!.Data, level = beta.Data)
            {
                Channels<T>.ForEach(walk.Channels, new GradientSums<T>(
                    walk, dYn, cn, new ChannelLines<T>(mean, slope, level), finds, yn, gn, product, sum));
            }
        });
        return (ofProduct.Sum(0) / spread, ofGradient.Sum(0));
    }

    // dC = gamma / s (g - dBeta / n - c^ dGamma / n) of a picture at a time, and from it dX, with what came back to x before, and dW.
    private (Tensor<T>? DX, Tensor<T> DW) ConvolutionGradients(
        Tensor<T> g, Tensor<T> dGamma, Tensor<T> dBeta, GradientSum<T>? sumOfX)
    {
        var (x, w, beta, c, walk, rows) = (Input(0), Input(1), Input(3), convolved!, Walk, T.CreateChecked(g.Size / Filters));
        var (slopes, levels, finds) = (dGamma / spread / rows, dBeta / rows, FindsRelu);
        var ofWeight = algorithm.PrepareWeightGradient(x.Shape, g.Shape, window);
        using var ofInput = sumOfX is null ? null : algorithm.PrepareInputGradient(w, g.Shape, x.Shape, window);
        var (dX, before) = (sumOfX is null ? null : Tensor<T>.Uninitialized(x.Shape), sumOfX?.SoFar);
        var (size, copySize) = (walk.Pixels * walk.Channels, ofInput?.Padded.CopySize ?? 0);
        var (zeroed, ofWeightEnd) = (copySize + ofWeight.Zeroed, copySize + ofWeight.ScratchSize);
        var scratchSize = ofWeightEnd + size + ofWeight.Excess + (ofInput?.ScratchSize ?? 0);
        using var sum = new GroupedSum<T>(x, ofWeight.Padded, zeroed, scratchSize, ofWeight.Size, (at, xn, scratch, sum) =>
        {
            var dC = scratch + ofWeightEnd;
            fixed (T* gn = Pictures.Of(g, at.N), cn = Pictures.Of(c, at.N), mean = Mean.Data,
                factor = scale!.Data, shift = beta.Data, slope = slopes.Data, level = levels.Data)
            {
                Channels<T>.ForEach(walk.Channels, new NormalizationGradient<T>(
                    walk, gn, cn, new ChannelLines<T>(mean, factor, shift), finds, new ChannelLines<T>(mean, slope, level), factor, dC));
            }

            ofWeight.Add(at, xn, dC, scratch + copySize, sum);
            if (ofInput is not null)
            {
                var dXn = Pictures.Of(dX!, at.N);
                fixed (T* padded = ofInput.Padded.Prepare(new ReadOnlySpan<T>(dC, size), new Span<T>(scratch, copySize)), target = dXn)
                {
                    ofInput.Run(padded, dC + size + ofWeight.Excess, target);
                }

                if (before is not null)
                {
                    TensorPrimitives.Add(dXn, Pictures.Of(before, at.N), dXn);
                }
            }
        });
        return (dX, ofWeight.Total(sum));
    }

    // One number a picture and channel.
    private Tensor<T> OfPictures() => Tensor<T>.Uninitialized([convolved!.Shape[0], Filters]);

    private static void RequireFit(Shape output, Tensor<T> gamma, Tensor<T> beta, Tensor<T>? added)
    {
        var fits = gamma.Shape == [output[^1]] && beta.Shape == [output[^1]] && (added is null || added.Shape == output);
        if (!fits)
        {
            throw new ShapeException(
                "convolution and batch normalization", added is null ? [gamma.Shape, beta.Shape] : [gamma.Shape, beta.Shape, added.Shape],
                $"gamma and beta are vectors of one number a filter, and what is added has the shape of the output, {output}",
                "another shape was given", "give one number a filter, and an addition of the output's shape");
        }
    }
}
