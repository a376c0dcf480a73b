using Course.Cnn;
using Course.Cnn.Convolution;
using Course.Cnn.Pooling;
using Course.Mlp;
using Course.Neuron;
using Course.Neuron.Losses;
using Course.Optimization;
using Course.Tensors;
using Course.Tensors.Kernels;
using FsCheck;
using FsCheck.Fluent;
using V = Course.Autograd.Variable<double>;

namespace Engine.Tests.Autograd;

/// <summary>
/// Every operation of the graph, one line each; <see cref="CatalogueTests"/> makes the tests of all of them from these lines.
/// A test fails when a public function has no line.
/// </summary>
public static class Catalogue
{
    private static readonly double[] Kink = [0];
    private static readonly Window2D Window = new(new WindowAxis(2, 1, 1), new WindowAxis(3, 2, 1));

    private static readonly Window2D StrideOne = new(new WindowAxis(2, 1, 1), new WindowAxis(3, 1, 1));
    private static readonly Window2D PoolOfTwo = Window2D.Square(2, stride: 2);

    public static IReadOnlyList<Operation> All { get; } =
    [
        // Arithmetic.
        Broadcasting("add", (x, y) => x + y, (x, y) => x + y),
        Broadcasting("subtract", (x, y) => x - y, (x, y) => x - y),
        Broadcasting("multiply", (x, y) => x * y, (x, y) => x * y),
        Broadcasting("divide", (x, y) => x / y, (x, y) => x / y, right: Domain.NonZero),
        Broadcasting("maximum", (x, y) => x.Maximum(y), Math.Max, Domain.Grid(0), Domain.Grid(0.25)),
        Broadcasting("minimum", (x, y) => x.Minimum(y), Math.Min, Domain.Grid(0), Domain.Grid(0.25)),
        Elementwise("negate", x => -x, x => -x),
        Elementwise("exp", x => x.Exp(), Math.Exp),
        Elementwise("log", x => x.Log(), Math.Log, Domain.Positive),
        Elementwise("sqrt", x => x.Sqrt(), Math.Sqrt, Domain.Positive),
        Elementwise("square", x => x.Square(), x => x * x),
        Elementwise("abs", x => x.Abs(), Math.Abs, Domain.AwayFrom(Kink)),
        Elementwise("clip", x => x.Clip(-1, 0.5), x => double.IsNaN(x) ? x : Math.Clamp(x, -1, 0.5), Domain.AwayFrom(-1, 0.5)),
        Elementwise("power 3", x => x.Power(3), x => Math.Pow(x, 3)),
        Elementwise("power 2", x => x.Power(2), x => Math.Pow(x, 2)),
        Elementwise("power -1", x => x.Power(-1), x => 1 / x, Domain.NonZero),
        Elementwise("power 0.5", x => x.Power(0.5), x => Math.Pow(x, 0.5), Domain.Positive),
        Elementwise("power 0", x => x.Power(0), _ => 1),

        // Aggregations.
        ..Aggregation("sum", (x, axes, keep) => x.Sum(axes, keep), group => group.Sum(), ofNothing: true),
        ..Aggregation("mean", (x, axes, keep) => x.Mean(axes, keep), group => group.DefaultIfEmpty(double.NaN).Average(), ofNothing: true),
        ..Aggregation(
            "max", (x, axes, keep) => x.Max(axes, keep), group => group.Any(double.IsNaN) ? double.NaN : group.Max(), ofNothing: false),
        ..Aggregation("min", (x, axes, keep) => x.Min(axes, keep), group => group.Min(), ofNothing: false),
        ..Aggregation(
            "variance", (x, axes, keep) => x.Variance(axes, keepAxes: keep), group => References.Variance(group, 0), ofNothing: true),
        ..Aggregation(
            "sample variance", (x, axes, keep) => x.Variance(axes, 1, keep), group => References.Variance(group, 1), ofNothing: true),
        ..Aggregation("standard deviation", (x, axes, keep) => x.StandardDeviation(axes, keepAxes: keep),
            group => Math.Sqrt(References.Variance(group, 0)), ofNothing: true),
        ..Aggregation("sample standard deviation", (x, axes, keep) => x.StandardDeviation(axes, 1, keep),
            group => Math.Sqrt(References.Variance(group, 1)), ofNothing: true),

        // The matrix product and shapes.
        MatrixProduct("matrix product", Sizes(1, 4, 3).Select(s => (Shape[])[[s[0], s[1]], [s[1], s[2]]])),
        MatrixProduct("matrix product of batches", Sizes(1, 3, 4).Select(s => (Shape[])[[s[3], s[0], s[1]], [s[3], s[1], s[2]]])),
        MatrixProduct(
            "matrix product of broadcast batches", Sizes(1, 3, 5).Select(s => (Shape[])[[s[3], 1, s[0], s[1]], [s[4], s[1], s[2]]])),
        MatrixProduct("matrix product of a stack and a matrix", Sizes(1, 3, 4).Select(s => (Shape[])[[s[3], s[0], s[1]], [s[1], s[2]]])),
        MatrixProduct("matrix product of a vector and a matrix", Sizes(1, 4, 2).Select(s => (Shape[])[[s[0]], [s[0], s[1]]])),
        MatrixProduct("matrix product of a stack and a vector", Sizes(1, 4, 3).Select(s => (Shape[])[[s[0], s[1], s[2]], [s[2]]])),
        MatrixProduct("matrix product of a vector and a stack", Sizes(1, 4, 3).Select(s => (Shape[])[[s[0]], [s[1], s[0], s[2]]])),
        MatrixProduct("matrix product of vectors", Sizes(1, 4, 1).Select(s => (Shape[])[[s[0]], [s[0]]])),
        Shaped("reshape", x => x[0].Reshape(-1, 2), Sizes(1, 4, 2).Select(s => (Shape[])[[s[0], 2, s[1]]]),
            x => x[0].Reshape(x[0].Size / 2, 2),
            wrong: [[[3]]], empty: [([[0, 4]], [0, 2])]),
        Shaped("transpose", x => x[0].Transpose(), OneOf(1), x => References.Transpose(x[0], []), empty: [([[0, 4]], [4, 0])]),
        Shaped("transpose in an order", x => x[0].Transpose(2, 0, -2), Sizes(1, 4, 3).Select(s => (Shape[])[s]),
            x => References.Transpose(x[0], [2, 0, 1]),
            wrong: [[[2, 3]]], empty: [([[2, 0, 3]], [3, 2, 0])]),
        Shaped("concatenate", x => V.Concatenate(-1, x), Sizes(0, 3, 4).Select(s => (Shape[])[[s[0], s[1]], [s[0], s[2]], [s[0], s[3]]]),
            References.ConcatenateColumns,
            wrong: [[[2, 3], [3, 3], [2, 1]], [[2], [2, 3], [2, 1]]], empty: [([[2, 0], [2, 0], [2, 0]], [2, 0])]),
        Shaped("stack", x => V.Stack(-1, x), Sizes(0, 3, 2).Select(s => (Shape[])[[s[0], s[1]], [s[0], s[1]], [s[0], s[1]]]),
            x => References.FromIndex([x[0].Shape[0], x[0].Shape[1], 3], i => x[i[2]][i[0], i[1]]),
            wrong: [[[2, 3], [3, 2], [2, 3]], [[2], [2, 3], [2, 3]]], empty: [([[2, 0], [2, 0], [2, 0]], [2, 0, 3])]),
        Shaped("pad", x => x[0].Pad([(1, 0), (2, 3)], 0.5), Sizes(0, 3, 2).Select(s => (Shape[])[s]),
            x => References.FromIndex([x[0].Shape[0] + 1, x[0].Shape[1] + 5], i =>
                i[0] >= 1 && i[1] >= 2 && i[1] < x[0].Shape[1] + 2 ? x[0][i[0] - 1, i[1] - 2] : 0.5),
            wrong: [[[3]], [[1, 1, 1]]], empty: [([[2, 0]], [3, 5])]),
        Shaped(
            "where", x => V.Where(EverySecondRow(x[0].Shape[0]), x[0], x[1]), Sizes(0, 4, 2).Select(s => (Shape[])[[s[0], s[1]], [s[1]]]),
            x => References.FromIndex(x[0].Shape, i => i[0] % 2 == 1 ? x[0][i[0], i[1]] : x[1][i[1]]),
            wrong: [[[2, 3], [4]], [[3, 2], [3]]], empty: [([[0, 3], [3]], [0, 3])], inputs: 2),
        Shaped("slice", x => x[0][1..^1, .., ^1], Sizes(2, 4, 3).Select(s => (Shape[])[s]),
            x => References.FromIndex([x[0].Shape[0] - 2, x[0].Shape[1]], i => x[0][i[0] + 1, i[1], ^1]),
            wrong: [[[3, 2]], [[1, 1, 0]]], empty: [([[2, 3, 4]], [0, 3])]),
        Shaped("broadcast", x => x[0].BroadcastTo([3, 2, 4]),
            Gen.Elements<Shape>([], [4], [1], [2, 1], [2, 4], [3, 1, 1]).Select(s => (Shape[])[s]),
            x => References.Elementwise(x[0], Tensor<double>.Zeros([3, 2, 4]), (a, _) => a), wrong: [[[3]], [[1, 3, 2, 4]]]),

        // Activations.
        Elementwise("identity", x => x.Identity(), x => x),
        Elementwise("step", x => x.Step(), x => double.IsNaN(x) ? x : x < 0 ? 0 : 1, Domain.AwayFrom(Kink)),
        Elementwise("sigmoid", x => x.Sigmoid(), x => 1 / (1 + Math.Exp(-x))),
        Elementwise("sigmoid with slope", x => x.Sigmoid(0.7), x => 1 / (1 + Math.Exp(-0.7 * x))),
        Elementwise("tanh", x => x.Tanh(), Math.Tanh),
        Elementwise("arctan", x => x.Arctan(), Math.Atan),
        Elementwise("softsign", x => x.Softsign(), x => double.IsInfinity(x) ? Math.Sign(x) : x / (1 + Math.Abs(x)), Domain.AwayFrom(Kink)),
        Elementwise("isru", x => x.Isru(2), x => double.IsNaN(x) || x == 0 ? x : Math.Sign(x) / Math.Sqrt(1 / x / x + 2)),
        Elementwise("relu", x => x.Relu(), x => Math.Max(0, x), Domain.AwayFrom(Kink)),
        Elementwise("leaky relu", x => x.LeakyRelu(0.1), x => x > 0 ? x : 0.1 * x, Domain.AwayFrom(Kink)),
        Elementwise("elu", x => x.Elu(0.7), x => x > 0 ? x : 0.7 * (Math.Exp(x) - 1), Domain.AwayFrom(Kink)),
        Elementwise("softplus", x => x.Softplus(), x => x > 50 ? x : Math.Log(1 + Math.Exp(x))),
        Elementwise("gelu", x => x.Gelu(), NormalIntegral.Gelu, Domain.Between(-8, 8)),
        Broadcasting("parametric relu", (x, s) => x.ParametricRelu(s), (x, s) => x > 0 ? x : s * x, Domain.AwayFrom(Kink)),
        Shaped("softmax", x => x[0].Softmax(), OneOf(1), x => References.Rows(x[0], -1, References.Softmax), wrong: [[[]]],
            empty: [([[0, 3]], [0, 3]), ([[3, 0]], [3, 0])]) with { Mixes = true },
        Shaped("softmax along the first axis", x => x[0].Softmax(0), OneOf(1), x => References.Rows(x[0], 0, References.Softmax),
            wrong: [[[]]], empty: [([[0, 3]], [0, 3])]) with { Mixes = true },
        Shaped("log-softmax", x => x[0].LogSoftmax(), OneOf(1),
            x => References.Rows(x[0], -1, row => [.. References.Softmax(row).Select(p => Math.Log(p))]),
            wrong: [[[]]], empty: [([[0, 3]], [0, 3])]) with { Mixes = true },
        Shaped("log-softmax along the first axis", x => x[0].LogSoftmax(0), OneOf(1),
            x => References.Rows(x[0], 0, row => [.. References.Softmax(row).Select(p => Math.Log(p))]),
            wrong: [[[]]], empty: [([[0, 3]], [0, 3])]) with { Mixes = true },

        // Losses.
        ..Losses("mean squared error", (x, target, reduction) => x.MeanSquaredError(target, reduction), (p, t) => (p - t) * (p - t),
            Domain.Reals, Domain.Reals),
        ..Losses("mean absolute error", (x, target, reduction) => x.MeanAbsoluteError(target, reduction), (p, t) => Math.Abs(p - t),
            Domain.Grid(0), Domain.Grid(0.25)),
        // An infinite or huge number is no probability and is refused (BinaryCrossEntropyTests).
        ..Losses("binary cross-entropy", (x, target, reduction) => x.BinaryCrossEntropy(target, reduction),
            (p, t) =>
                -(t * Math.Max(Math.Log(p), -100) + (1 - t) * Math.Max(Math.Log(1 - p), -100)), Domain.Probabilities, Domain.Probabilities)
            .Select(loss => loss with { EdgeInputs = [] }),
        ..Losses("binary cross-entropy with logits", (x, target, reduction) => x.BinaryCrossEntropyWithLogits(target, reduction),
            (x, t) => x < -700 ? -t * x
                : x > 700 ? (1 - t) * x
                : -(t * Math.Log(1 / (1 + Math.Exp(-x))) + (1 - t) * Math.Log(1 / (1 + Math.Exp(x)))), Domain.Reals, Domain.Probabilities),
        SoftmaxCrossEntropy("softmax cross-entropy, mean", Reduction.Mean),
        SoftmaxCrossEntropy("softmax cross-entropy, sum", Reduction.Sum),

        // Layers.
        Shaped("affine", x => x[0].Affine(x[1], x[2]), Sizes(1, 4, 4).Select(s => (Shape[])[[s[0], s[3], s[1]], [s[1], s[2]], [s[2]]]),
            x => References.Elementwise(References.MatrixProduct(x[0], x[1]), x[2], (xw, b) => xw + b),
            wrong: [[[2, 3], [4, 5], [5]], [[2, 3], [3, 5], [4]], [[2, 3], [3, 5], [5, 1]], [[], [3, 5], [5]]],
            empty: [([[0, 3], [3, 2], [2]], [0, 2])], inputs: 3),
        Shaped("affine with relu", x => x[0].Affine(x[1], x[2], relu: true),
            Sizes(1, 4, 4).Select(s => (Shape[])[[s[0], s[3], s[1]], [s[1], s[2]], [s[2]]]),
            x => References.Elementwise(
                References.MatrixProduct(x[0], x[1]), x[2], (xw, b) => double.IsNaN(xw + b) ? double.NaN : Math.Max(xw + b, 0)),
            wrong: [[[2, 3], [4, 5], [5]]], empty: [([[0, 3], [3, 2], [2]], [0, 2])], inputs: 3,
            domains: [Domain.Grid(0), Domain.Grid(0), Domain.Grid(0.1)]),
        Shaped("dropout mask", x => x[0].DropoutMask(0.4, new Rng(5)), OneOf(0), x => Dropped(x[0], 0.4, new Rng(5)),
            empty: [([[0, 3]], [0, 3])]),
        Shaped("standardize", x => x[0].Standardize([0, -1], 0.1), Sizes(1, 4, 3).Select(s => (Shape[])[s]),
            x => References.Standardize(x[0], [0, 2], 0.1),
            wrong: [[[]]], empty: [([[2, 0, 3]], [2, 0, 3])]) with { Mixes = true },
        Shaped("batch normalization", x => x[0].BatchNormalize(x[1], x[2], 0.1),
            Sizes(1, 40, 3).Select(s => (Shape[])[[s[0], s[1], s[2]], [s[2]], [s[2]]]),
            x => References.Elementwise(
                References.Elementwise(References.Standardize(x[0], [0, 1], 0.1), x[1], (normal, gamma) => normal * gamma),
                x[2], (scaled, beta) => scaled + beta),
            wrong: [[[4], [4], [4]], [[4, 3], [2], [3]], [[4, 3], [3], [2]], [[4, 3], [1, 3], [3]], [[4, 3], [3], []]],
            empty: [([[0, 5, 3], [3], [3]], [0, 5, 3])], inputs: 3)
            with { Mixes = true, SameAs = x => x[0].Standardize([0, 1], 0.1) * x[1] + x[2] },

        // Pictures.
        Shaped("convolution", x => x[0].Convolve(x[1], x[2], Window), Pictures,
            x => new NaiveConvolution<double>().Forward(x[0], x[1], x[2], Window),
            wrong: [[[1, 4, 5], [2, 3, 1, 2], [2]], [[1, 4, 5, 3], [2, 3, 1, 2], [2]], [[1, 4, 5, 1], [2, 3, 1, 2], [3]]],
            // padding times an infinite weight is nothing or NaN
            empty: [([[0, 4, 5, 1], [2, 3, 1, 2], [2]], [0, 5, 3, 2])], inputs: 3) with { EdgeInputs = [0, 2] },
        Shaped("convolution with relu", x => x[0].Convolve(x[1], x[2], Window, relu: true), Pictures,
            x => new NaiveConvolution<double>().Forward(x[0], x[1], x[2], Window, relu: true), wrong: [[[1, 4, 5, 3], [2, 3, 1, 2], [2]]],
            empty: [([[0, 4, 5, 1], [2, 3, 1, 2], [2]], [0, 5, 3, 2])],
            domains: [Domain.Grid(0), Domain.Grid(0), Domain.Grid(0.1)]) with { EdgeInputs = [0, 2] },
        Shaped("convolution, relu and max pooling in one pass", x => x[0].ConvolveReluMaxPool(x[1], x[2], StrideOne, PoolOfTwo),
            PicturesOfWholeTiles, x =>
            NaivePooling.Extreme(
                new NaiveConvolution<double>().Forward(x[0], x[1], x[2], StrideOne, relu: true), PoolOfTwo, largest: true).Y,
            wrong: [[[1, 4, 5, 3], [2, 3, 1, Tile<double>.Columns], [Tile<double>.Columns]]],
            empty: [([[0, 4, 5, 1], [2, 3, 1, Tile<double>.Columns], [Tile<double>.Columns]], [0, 2, 2, Tile<double>.Columns])],
            domains: [Domain.Grid(0), Domain.Grid(0), Domain.Grid(0)])
            with { EdgeInputs = [0, 2], SameAs = x => x[0].Convolve(x[1], x[2], StrideOne, relu: true).MaxPool(PoolOfTwo) },
        .. NormalizedConvolutions(),
        Pooling("max pooling", x => x.MaxPool(Window), x => NaivePooling.Extreme(x, Window, largest: true).Y),
        Pooling("min pooling", x => x.MinPool(Window), x => NaivePooling.Extreme(x, Window, largest: false).Y),
        Pooling("average pooling", x => x.AveragePool(Window), x => NaivePooling.Average(x, Window)),
    ];

    private static Operation Elementwise(string name, Func<V, V> apply, Func<double, double> reference, Domain? domain = null) =>
        new(name, x => apply(x[0]), OneOf(0), [domain ?? Domain.Reals], x => References.Elementwise(x[0], reference))
        {
            Empty = [([[0]], [0]), ([[2, 0, 3]], [2, 0, 3])],
        };

    private static Tensor<double> EverySecondRow(int rows) => (Tensor<double>.Arange(rows) % 2).Reshape(rows, 1);

    private static Operation Broadcasting(
        string name, Func<V, V, V> apply, Func<double, double, double> reference, Domain? left = null, Domain? right = null) =>
        new(name, x => apply(x[0], x[1]), Generators.BroadcastPairs().Generator.Select(pair => (Shape[])[pair.Left, pair.Right]),
            [left ?? Domain.Reals, right ?? Domain.Reals],
            x => References.Elementwise(x[0], x[1], reference))
        {
            Wrong = [[[2, 3], [4]], [[2], [3]], [[2, 3], [3, 2]]],
            Empty = [([[0, 3], [3]], [0, 3]), ([[0], [1]], [0]), ([[], [2, 0]], [2, 0])],
        };

    private static Operation Shaped(string name, Func<V[], V> apply, Gen<Shape[]> shapes, Func<Tensor<double>[], Tensor<double>> reference,
        Shape[][]? wrong = null, (Shape[] Inputs, Shape? Output)[]? empty = null, Domain[]? domains = null, int inputs = 1) =>
        new(name, apply, shapes, domains ?? [.. Enumerable.Repeat(Domain.Reals, Math.Max(inputs, 4))], reference)
        {
            Wrong = wrong ?? [],
            Empty = empty ?? [],
        };

    private static IEnumerable<Operation> Aggregation(
        string name, Func<V, int[], bool, V> apply, Func<double[], double> reference, bool ofNothing)
    {
        foreach (var (axes, keep) in ((int[], bool)[])[([], false), ([], true), ([0], false), ([-1], true), ([2, 0], false)])
        {
            yield return Shaped($"{name} over [{string.Join(", ", axes)}]{(keep ? ", axes kept" : "")}", x => apply(x[0], axes, keep),
                Sizes(2, 4, 3).Select(s => (Shape[])[s]),
                x => References.Aggregate(x[0], axes, keep, reference), wrong: axes.Length == 0 ? [] : [[[]]],
                empty: axes is [0] ? [([[3, 0, 2]], [0, 2]), ([[0, 2]], ofNothing ? [2] : null)] : [], domains: [Domain.Distinct]);
        }
    }

    private static Operation MatrixProduct(string name, Gen<Shape[]> shapes) =>
        Shaped(name, x => x[0].Dot(x[1]), shapes, x => References.MatrixProduct(x[0], x[1]),
            wrong: [[[2, 3], [4, 5]], [[3], [2, 3]], [[], [3, 2]], [[2, 2, 3], [5, 3, 4]]],
            empty: [([[0, 3], [3, 2]], [0, 2]), ([[2, 0], [0, 3]], [2, 3]), ([[0, 2, 3], [3, 4]], [0, 2, 4]), ([[0], [0]], [])], inputs: 2);

    private static IEnumerable<Operation> Losses(
        string name, Func<V, Tensor<double>, Reduction, V> loss, Func<double, double, double> formula, Domain predictions, Domain targets)
    {
        foreach (var reduction in Enum.GetValues<Reduction>())
        {
            yield return Shaped($"{name}, {reduction}", x => loss(x[0], Target(x[0].Shape), reduction), OneOf(0), x =>
            {
                var losses = References.Elementwise(x[0], Target(x[0].Shape), formula).Data.ToArray();
                return reduction == Reduction.Mean ? losses.Average() : losses.Sum();
            }, empty: [([[0, 3]], [])], domains: [predictions]);
        }

        Tensor<double> Target(Shape shape) => targets.Draw(shape, new Rng(3));
    }

    private static Operation SoftmaxCrossEntropy(string name, Reduction reduction)
    {
        var line = Shaped(name, x => x[0].SoftmaxCrossEntropy(Labels(x[0].Shape), reduction), Sizes(1, 4, 2).Select(s => (Shape[])[s]), x =>
        {
            var classes = x[0].Shape[1];
            var losses = Labels(x[0].Shape)
                .Select((label, n) => -Math.Log(References.Softmax(x[0].Data.Slice(n * classes, classes).ToArray())[label])).ToArray();
            return reduction == Reduction.Mean ? losses.Average() : losses.Sum();
        }, wrong: [[[2, 0]], [[3]], [[2, 3, 4]]], empty: [([[0, 3]], [])]);
        return line with { Mixes = true };

        static int[] Labels(Shape shape) =>
            [.. Enumerable.Range(0, shape.Rank == 0 ? 0 : shape[0]).Select(n => n * 2 % Math.Max(1, shape[^1]))];
    }

    private static IEnumerable<Operation> NormalizedConvolutions()
    {
        foreach (var (isAdded, relu) in ((bool, bool)[])[(false, false), (false, true), (true, false), (true, true)])
        {
            V? Added(V[] x) => isAdded ? x[4] : null;
            yield return Shaped(
                $"convolution and batch normalization{(isAdded ? ", addition" : "")}{(relu ? ", relu" : "")} in one pass",
                x => x[0].ConvolveNormalize(x[1], x[2], x[3], Added(x), Window, 0.1, relu),
                Pictures.Select(s => (Shape[])[
                    s[0], s[1], s[2], s[2], .. isAdded ? [ShapeRules.Convolution(s[0], s[1], Window)] : Array.Empty<Shape>()]),
                x =>
                {
                    var c = new NaiveConvolution<double>().Forward(x[0], x[1], null, Window);
                    var y = References.Elementwise(References.Standardize(c, [0, 1, 2], 0.1), x[2], (normal, gamma) => normal * gamma);
                    y = References.Elementwise(y, x[3], (scaled, beta) => scaled + beta);
                    y = isAdded ? References.Elementwise(y, x[4], (left, right) => left + right) : y;
                    return relu ? References.Elementwise(y, number => double.IsNaN(number) ? number : Math.Max(number, 0)) : y;
                },
                wrong: isAdded
                    ? [[[1, 4, 5, 1], [2, 3, 1, 2], [2], [2], [2]], [[1, 4, 5, 1], [2, 3, 1, 2], [2], [2], [1, 5, 3, 1]]]
                    : [[[1, 4, 5, 1], [2, 3, 1, 2], [1], [2]], [[1, 4, 5, 1], [2, 3, 1, 2], [2], []],
                        [[1, 4, 5, 3], [2, 3, 1, 2], [2], [2]]],
                empty: isAdded ? [] : [([[0, 4, 5, 1], [2, 3, 1, 2], [2], [2]], [0, 5, 3, 2])], inputs: 5)
            with
            {
                EdgeInputs = [0, 2, 3, 4],
                SameAs = x =>
                {
                    var y = x[0].Convolve(x[1], null, Window).BatchNormalize(x[2], x[3], 0.1);
                    y = isAdded ? y + x[4] : y;
                    return relu ? y.Relu() : y;
                },
            };
        }
    }

    private static Operation Pooling(string name, Func<V, V> apply, Func<Tensor<double>, Tensor<double>> reference) =>
        Shaped(name, x => apply(x[0]), Sizes(1, 4, 4).Select(s => (Shape[])[s]), x => reference(x[0]), wrong: [[[2, 3, 4]], [[1, 0, 0, 1]]],
            empty: [([[0, 4, 5, 3]], [0, 5, 3, 3])], domains: [Domain.Distinct]);

    private static Gen<Shape[]> Pictures =>
        from s in Gen.Choose(1, 3).ArrayOf(5)
        select (Shape[])[[s[0], s[1] + 1, s[2] + 1, s[3]], [Window.Height.Kernel, Window.Width.Kernel, s[3], s[4]], [s[4]]];

    private static Gen<Shape[]> PicturesOfWholeTiles =>
        from s in Gen.Choose(1, 3).ArrayOf(4)
        select (Shape[])[[s[0], s[1] + 1, s[2] + 1, s[3]], [2, 3, s[3], Tile<double>.Columns], [Tile<double>.Columns]];

    private static Gen<Shape[]> OneOf(int smallestRank) =>
        Generators.ShapeOf(smallestSize: 1, smallestRank).Select(shape => (Shape[])[shape]);

    private static Gen<int[]> Sizes(int smallest, int largest, int count) => Gen.Choose(smallest, largest).ArrayOf(count);

    private static Tensor<double> Dropped(Tensor<double> x, double rate, Rng rng) =>
        References.Elementwise(x, number => rng.NextDouble() < rate ? 0 : number / (1 - rate));
}
