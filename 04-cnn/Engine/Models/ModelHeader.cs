namespace Course.Cnn.Models;

/// <summary>What stands at the beginning of a model file, checked against the format and against the length of the file.</summary>
/// <param name="Words">The words about the model, without the checksum and the mark of the format.</param>
/// <param name="Tensors">The tensors in the order of their places, which follow one another without gaps and end with the file.</param>
/// <param name="Checksum">Where in the file its checksum stands, 64 hexadecimal digits, and what it is; null in files of others.</param>
/// <param name="NumbersStart">Where in the file the numbers begin.</param>
internal sealed record ModelHeader(
    IReadOnlyDictionary<string, string> Words, IReadOnlyList<TensorEntry> Tensors, (int Place, string Digits)? Checksum, long NumbersStart)
{
    /// <summary>How many numbers of four bytes the file holds.</summary>
    public long NumberCount => Tensors.Count == 0 ? 0 : Tensors[^1].End / sizeof(float);
}
