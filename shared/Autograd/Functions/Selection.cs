using System.Numerics;
using Course.Tensors;

namespace Course.Autograd.Functions;

/// <summary>
/// An aggregation that picks one element of many: the largest or the smallest, the first of them on a tie, NaN if there is one. That
/// element alone receives dY.
/// </summary>
/// <param name="axes">The axes to pick along; none means all.</param>
/// <param name="keepAxes">Whether they stay with size 1.</param>
public abstract class Selection<T>(ReadOnlySpan<int> axes, bool keepAxes) : Aggregation<T>(axes, keepAxes)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private int[] picked = []; // for every element of y, where in x it was

    /// <inheritdoc/>
    /// <exception cref="ShapeException">There is no element to pick from.</exception>
    protected sealed override Tensor<T> Forward(Tensor<T> x)
    {
        ShapeRules.RequireElements(Name, x.Shape, Axes);
        var y = Extreme(x);
        picked = new int[y.Size];
        Array.Fill(picked, -1);
        var data = x.Data;
        var walk = new AxisWalk(x.Shape, WithAxes(y, x).Shape);
        for (var i = 0; i < data.Length; i++, walk.Next())
        {
            ref var best = ref picked[walk.Target];
            if (best < 0 || IsBetter(data[i], data[best]) || (T.IsNaN(data[i]) && !T.IsNaN(data[best])))
            {
                best = i;
            }
        }

        return y;
    }

    /// <inheritdoc/>
    protected sealed override Tensor<T> Backward(Tensor<T> x, Tensor<T> y, Tensor<T> dY)
    {
        var dX = Tensor<T>.Zeros(x.Shape);
        for (var i = 0; i < picked.Length; i++)
        {
            dX.Data[picked[i]] = dY.Data[i];
        }

        return dX;
    }

    /// <summary>The value that is picked; of zeros of both signs +0 is the larger one.</summary>
    protected abstract Tensor<T> Extreme(Tensor<T> x);

    /// <summary>Whether an element is to be preferred to the best one so far; false for NaN.</summary>
    protected abstract bool IsBetter(T candidate, T best);

    /// <summary>Walks a tensor in row-major order and knows to which element of the aggregated one each belongs.</summary>
    private ref struct AxisWalk
    {
        private readonly Shape shape;
        private readonly int[] steps; // how far the target moves along each axis: not at all where it has size 1
        private readonly int[] index;

        public AxisWalk(Shape shape, Shape kept)
        {
            this.shape = shape;
            steps = kept.RowMajorStrides();
            index = new int[shape.Rank];
            for (var axis = 0; axis < steps.Length; axis++)
            {
                steps[axis] = kept[axis] == 1 ? 0 : steps[axis];
            }
        }

        public int Target { get; private set; }

        public void Next()
        {
            for (var axis = shape.Rank - 1; axis >= 0; axis--)
            {
                Target += steps[axis];
                if (++index[axis] < shape[axis])
                {
                    return;
                }

                Target -= steps[axis] * index[axis];
                index[axis] = 0;
            }
        }
    }
}
