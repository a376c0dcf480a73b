using System.Reflection;
using System.Text.RegularExpressions;
using ILGPU.Runtime.Cuda;
using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Every kernel is compiled for NVIDIA's cards and for OpenCL, without a device, and what came out is read.</summary>
public sealed partial class CompilationTests
{
    private const int GroupSize = 256;

    [TestCaseSource(typeof(KernelList), nameof(KernelList.OfElements))]
    public void A_kernel_of_elements_compiles_to_plain_float_code(MethodInfo kernel)
    {
        RequirePlainFloat(KernelText.Ptx(kernel, CudaArchitecture.SM_80, GroupSize));
        RequireReadable(KernelText.OpenCl(kernel));
    }

    [TestCaseSource(typeof(KernelList), nameof(KernelList.InDouble))]
    public void A_generic_kernel_compiles_in_double_too(MethodInfo kernel)
    {
        var text = KernelText.Ptx(kernel, CudaArchitecture.SM_80, GroupSize);
        Assert.That(text, Does.Contain("mul.f64").Or.Contain("fma.rn.f64"));
        RequireNothingForeign(text);
    }

    [TestCaseSource(typeof(KernelList), nameof(KernelList.OfRegisters))]
    public void A_product_in_registers_reads_vectors_and_multiplies_often_for_each(MethodInfo kernel, double multiplicationsForALoad)
    {
        var text = KernelText.Ptx(kernel, CudaArchitecture.SM_90, GroupSize);
        RequirePlainFloat(text);
        Assert.That(text, Does.Contain(".maxntid 256"));
        Assert.That(GlobalVector().Count(text), Is.GreaterThan(0), "four numbers at once from the device's memory");
        var loads = SharedVector().Count(text);
        Assert.That(loads, Is.GreaterThan(0), "four numbers at once from shared memory");
        Assert.That(Multiplication().Count(text) / (double)loads, Is.EqualTo(multiplicationsForALoad));
    }

    [TestCaseSource(typeof(KernelList), nameof(KernelList.OtherProducts))]
    public void The_other_products_compile_to_plain_float_code(MethodInfo kernel) =>
        RequirePlainFloat(KernelText.Ptx(kernel, CudaArchitecture.SM_80, GroupSize));

    private static void RequirePlainFloat(string text)
    {
        Assert.That(text, Does.Not.Contain(".f64"), "doubles, which are 32 to 64 times slower");
        RequireNothingForeign(text);
    }

    private static void RequireNothingForeign(string text)
    {
        Assert.That(text, Does.Not.Contain(".extern"), "a function that no driver has");
        Assert.That(text, Does.Not.Contain(".local"), "memory in place of registers");
        Assert.That(Call().IsMatch(text), Is.False, "a call");
        Assert.That(text, Does.Not.Contain("0f00000001"), "the bits of a whole number taken for a float");
    }

    private static void RequireReadable(string text)
    {
        Assert.That(text, Does.Contain("kernel void"));
        Assert.That(text, Does.Not.Contain("__generic"), "a pointer that does not say where it points");
        Assert.That(Denormal().IsMatch(text), Is.False, "the bits of a whole number taken for a float");
    }

    [GeneratedRegex(@"\bld(\.global)?\.v4\.(f32|b32)")]
    private static partial Regex GlobalVector();

    [GeneratedRegex(@"\bld\.shared\.v4\.(f32|b32)")]
    private static partial Regex SharedVector();

    [GeneratedRegex(@"\bmul\.f32|\bfma\.rn\.f32")]
    private static partial Regex Multiplication();

    [GeneratedRegex(@"^\s*call\b", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex(@"E-4\df\b")]
    private static partial Regex Denormal();
}
