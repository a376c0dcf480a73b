using System.Numerics.Tensors;

namespace Course.Tensors;

/// <content>Arithmetic, element by element; operands of different shapes broadcast (<see cref="ShapeRules.Broadcast"/>).</content>
public sealed partial class Tensor<T>
{
    /// <summary>A number is a tensor of rank 0, so <c>x * 2</c> needs no operator of its own.</summary>
    public static implicit operator Tensor<T>(T value) => Scalar(value);

    /// <summary>x + y.</summary>
    /// <exception cref="ShapeException">The shapes do not broadcast; so for every operator here.</exception>
    public static Tensor<T> operator +(Tensor<T> x, Tensor<T> y) => Broadcasting.Apply<T, Addition<T>>(x, y);

    /// <summary>x - y.</summary>
    public static Tensor<T> operator -(Tensor<T> x, Tensor<T> y) => Broadcasting.Apply<T, Subtraction<T>>(x, y);

    /// <summary>x * y, element by element; the matrix product is <see cref="Dot"/>.</summary>
    public static Tensor<T> operator *(Tensor<T> x, Tensor<T> y) => Broadcasting.Apply<T, Multiplication<T>>(x, y);

    /// <summary>x / y.</summary>
    public static Tensor<T> operator /(Tensor<T> x, Tensor<T> y) => Broadcasting.Apply<T, Division<T>>(x, y);

    /// <summary>What floor division leaves over, with the sign of the divisor: -7 % 3 is 2, as in NumPy.</summary>
    public static Tensor<T> operator %(Tensor<T> x, Tensor<T> y) => Broadcasting.Apply<T, OneByOne<T, Remaindering<T>>>(x, y);

    /// <summary>-x.</summary>
    public static Tensor<T> operator -(Tensor<T> x) => x.Transform<Negation>();

    /// <summary>The quotient rounded down: -7 // 2 is -4 (NumPy <c>//</c>).</summary>
    public Tensor<T> FloorDivide(Tensor<T> divisor) => Broadcasting.Apply<T, OneByOne<T, FloorDivision<T>>>(this, divisor);

    /// <summary>x to the power of y (NumPy <c>**</c>).</summary>
    public Tensor<T> Power(Tensor<T> exponent) => Broadcasting.Apply<T, OneByOne<T, Powering<T>>>(this, exponent);

    /// <summary>The larger of x and y; NaN if either is.</summary>
    public Tensor<T> Maximum(Tensor<T> other) => Broadcasting.Apply<T, Maximum<T>>(this, other);

    /// <summary>The smaller of x and y; NaN if either is.</summary>
    public Tensor<T> Minimum(Tensor<T> other) => Broadcasting.Apply<T, Minimum<T>>(this, other);

    /// <summary>1 where x > y, else 0.</summary>
    public Tensor<T> GreaterThan(Tensor<T> other) => Broadcasting.Apply<T, OneByOne<T, Greater<T>>>(this, other);

    /// <summary>1 where x = y, else 0.</summary>
    public Tensor<T> EqualTo(Tensor<T> other) => Broadcasting.Apply<T, OneByOne<T, Equality<T>>>(this, other);

    /// <summary>
    /// Any function of two numbers, element by element, written as a struct: <c>Tensor&lt;float>.Combine&lt;Distance>(x, y)</c>.
    /// </summary>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public static Tensor<T> Combine<TOperation>(Tensor<T> x, Tensor<T> y)
        where TOperation : struct, IScalarOperation<T> => Broadcasting.Apply<T, OneByOne<T, TOperation>>(x, y);

    /// <summary>Adds in place: this += y, keeping this tensor's shape and memory.</summary>
    /// <exception cref="ShapeException">y is larger than this tensor along some axis.</exception>
    public void AddInPlace(Tensor<T> y)
    {
        ShapeRules.BroadcastInto("add in place", Shape, y.Shape);
        Broadcasting.ApplyInto<T, Addition<T>>(this, y, this);
        MarkChanged();
    }

    /// <summary>Sets every element.</summary>
    public void Fill(T value)
    {
        Data.Fill(value);
        MarkChanged();
    }

    /// <summary>|x|.</summary>
    public Tensor<T> Abs() => Transform<AbsoluteValue>();

    /// <summary>e^x.</summary>
    public Tensor<T> Exp() => Transform<Exponential>();

    /// <summary>The natural logarithm; -infinity at 0, NaN below.</summary>
    public Tensor<T> Log() => Transform<NaturalLogarithm>();

    /// <summary>The square root; NaN below 0.</summary>
    public Tensor<T> Sqrt() => Transform<SquareRoot>();

    /// <summary>x^2.</summary>
    public Tensor<T> Square() => this * this;

    /// <summary>The hyperbolic tangent.</summary>
    public Tensor<T> Tanh() => Transform<HyperbolicTangent>();

    /// <summary>1 / (1 + e^-x), without overflow for large |x|.</summary>
    public Tensor<T> Sigmoid() => Transform<LogisticSigmoid>();

    /// <summary>Any function of one number, element by element; not vectorized.</summary>
    public Tensor<T> Map(Func<T, T> function)
    {
        var result = Uninitialized(Shape);
        var x = Data;
        var y = result.Data;
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = function(x[i]);
        }

        return result;
    }

    private Tensor<T> Transform<TOperation>()
        where TOperation : struct, IUnaryOperation
    {
        const int worthSharing = 1 << 14; // elements below which another thread costs more than it saves
        var result = Uninitialized(Shape);
        Workers.For(Size, worthSharing, (x: this, y: result),
            static (all, from, to) => TOperation.Apply(all.x.Data[from..to], all.y.Data[from..to]));
        return result;
    }

    private interface IUnaryOperation
    {
        static abstract void Apply(ReadOnlySpan<T> x, Span<T> y);
    }

    private readonly struct Negation : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Negate(x, y);
    }

    private readonly struct AbsoluteValue : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Abs(x, y);
    }

    private readonly struct Exponential : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Exp(x, y);
    }

    private readonly struct NaturalLogarithm : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Log(x, y);
    }

    private readonly struct SquareRoot : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Sqrt(x, y);
    }

    private readonly struct HyperbolicTangent : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y) => PreciseTanh.Apply(x, y);
    }

    private readonly struct LogisticSigmoid : IUnaryOperation
    {
        public static void Apply(ReadOnlySpan<T> x, Span<T> y)
        {
            if (x.Length > 0) // the library refuses an empty span here, and only here
            {
                TensorPrimitives.Sigmoid(x, y);
            }
        }
    }
}
