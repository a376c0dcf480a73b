using Course.Autograd;
using Course.Cnn;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Cnn;

/// <summary>Results in memory that a step before has left full of numbers: what is not written stands out as NaN.</summary>
[TestFixture]
public sealed class UsedMemoryTests
{
    private static readonly Shape Pictures = [4, 9, 9, 16];

    private static IEnumerable<TestCaseData> Operations =>
    [
        Case("average pooling that leaves a row out", x => x.AveragePool(Window2D.Square(2))),
        Case("average pooling", x => x.AveragePool(Window2D.Square(3))),
        Case("max pooling", x => x.MaxPool(Window2D.Square(2))),
        Case("a kernel smaller than its stride", x => x.Convolve(Weight(1, 8), null, Window2D.Square(1, stride: 3))),
        Case("stride 2", x => x.Convolve(Weight(3, 8), null, Window2D.Square(3, stride: 2, padding: 1))),
        Case("many channels", x => x.Convolve(Weight(3, 32), null, Window2D.Square(3, padding: 1))),
        Case("normalized", x => x.ConvolveNormalize(Weight(3, 32), Line(32), Line(32), null, Window2D.Square(3, padding: 1), relu: true)),
        Case("normalized, stride 2", x => x.ConvolveNormalize(Weight(1, 8), Line(8), Line(8), null, Window2D.Square(1, stride: 2))),
    ];

    [TestCaseSource(nameof(Operations))]
    public void Nothing_of_an_earlier_step_is_left_in_a_result(Func<Variable<float>, Variable<float>> apply)
    {
        var expected = OutputAndGradient(apply); // in fresh memory
        for (var step = 0; step < 2; step++)
        {
            using (StepScope.Begin())
            {
                for (var size = 16; size < 1 << 16; size += size / 4)
                {
                    Tensor<float>.Full([size], float.NaN);
                }
            }

            using (StepScope.Begin())
            {
                Assert.That(OutputAndGradient(apply), Is.EqualTo(expected));
            }
        }
    }

    private static float[][] OutputAndGradient(Func<Variable<float>, Variable<float>> apply)
    {
        var x = new Variable<float>(new Rng(1).Normal<float>(Pictures), requiresGradient: true);
        var y = apply(x);
        y.Backward(new Rng(2).Normal<float>(y.Shape));
        return [y.Value.Data.ToArray(), x.Gradient!.Data.ToArray()];
    }

    private static TestCaseData Case(string name, Func<Variable<float>, Variable<float>> apply) =>
        new TestCaseData(apply).SetArgDisplayNames(name);

    private static Variable<float> Weight(int kernel, int filters) => new Rng(3).Normal<float>([kernel, kernel, Pictures[3], filters]);

    private static Variable<float> Line(int filters) => new Rng(4).Normal<float>([filters]);
}
