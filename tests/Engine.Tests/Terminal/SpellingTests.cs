using Course.Terminal;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>The distance between words, and which word was meant.</summary>
[TestFixture]
public sealed class SpellingTests
{
    [TestCase("", "", 0)]
    [TestCase("train", "", 5)]
    [TestCase("train", "train", 0)]
    [TestCase("Train", "tRAIN", 0)]
    [TestCase("trian", "train", 1)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("ca", "abc", 3)]
    public void Changes_are_counted(string from, string to, int expected) => Assert.That(Spelling.Changes(from, to), Is.EqualTo(expected));

    [TestCase("trian", "train")]
    [TestCase("sumary", "summary")]
    [TestCase("--lerning-rat", "--learning-rate")]
    [TestCase("x", null)]
    [TestCase("dance", null)]
    public void The_nearest_word_is_meant_when_it_is_near(string word, string? expected) =>
        Assert.That(Spelling.Closest(word, ["train", "summary", "--learning-rate", "data"]), Is.EqualTo(expected));

    [Test]
    public void Without_candidates_nothing_is_meant() => Assert.That(Spelling.Closest("word", []), Is.Null);

    [FsCheck.NUnit.Property]
    public Property One_change_is_one_and_the_distance_is_symmetric() =>
        Prop.ForAll(Gen.Elements('a', 'b', 'c').ArrayOf().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (letters, place) =>
        {
            var word = new string(letters);
            var longer = word.Insert(place % (word.Length + 1), "z");
            Assert.That(Spelling.Changes(word, longer), Is.EqualTo(1));
            Assert.That(Spelling.Changes(longer, word), Is.EqualTo(1));
        });
}
