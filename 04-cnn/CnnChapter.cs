using Course.Terminal;

namespace Course.Cnn;

/// <summary>What chapter 04 shows.</summary>
public static class CnnChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new("04-cnn", "Convolutional networks: trains, measures and uses the lecture's network and its relatives, and shows how they work.",
        [], []);
}
