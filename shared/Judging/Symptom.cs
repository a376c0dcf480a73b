namespace Course.Judging;

/// <summary>What the errors of a wrong answer look like: a kind of sentence that the patterns say.</summary>
public enum Symptom
{
    /// <summary>NaN where a number belongs.</summary>
    NotANumber,

    /// <summary>Infinity where a number belongs.</summary>
    Infinite,

    /// <summary>Nothing but zeros.</summary>
    Zeros,

    /// <summary>An input came back as it was.</summary>
    InputReturned,

    /// <summary>The numbers with the opposite sign.</summary>
    Sign,

    /// <summary>The right sizes, and some signs wrong.</summary>
    SomeSigns,

    /// <summary>Too large by the length of an axis.</summary>
    SumForMean,

    /// <summary>Too small by the length of an axis.</summary>
    MeanForSum,

    /// <summary>Too much or too little by another factor.</summary>
    Factor,

    /// <summary>Too much or too little by an input.</summary>
    Addend,

    /// <summary>Too much or too little by another number.</summary>
    Difference,

    /// <summary>Rows and columns exchanged.</summary>
    Transposed,

    /// <summary>The right numbers in reverse order.</summary>
    Reversed,

    /// <summary>The right numbers, one place further on.</summary>
    Shifted,

    /// <summary>Zeros at regular distances.</summary>
    Lattice,

    /// <summary>Only the rim is wrong.</summary>
    Border,

    /// <summary>Only the first place along an axis is right, or only the last is wrong.</summary>
    Slice,

    /// <summary>Nearly right.</summary>
    Rounding,

    /// <summary>The same call was right the first time.</summary>
    SecondCall,

    /// <summary>Right as long as an axis had size 1.</summary>
    OneExample,

    /// <summary>Right as long as a matrix was square.</summary>
    Square,

    /// <summary>A shape with the axes in the opposite order.</summary>
    AxesReversed,

    /// <summary>A shape with an axis of size 1 more or less.</summary>
    AxisOfOne,

    /// <summary>A shape of as many elements, arranged otherwise.</summary>
    Rearranged,

    /// <summary>A shape with an axis too many.</summary>
    AxisTooMany,

    /// <summary>A shape with an axis too few.</summary>
    AxisTooFew,
}
