using System.Numerics;
using Course.Tensors;

namespace Course.Data;

/// <summary>Examples and the class of each: what <see cref="Batches{T}"/> cuts into batches, in the network's type of numbers.</summary>
public interface ILabelledExamples
{
    /// <summary>The number of examples, N.</summary>
    int Count { get; }

    /// <summary>The shape of one example: H x W x C of a picture, the number of features of a row.</summary>
    Shape ExampleShape { get; }

    /// <summary>Copies the chosen examples and their classes, in that order.</summary>
    /// <param name="rows">Numbers of examples, in any order, also repeated.</param>
    /// <param name="inputs">Where the examples go, rows x <see cref="ExampleShape"/>.</param>
    /// <param name="labels">Where their classes go, rows.</param>
    void Gather<T>(ReadOnlyMemory<int> rows, Tensor<T> inputs, Span<int> labels)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
