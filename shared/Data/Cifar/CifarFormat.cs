namespace Course.Data.Cifar;

/// <summary>
/// One of the ways in which CIFAR labels its pictures. A picture is one or two label bytes, then 32 x 32 red,
/// as many green and as many blue values.
/// </summary>
/// <remarks>A. Krizhevsky, "Learning multiple layers of features from tiny images", 2009.</remarks>
public sealed record CifarFormat
{
    /// <summary>CIFAR-10: ten classes, one label byte.</summary>
    public static CifarFormat Ten { get; } = new("CIFAR-10", labelBytes: 1, labelAt: 0, Data.ClassNames.Cifar10);

    /// <summary>CIFAR-100 with its hundred classes: the second of two label bytes.</summary>
    public static CifarFormat Hundred { get; } = new("CIFAR-100", labelBytes: 2, labelAt: 1, Data.ClassNames.Cifar100);

    /// <summary>CIFAR-100 with its twenty groups of classes: the first of two label bytes.</summary>
    public static CifarFormat HundredInGroups { get; } = new(
        "CIFAR-100 in groups", labelBytes: 2, labelAt: 0, Data.ClassNames.Cifar100Groups);

    private CifarFormat(string name, int labelBytes, int labelAt, IReadOnlyList<string> classNames) =>
        (Name, LabelBytes, LabelAt, ClassNames) = (name, labelBytes, labelAt, classNames);

    /// <summary>The name of the data set.</summary>
    public string Name { get; }

    /// <summary>What the labels mean.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>Label bytes before each picture.</summary>
    internal int LabelBytes { get; }

    /// <summary>Which of them is the label.</summary>
    internal int LabelAt { get; }
}
