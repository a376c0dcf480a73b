namespace Course.Data.Idx;

/// <summary>The number type of an IDX file, the third byte of its magic number.</summary>
public enum IdxType
{
    /// <summary>0 ... 255, the type of MNIST.</summary>
    UnsignedByte = 0x08,

    /// <summary>-128 ... 127.</summary>
    SignedByte = 0x09,

    /// <summary>Two bytes, signed.</summary>
    TwoByteInteger = 0x0B,

    /// <summary>Four bytes, signed.</summary>
    FourByteInteger = 0x0C,

    /// <summary>Four bytes, floating point.</summary>
    FourByteFloat = 0x0D,

    /// <summary>Eight bytes, floating point.</summary>
    EightByteFloat = 0x0E,
}
