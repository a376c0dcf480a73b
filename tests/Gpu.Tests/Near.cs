using NUnit.Framework;

namespace Gpu.Tests;

/// <summary>Numbers that a device computed in float beside the same numbers in double.</summary>
internal static class Near
{
    /// <summary>How far a number may be off, as a part of the largest one.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>Says where numbers are wrong; null where none is. A NaN is wrong unless it is wanted.</summary>
    public static string? Complaint(ReadOnlySpan<float> got, ReadOnlySpan<double> want, double tolerance = Tolerance)
    {
        var scale = 1e-30;
        foreach (var number in want)
        {
            scale = double.IsFinite(number) ? Math.Max(scale, Math.Abs(number)) : scale;
        }

        for (var i = 0; i < want.Length; i++)
        {
            var isRight = double.IsNaN(want[i]) ? float.IsNaN(got[i]) : Math.Abs(got[i] - want[i]) <= tolerance * scale;
            if (!isRight)
            {
                return $"number {i} of {want.Length} is {got[i]:R}, wanted {want[i]:R}; the largest is {scale:R}";
            }
        }

        return null;
    }

    /// <summary>Requires that all numbers are right, and that no kernel left its arrays.</summary>
    public static void Require(string what, ReadOnlySpan<float> got, ReadOnlySpan<double> want, double tolerance = Tolerance)
    {
        Assert.That(got.Length, Is.EqualTo(want.Length), what);
        Assert.That(Complaint(got, want, tolerance), Is.Null, what);
        Assert.That(OutOfRange.Listener.Take(), Is.Empty, $"{what}: indices out of range");
    }
}
