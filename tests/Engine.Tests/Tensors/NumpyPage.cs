using System.Globalization;
using System.Runtime.CompilerServices;
using Course.Tensors;
using Tensor = Course.Tensors.Tensor<float>;

namespace Engine.Tests.Tensors;

/// <summary>
/// The C# lines of shared/Tensors/README.md, executed in the order of the page. The compiler writes down the text of each line as it stands
/// here, so that what is compared with the page is what ran.
/// </summary>
internal sealed class NumpyPage
{
    private readonly List<(string Line, string Printed)> executed = [];

    /// <summary>Runs every line and tells what it prints.</summary>
    public static IReadOnlyList<(string Line, string Printed)> Execute()
    {
        var page = new NumpyPage();
        page.RunAll();
        return page.executed;
    }

    private void RunAll()
    {
        Tensor data, ones, gaps, powersOfTen;

        Run(data = Tensor.Vector(1, 2, 3));
        Run(data.Rank);
        Run(data.Shape);
        Run(data.Size);
        Run(data.ElementType);
        Run(data.ElementSize);
        Run(data.Data[1]);

        Run(Tensor.Vector(1, 2, 3));
        Run(Tensor.Arange(3));
        Run(Tensor.Arange(1, 2, 0.25));
        Run(Tensor.Ones([3]));
        Run(Tensor.Zeros([3]));
        Run(Tensor.Full([3], 7));
        Run(new Rng(1).Uniform<float>([3]));
        Run(new Rng(1).Normal<float>([3]));
        Run(Tensor.FromArray(new float[,] { { 1, 2 }, { 3, 4 } }));
        Run(Tensor.FromArray(new float[,,] { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } }));
        Run(Tensor.Ones([4, 3, 2]));
        Run(Tensor.Zeros([4, 3, 2]));
        Run(new Rng(1).Uniform<float>([4, 3, 2]).Shape);
        Run(Tensor.Identity(2));

        Run(data = Tensor.Vector(1, 2));
        Run(ones = Tensor.Ones([2]));
        Run(data + ones);
        Run(data - ones);
        Run(data * data);
        Run(data / data);
        Run(data * 1.6f);
        Run(Tensor.Scalar(1) + 1);
        Run(Tensor.Scalar(3) - 2);
        Run(-Tensor.Scalar(2));
        Run(Tensor.Scalar(2) * 3);
        Run(Tensor.Scalar(3) / 2);
        Run(Tensor.Scalar(3).FloorDivide(2));
        Run(Tensor.Scalar(2).Power(3));
        Run(Tensor.Scalar(9) % 4);
        Run(Tensor.Scalar(-7).FloorDivide(2));
        Run(Tensor.Scalar(-7) % 3);

        Run(Tensor.Arange(3) + 5);
        Run(Tensor.Ones([3, 3]) + Tensor.Arange(3));
        Run(Tensor.Ones([3, 1]) + Tensor.Arange(3));
        Run(Tensor.Arange(3).Reshape(3, 1) + Tensor.Arange(3));

        Run(data = Tensor.Vector(1, 2, 3));
        Run(data[0]);
        Run(data[1]);
        Run(data[^1]);
        Run(data[0..2]);
        Run(data[1..]);
        Run(data[^2..]);
        Run(data = Tensor.FromArray(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }));
        Run(data[0, 1]);
        Run(data[0, ..]);
        Run(data[1..3]);
        Run(data[.., 1]);
        Run(data[0..2, 0]);
        Run(data.Rows(2, 0));
        Run(data[0, 0] = 7);
        Run(data[1.., 1] = 9);
        Run(data);

        Run(data = Tensor.Vector(1, 2, 3));
        Run(data.Max());
        Run(data.Min());
        Run(data.Sum());
        Run(data.Mean());
        Run(data.Product());
        Run(data.StandardDeviation());
        Run(data = Tensor.FromArray(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }));
        Run(data.Max());
        Run(data.Min());
        Run(data.Sum());
        Run(data = Tensor.FromArray(new float[,] { { 1, 2 }, { 5, 3 }, { 4, 6 } }));
        Run(data.Max(0));
        Run(data.Max(1));
        Run(data.Max(0, 1));
        Run(data.Sum([1], keepAxes: true));
        Run(data = Tensor.Vector(3, 1, 2, 1));
        Run(gaps = Tensor.Vector(3, float.NaN, 2, 1));
        Run(data.Sum());
        Run(gaps.Sum());
        Run(gaps.NanSum());
        Run(data.Product());
        Run(gaps.NanProduct());
        Run(data.Mean());
        Run(gaps.NanMean());
        Run(data.StandardDeviation());
        Run(gaps.NanStandardDeviation());
        Run(data.Variance());
        Run(data.Variance([], degreesOfFreedomRemoved: 1));
        Run(gaps.NanVariance());
        Run(data.Min());
        Run(gaps.NanMin());
        Run(data.Max());
        Run(gaps.NanMax());
        Run(data.ArgMin());
        Run(gaps.NanArgMin());
        Run(data.ArgMax());
        Run(gaps.NanArgMax());
        Run(data.Median());
        Run(gaps.NanMedian());
        Run(data.Percentile(90));
        Run(gaps.NanPercentile(90));
        Run(data.GreaterThan(2).Any());
        Run(data.GreaterThan(2).All());

        Run(data = Tensor.Vector(1, 2, 3));
        Run(powersOfTen = Tensor.FromArray(new float[,] { { 1, 10 }, { 100, 1000 }, { 10000, 100000 } }));
        Run(data.Dot(powersOfTen));
        Run(data.Reshape(1, 3).Dot(powersOfTen).Shape);
        Run(data.Dot(data));

        Run(data = Tensor.FromArray(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }));
        Run(data.Transpose());
        Run(data.Reshape(2, 3));

        Run(data = Tensor.FromArray(new float[,] { { 1, 2 }, { 5, 3 }, { 4, 6 } }));
        Run(data.ArgMax(0));
        Run(Tensor.Where(data.GreaterThan(2), data, 0));
        Run(Tensor.Concatenate(1, data, data));
        Run(Tensor.Stack(0, data[0, ..], data[2, ..]));
        Run(Tensor.Stack(-1, data[0, ..], data[2, ..]));
        Run(data[0, ..].Pad(1));
        Run(data.Pad([(0, 1), (2, 0)], 7));
        Run(Tensor.Scalar(0.1f).To<double>());

    }

    private void Run(object result, [CallerArgumentExpression(nameof(result))] string line = "") =>
        executed.Add((line, Convert.ToString(result, CultureInfo.InvariantCulture)!));
}
