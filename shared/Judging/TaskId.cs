using System.Globalization;

namespace Course.Judging;

/// <summary>The name of a homework task: chapter and number within it, written <c>1.2</c>. Task 1.10 comes after 1.9.</summary>
/// <param name="Chapter">The chapter, from 1.</param>
/// <param name="Number">The number in the chapter, from 1.</param>
public readonly record struct TaskId(int Chapter, int Number) : IComparable<TaskId>
{
    /// <summary>Reads <c>1.2</c>.</summary>
    public static bool TryParse(string text, out TaskId id)
    {
        id = default;
        if (text.Split('.') is not [var chapter, var number]
            || !int.TryParse(chapter, NumberStyles.None, CultureInfo.InvariantCulture, out var c)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return false;
        }

        id = new TaskId(c, n);
        return c > 0 && n > 0;
    }

    /// <summary>Whether the left task comes before the right one.</summary>
    public static bool operator <(TaskId left, TaskId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left task comes after the right one.</summary>
    public static bool operator >(TaskId left, TaskId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left task is the right one or comes before it.</summary>
    public static bool operator <=(TaskId left, TaskId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left task is the right one or comes after it.</summary>
    public static bool operator >=(TaskId left, TaskId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(TaskId other) => (Chapter, Number).CompareTo((other.Chapter, other.Number));

    /// <summary>Chapter and number: <c>1.2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Chapter}.{Number}");
}
