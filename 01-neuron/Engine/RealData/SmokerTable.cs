namespace Course.Neuron.RealData;

/// <summary>
/// The first table of lecture "Neural networks and computer vision": six features of four people, and whether the person smokes.
/// Two of the features are not numbers on one scale: the sex becomes 0 or 1, and a table of so different scales has to be normalized.
/// </summary>
public static class SmokerTable
{
    /// <summary>The names of the features, in the order of the columns.</summary>
    public static IReadOnlyList<string> Features { get; } = ["height", "IQ", "beers a day", "is a man", "school grade", "university grade"];

    /// <summary>The four people, as in the lecture; class 1 smokes.</summary>
    public static Examples Examples { get; } = new(
        Tensor.FromArray(new[,]
        {
            { 170, 128, 0, 1, 4.7, 4.4 },
            { 195, 90, 40, 1, 3.3, 3.1 },
            { 160, 111, 2, 0, 4.0, 3.9 },
            { 183, 143, 0, 1, 4.8, 4.7 },
        }),
        Tensor.Vector(0, 1, 0, 1));
}
