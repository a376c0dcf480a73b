namespace Course.Data;

/// <summary>What the labels of the known data sets mean, in order.</summary>
public static class ClassNames
{
    /// <summary>The ten digits.</summary>
    public static IReadOnlyList<string> Digits { get; } = Numbers(10);

    /// <summary>The ten kinds of clothing of Fashion-MNIST.</summary>
    public static IReadOnlyList<string> Fashion { get; } =
        ["T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot"];

    /// <summary>The ten kinds of things of CIFAR-10.</summary>
    public static IReadOnlyList<string> Cifar10 { get; } =
        ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>Classes that have no names: "0", "1" ... <paramref name="count"/> - 1.</summary>
    public static IReadOnlyList<string> Numbers(int count) => [.. Enumerable.Range(0, count).Select(number => $"{number}")];
}
