using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

public sealed class BroadcastingTests
{
    [Property(Arbitrary = [typeof(Generators)], MaxTest = 500)]
    public void EveryElementIsTheOperationOfItsTwoElements(BroadcastPair shapes, EdgeNumber<double>[] numbers)
    {
        var x = Filled(shapes.Left, numbers, 0);
        var y = Filled(shapes.Right, numbers, 7);
        var z = x - y;
        var expected = Naive.Indices(z.Shape).Select(index => Naive.BroadcastAt(x, index) - Naive.BroadcastAt(y, index));
        Assert.That(z.Data.ToArray(), Is.EqualTo(expected), $"{x.Shape} - {y.Shape} = {z.Shape}");
    }

    private static Tensor<double> Filled(Shape shape, EdgeNumber<double>[] numbers, int start)
    {
        var x = Tensor<double>.Zeros(shape);
        for (var i = 0; i < x.Size; i++)
        {
            x.Data[i] = numbers.Length == 0 ? i + start : numbers[(i + start) % numbers.Length].Value;
        }

        return x;
    }
}
