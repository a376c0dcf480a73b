namespace Course.Data.Digits;

/// <summary>
/// How much generated handwriting varies. The lengths of the skeleton are in heights of a digit; a normal variation is given by its
/// standard deviation. The defaults make a task that a linear model does not solve and the lecture's convolutional network does.
/// </summary>
public sealed record HandwritingVariation
{
    /// <summary>The normal displacement of every point that the pen passes, in heights of the digit.</summary>
    public double Unsteadiness { get; init; } = 0.02;

    /// <summary>The normal displacement at the nodes of the elastic field, in heights of the digit.</summary>
    public double Elasticity { get; init; } = 0.035;

    /// <summary>The mean slant, as the tangent of the angle to the vertical: most people lean to the right.</summary>
    public double MeanSlant { get; init; } = 0.12;

    /// <summary>The normal variation of the slant.</summary>
    public double Slant { get; init; } = 0.19;

    /// <summary>The normal variation of the rotation, in radians.</summary>
    public double Rotation { get; init; } = 0.11;

    /// <summary>The normal variation of the logarithm of width over height.</summary>
    public double Width { get; init; } = 0.2;

    /// <summary>The longer side of the smallest digit, in pixels.</summary>
    public double SmallestSize { get; init; } = 15;

    /// <summary>The longer side of the largest digit, in pixels; MNIST fits every digit into 20.</summary>
    public double LargestSize { get; init; } = 21;

    /// <summary>The radius of the thinnest pen, in pixels.</summary>
    public double ThinnestPen { get; init; } = 0.7;

    /// <summary>The radius of the thickest pen, in pixels.</summary>
    public double ThickestPen { get; init; } = 1.7;

    /// <summary>How far the pressure of the hand widens and narrows the pen along a stroke, as a part of its radius.</summary>
    public double Pressure { get; init; } = 0.2;

    /// <summary>The normal displacement of the centre of mass from the centre of the picture, in pixels.</summary>
    public double Shift { get; init; } = 1.1;

    /// <summary>The normal variation of the ink's grey level, as a part of it.</summary>
    public double InkNoise { get; init; } = 0.12;
}
