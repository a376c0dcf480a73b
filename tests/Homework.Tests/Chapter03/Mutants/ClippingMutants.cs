using Course.Optimization.Tasks;
using Homework.Tests.Chapter03.Solutions;

namespace Homework.Tests.Chapter03.Mutants;

[Mutant("each gradient on its own")]
public readonly struct ClippingEachAlone : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = ClippingSolution.Clip(gradients, limit).Norm;
        return ([.. gradients.Select(gradient => ClippingSolution.Clip([gradient], limit).Gradients[0])], norm);
    }
}

[Mutant("every number on its own")]
public readonly struct ClippingEachNumber : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = ClippingSolution.Clip(gradients, limit).Norm;
        return ([.. gradients.Select(gradient => gradient.Map(x => Math.Clamp(x, -limit, limit)))], norm);
    }
}

[Mutant("short gradients are made longer")]
public readonly struct ClippingAlwaysScaled : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = ClippingSolution.Clip(gradients, limit).Norm;
        return ([.. gradients.Select(gradient => gradient * (limit / norm))], norm);
    }
}

[Mutant("no root")]
public readonly struct ClippingNoRoot : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = gradients.Sum(gradient => (gradient * gradient).Sum().Item());
        var factor = norm > limit ? limit / norm : 1;
        return ([.. gradients.Select(gradient => gradient * factor)], norm);
    }
}

[Mutant("divided by the norm, without the limit", LooksLike = [Symptom.Factor])]
public readonly struct ClippingUnitLength : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = ClippingSolution.Clip(gradients, limit).Norm;
        return (
            norm > limit ? [.. gradients.Select(gradient => gradient / norm)] : ClippingSolution.Clip(gradients, limit).Gradients, norm);
    }
}

[Mutant("the length after clipping is returned")]
public readonly struct ClippingLengthAfter : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var (clipped, norm) = ClippingSolution.Clip(gradients, limit);
        return (clipped, Math.Min(norm, limit));
    }
}

[Mutant("the gradients are changed in place")]
public readonly struct ClippingInPlace : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var (clipped, norm) = ClippingSolution.Clip(gradients, limit);
        for (var i = 0; i < clipped.Count; i++)
        {
            gradients[i].CopyFrom(clipped[i]);
        }

        return (gradients, norm);
    }
}

[Mutant("gradients that stay are returned themselves, not copied")]
public readonly struct ClippingReturnsItsInput : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit) =>
        ClippingSolution.Clip(gradients, limit) is var answer && answer.Norm > limit ? answer : (gradients, answer.Norm);
}

[Mutant("a small number is added to the length: limit / (n + 1e-6)", LooksLike = [Symptom.Rounding])]
public readonly struct ClippingWithEpsilon : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = ClippingSolution.Clip(gradients, limit).Norm;
        var factor = Math.Min(1, limit / (norm + 1e-6));
        return ([.. gradients.Select(gradient => gradient * factor)], norm);
    }
}

[Mutant("no gradients are refused")]
public readonly struct ClippingNeedsAGradient : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit) =>
        gradients[0].Size > 0 ? ClippingSolution.Clip(gradients, limit) : default;
}

[Mutant("gradients become vectors", LooksLike = [Symptom.Rearranged])]
public readonly struct ClippingFlattens : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var (clipped, norm) = ClippingSolution.Clip(gradients, limit);
        return ([.. clipped.Select(gradient => gradient.Flatten())], norm);
    }
}

[Mutant("single numbers do not count for the length")]
public readonly struct ClippingIgnoresNumbers : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var norm = ClippingSolution.Clip([.. gradients.Where(gradient => gradient.Rank > 0)], limit).Norm;
        return ([.. gradients.Select(gradient => gradient * (norm > limit ? limit / norm : 1))], norm);
    }
}

[Mutant("computed in float, with seven digits", LooksLike = [Symptom.Rounding])]
public readonly struct ClippingInFloat : IClippingTask
{
    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var (clipped, norm) = ClippingSolution.Clip(gradients, limit);
        return ([.. clipped.Select(BadHabits.InFloat)], norm);
    }
}

[Mutant("every call answers in the same list")]
public readonly struct ClippingInOneList : IClippingTask
{
    private static readonly List<Tensor> Answers = [];

    public static (IReadOnlyList<Tensor> Gradients, double Norm) Clip(IReadOnlyList<Tensor> gradients, double limit)
    {
        var (clipped, norm) = ClippingSolution.Clip(gradients, limit);
        Answers.Clear();
        Answers.AddRange(clipped);
        return (Answers, norm);
    }
}
