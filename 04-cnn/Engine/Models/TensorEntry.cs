namespace Course.Cnn.Models;

/// <summary>A tensor as a model file announces it.</summary>
/// <param name="Name">Its name in the network: <c>0.weight</c>.</param>
/// <param name="Type">The type of its numbers: <c>F32</c>.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Start">The place of its first byte, counted from the end of the header.</param>
/// <param name="End">The place behind its last byte.</param>
internal sealed record TensorEntry(string Name, string Type, long[] Shape, long Start, long End);
