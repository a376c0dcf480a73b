namespace Course.Judging.Patterns;

/// <summary>Two cases that differ in the sizes of what was fed, and in nothing else that a formula could depend on.</summary>
/// <param name="Axes">The axes whose size is another.</param>
internal sealed record SizeChange(IReadOnlyList<(string Name, int Axis, int Before, int Now)> Axes)
{
    /// <summary>How the sizes changed; null if they did not, or if other inputs, ranks or single numbers changed as well.</summary>
    public static SizeChange? Between(
        IReadOnlyList<(string Name, Values Values)> before, IReadOnlyList<(string Name, Values Values)> now)
    {
        if (!before.Select(input => input.Name).SequenceEqual(now.Select(input => input.Name)))
        {
            return null;
        }

        var axes = new List<(string, int, int, int)>();
        foreach (var ((name, earlier), (_, later)) in before.Zip(now))
        {
            if (earlier.Shape.Rank != later.Shape.Rank || earlier.Shape.Rank == 0 && !earlier.SameAs(later))
            {
                return null;
            }

            axes.AddRange(Enumerable.Range(0, later.Shape.Rank).Where(axis => earlier.Shape[axis] != later.Shape[axis])
                .Select(axis => (name, axis, earlier.Shape[axis], later.Shape[axis])));
        }

        return axes.Count == 0 ? null : new SizeChange(axes);
    }
}
