using System.Globalization;
using System.Numerics;
using Course.Autograd;
using Course.Mlp;
using Course.Neuron;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Autograd;

/// <summary>
/// Every operation on single numbers at the ends of the range, around 0, at infinity and NaN, value and slope. What is right stands in
/// <c>ExtremeArguments.csv</c>: mpmath 1.2, 60 digits, rounded to double; at infinities the limits; +0 is larger than -0.
/// </summary>
[TestFixture]
public sealed class ExtremeArgumentsTests
{
    private const double Relative = 2e-13;

    /// <summary>Slopes written with y, such as 1 - y^2 of a tanh near 1, have no more digits; in PyTorch neither.</summary>
    private static readonly string[] WrittenWithY = ["sigmoid", "tanh", "elu"];

    private static readonly string[] Table = Repository.Text("tests/Engine.Tests/Autograd/ExtremeArguments.csv").TrimEnd().Split('\n')[1..];

    private static IEnumerable<TestCaseData> Rows => Table.Select(row => row.Split(',')).Select(cells =>
        new TestCaseData(cells[0], Number(cells[1]), Number(cells[2]), cells[3] == "" ? (double?)null : Number(cells[3]))
            .SetArgDisplayNames(cells[0], cells[1]));

    private static readonly float[] Floats =
    [
        0, -0f, 1e-45f, -1e-45f, 1e-40f, -1e-30f, 1e-8f, -1e-8f, 0.3f, -0.3f, 17, -17, 88, -88, 1e14f, -1e14f, 1e20f, -1e20f, 3e38f, -3e38f,
    ];

    [TestCaseSource(nameof(Rows))]
    public void Value_and_slope_are_those_of_mathematics(string operation, double x, double y, double? slope)
    {
        var (value, derivative) = At(operation, x);
        AssertNear(value, y, absolute: 0);
        if (x == 0)
        {
            Assert.That(double.IsNegative(value), Is.EqualTo(double.IsNegative(y)), $"the sign of {value}");
        }

        if (slope is { } wanted)
        {
            AssertNear(derivative, wanted, absolute: WrittenWithY.Contains(operation) ? 2e-16 : 0);
        }
    }

    [Test]
    public void In_float_nothing_overflows_or_vanishes_that_does_not_in_double(
        [ValueSource(nameof(Names))] string operation, [ValueSource(nameof(Floats))] float x)
    {
        var (value, derivative) = At(operation, x);
        var (wanted, wantedDerivative) = At(operation, (double)x);
        Assert.That(value, Is.EqualTo((float)wanted).Within(1e-4).Percent.Or.EqualTo((float)wanted).Within(2e-45));
        Assert.That(derivative, Is.EqualTo((float)wantedDerivative).Within(1e-3).Percent
            .Or.EqualTo((float)wantedDerivative).Within(WrittenWithY.Contains(operation) ? 1e-7 : 3e-45));
    }

    [Test]
    public void The_table_has_every_operation_on_single_numbers()
    {
        var known = Names.ToHashSet();
        var others = new[] { "negate", "power 2", "power 0.5", "power 0", "sigmoid with slope" }; // of the same functions
        var lines = Catalogue.All.Where(line => line is { Domains.Length: 1, Wrong.Length: 0, Empty.Length: 2 }).Select(line => line.Name);
        Assert.That(lines.Except(known).Except(others), Is.Empty);
    }

    private static IEnumerable<string> Names => Table.Select(row => row.Split(',')[0]).Distinct();

    private static (T Value, T Slope) At<T>(string operation, T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Nine of them: a vector, and what is left over.
        var input = new Variable<T>(Tensor<T>.Full([9], x), requiresGradient: true);
        var y = Apply(operation, input);
        y.Backward(Tensor<T>.Ones(y.Shape));
        var (values, slopes) = (y.Value.Data.ToArray(), input.Gradient!.Data.ToArray());
        Assert.That((values.Distinct().Count(), slopes.Distinct().Count()), Is.EqualTo((1, 1)), "vectors and single numbers agree");
        return (values[0], slopes[0]);
    }

    private static Variable<T> Apply<T>(string operation, Variable<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => operation switch
        {
            "exp" => x.Exp(),
            "log" => x.Log(),
            "sqrt" => x.Sqrt(),
            "square" => x.Square(),
            "abs" => x.Abs(),
            "clip" => x.Clip(-T.One, T.CreateChecked(0.5)),
            "power 3" => x.Power(T.CreateChecked(3)),
            "power -1" => x.Power(-T.One),
            "identity" => x.Identity(),
            "step" => x.Step(),
            "sigmoid" => x.Sigmoid(),
            "tanh" => x.Tanh(),
            "arctan" => x.Arctan(),
            "softsign" => x.Softsign(),
            "isru" => x.Isru(2),
            "relu" => x.Relu(),
            "leaky relu" => x.LeakyRelu(0.1),
            "elu" => x.Elu(0.7),
            "softplus" => x.Softplus(),
            "gelu" => x.Gelu(),
            _ => throw new ArgumentException($"The table names '{operation}', which no test knows."),
        };

    private static void AssertNear(double got, double want, double absolute)
    {
        var allowed = Math.Max(absolute, Relative * Math.Abs(want) + double.Epsilon);
        var near = got.Equals(want) || got == want || Math.Abs(got - want) <= allowed;
        Assert.That(near, Is.True, $"got {got:r}, want {want:r}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
