namespace Course.Cnn.Gpu.Products;

/// <summary>
/// Where the numbers of an operand of a matrix product lie. A lane is a row of the left operand or a column of the right one, k is what is
/// summed over. The matrix need not exist: the patches of a picture are read where they are, as if they had been copied out.
/// </summary>
internal interface ILayout
{
    /// <summary>Whether neighbours in memory follow one another along k; otherwise they do so along the lanes.</summary>
    static abstract bool AlongDepth { get; }

    /// <summary>Whether four neighbours, from a multiple of four on, always lie side by side or are outside together.</summary>
    bool IsAligned { get; }

    /// <summary>What depends on the lane alone, worked out once before the loop over k: mostly divisions.</summary>
    Cursor Begin(int lane);

    /// <summary>The place of a number in memory; -1 for one that is not there and counts as 0.</summary>
    int Offset(Cursor at, int k);
}

/// <summary>What a layout wants to know of a lane; each decides for itself what the numbers mean.</summary>
internal struct Cursor
{
    /// <summary>Marks a lane that is not there: a row so far outside that no window of it reaches the picture.</summary>
    public const int Nowhere = -(1 << 28);

    public int Start, Row, Column, Lane;
}
