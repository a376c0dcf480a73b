namespace Course.Drawing;

/// <summary>A colour of red, green and blue, each 0 to 255.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour of a hexadecimal number: <c>Rgb.Hex(0x3B6FB6)</c>.</summary>
    public static Rgb Hex(int number) => new((byte)(number >> 16), (byte)(number >> 8), (byte)number);

    /// <summary>
    /// The colour that lies <paramref name="share"/> of the way from this one to <paramref name="other"/>; 0 is this, 1 is the other.
    /// </summary>
    public Rgb Towards(Rgb other, double share) =>
        new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    /// <summary>As SVG writes it, in the short form where there is one: <c>#3b6fb6</c>, <c>#777</c>.</summary>
    public override string ToString() =>
        Red % 17 == 0 && Green % 17 == 0 && Blue % 17 == 0
            ? $"#{Red / 17:x}{Green / 17:x}{Blue / 17:x}"
            : $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * Math.Clamp(share, 0, 1));
}
