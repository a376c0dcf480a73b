using System.Globalization;
using Course.Tensors;

namespace ReferenceCases;

/// <summary>What became of a case.</summary>
public enum Outcome
{
    /// <summary>Every element is within the tolerance.</summary>
    Passed,

    /// <summary>An element is not, or the operation refused its input.</summary>
    Failed,

    /// <summary>The engine does not have the operation, or not with these settings.</summary>
    NotSupported,
}

/// <summary>What became of a case, and why.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Explanation">The first wrong element, or what is not supported; empty when it passed.</param>
public sealed record Verdict(ReferenceCase Case, Outcome Outcome, string Explanation);

/// <summary>Two arrays that must be equal.</summary>
/// <param name="Name">What they are, for the message: <c>gradient of weight</c>.</param>
/// <param name="Got">What the engine computed.</param>
/// <param name="Want">What the file says.</param>
public sealed record Comparison(string Name, Tensor<double> Got, Tensor<double> Want);

/// <summary>Runs a case and compares, element by element: abs(got - want) &lt;= tolerance (1 + abs(want)); NaN never passes.</summary>
public static class CaseJudge
{
    /// <summary>Runs a case.</summary>
    /// <exception cref="CaseFileException">The case lacks an input or attribute.</exception>
    public static Verdict Decide(ReferenceCase referenceCase)
    {
        if (!Adapters.All.TryGetValue(referenceCase.Op, out var adapter))
        {
            return new Verdict(referenceCase, Outcome.NotSupported, $"operation '{referenceCase.Op}'");
        }

        try
        {
            Comparison[] comparisons = [.. adapter(referenceCase)];
            if (referenceCase.Attributes.Unread.FirstOrDefault() is { } unknown)
            {
                return new Verdict(referenceCase, Outcome.NotSupported, $"attribute '{unknown}' of '{referenceCase.Op}'");
            }

            var wrong = comparisons.Select(comparison => FirstWrong(comparison, referenceCase.Tolerance))
                .FirstOrDefault(text => text is not null);
            return new Verdict(referenceCase, wrong is null ? Outcome.Passed : Outcome.Failed, wrong ?? "");
        }
        catch (NotSupportedException exception)
        {
            return new Verdict(referenceCase, Outcome.NotSupported, exception.Message);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return new Verdict(referenceCase, Outcome.Failed, $"refused: {exception.Message}");
        }
    }

    private static string? FirstWrong(Comparison comparison, double tolerance)
    {
        var (got, want) = (comparison.Got, comparison.Want);
        if (got.Shape != want.Shape)
        {
            return $"{comparison.Name}: got the shape {got.Shape}, want {want.Shape}";
        }

        for (var i = 0; i < want.Size; i++)
        {
            var (g, w) = (got.Data[i], want.Data[i]);
            // the first for two equal infinities
            var passes = g == w || (double.IsFinite(g) && double.IsFinite(w) && Math.Abs(g - w) <= tolerance * (1 + Math.Abs(w)));
            if (!passes)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{comparison.Name}{Index(i, want.Shape)}: got {g:r}, want {w:r}");
            }
        }

        return null;
    }

    private static string Index(int position, Shape shape)
    {
        var index = new int[shape.Rank];
        for (var axis = shape.Rank - 1; axis >= 0; axis--)
        {
            (position, index[axis]) = Math.DivRem(position, shape[axis]);
        }

        return $"[{string.Join(", ", index)}]";
    }
}
