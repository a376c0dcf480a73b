using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>Numbers as the course writes them.</summary>
[TestFixture]
public sealed class PhraseTests
{
    [TestCase(0, "0")]
    [TestCase(999, "999")]
    [TestCase(121930, "121 930")]
    [TestCase(-1048576, "-1 048 576")]
    public void A_count_has_groups_of_three_digits(long number, string expected) => Assert.That(Phrase.Count(number), Is.EqualTo(expected));

    [TestCase(0.0, "0.0000")]
    [TestCase(0.03114, "0.0311")]
    [TestCase(-0.5, "-0.5000")]
    [TestCase(0.00001234, "1.23e-5")]
    [TestCase(3.2e30, "3.20e30")]
    [TestCase(double.NaN, "NaN")]
    [TestCase(double.PositiveInfinity, "infinite")]
    [TestCase(double.NegativeInfinity, "-infinite")]
    public void A_measure_has_four_decimals_or_an_exponent(double value, string expected) =>
        Assert.That(Phrase.Measure(value), Is.EqualTo(expected));

    [TestCase(0, "0.0 s")]
    [TestCase(9.94, "9.9 s")]
    [TestCase(9.96, "10 s")]
    [TestCase(41.2, "41 s")]
    [TestCase(200, "3 min 20 s")]
    [TestCase(179.7, "3 min 0 s")]
    [TestCase(3599.6, "1 h 0 min")]
    [TestCase(3900, "1 h 5 min")]
    public void A_time_has_two_units_at_most(double seconds, string expected) => Assert.That(Phrase.Time(seconds), Is.EqualTo(expected));
}
