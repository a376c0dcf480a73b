namespace Course.Cnn.Gpu.Kernels;

/// <summary>
/// A kernel in which every thread computes one number of the result: a structure that holds the arrays and sizes it needs, and a method
/// that says what thread i does. ILGPU compiles the method to the device's own code, so it may use numbers, structures and loops, but no
/// objects, no exceptions and no arrays of its own.
/// </summary>
internal interface IElementKernel
{
    /// <summary>What one thread does.</summary>
    /// <param name="i">Its number, from 0.</param>
    void Run(int i);
}
