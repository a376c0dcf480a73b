using Course.Cnn.Gpu.Products;
using ILGPU;

namespace Course.Cnn.Gpu.Kernels;

/// <summary>Adds up the results of the slices of a product, the first slice first, and finishes every number.</summary>
internal readonly struct SliceSum(ArrayView<float> parts, ArrayView<float> result, int slices, int columns, Finish<float> finish)
    : IElementKernel
{
    private readonly ArrayView<float> parts = parts, result = result;
    private readonly int slices = slices, columns = columns;
    private readonly Finish<float> finish = finish;

    public void Run(int i)
    {
        var size = parts.IntLength / slices;
        var sum = 0f;
        for (var slice = 0; slice < slices; slice++)
        {
            sum += parts[slice * size + i];
        }

        result[i] = finish.Of(sum, i % columns);
    }
}
