namespace Course.Tensors;

/// <summary>
/// Sizes that do not fit an operation. The message has five parts: the operation, the shapes it received, the rule they break,
/// where they clash (which axis, which sizes), and what to try.
/// </summary>
/// <remarks>The house rule of good library errors: what was passed, what was expected, how to fix it.</remarks>
public sealed class ShapeException : ArgumentException
{
    /// <summary>Describes a clash of sizes.</summary>
    /// <param name="operation">What was asked for, in the field's term: "matrix product".</param>
    /// <param name="received">The shapes of the operands, in order.</param>
    /// <param name="rule">What must hold, as a half sentence: "columns of the left = rows of the right".</param>
    /// <param name="clash">Which axis and which sizes break the rule.</param>
    /// <param name="advice">What to try, as an imperative.</param>
    public ShapeException(string operation, ReadOnlySpan<Shape> received, string rule, string clash, string advice)
        : base(Compose(operation, received, rule, clash, advice))
    {
        Operation = operation;
        Received = received.ToArray();
        Rule = rule;
        Clash = clash;
        Advice = advice;
    }

    /// <summary>What was asked for.</summary>
    public string Operation { get; }

    /// <summary>The shapes of the operands, in order.</summary>
    public IReadOnlyList<Shape> Received { get; }

    /// <summary>What must hold.</summary>
    public string Rule { get; }

    /// <summary>Which axis and which sizes break the rule.</summary>
    public string Clash { get; }

    /// <summary>What to try.</summary>
    public string Advice { get; }

    private static string Compose(string operation, ReadOnlySpan<Shape> received, string rule, string clash, string advice)
    {
        var shapes = new List<string>();
        foreach (var shape in received)
        {
            shapes.Add(shape.ToString());
        }

        var operands = shapes.Count == 0 ? "" : $" of {string.Join(" and ", shapes)}";
        return $"{operation}{operands}: {rule}; {clash}. Try: {advice}.";
    }
}
