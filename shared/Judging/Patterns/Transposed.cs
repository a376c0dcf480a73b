namespace Course.Judging.Patterns;

/// <summary>Rows and columns of a square matrix are exchanged.</summary>
internal sealed class Transposed : Pattern
{
    public override Explanation? Recognize(Mismatch mismatch) => mismatch.Shape.Rank == 2 && mismatch.Shape[0] == mismatch.Shape[1]
        && mismatch.CameFrom(i => i % mismatch.Shape[1] * mismatch.Shape[1] + i / mismatch.Shape[1])
        ? new(Symptom.Transposed, "this is the transpose of the expected matrix: rows and columns are exchanged")
        : null;
}
