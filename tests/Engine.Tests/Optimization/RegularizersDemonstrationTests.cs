using Course.Optimization.App.Demonstrations;
using NUnit.Framework;

namespace Engine.Tests.Optimization;

/// <summary>What the lesson claims of its regularizers holds for the trainings that it shows.</summary>
[TestFixture]
public sealed class RegularizersDemonstrationTests
{
    [Test]
    public void Every_cure_narrows_the_gap_between_training_and_validation()
    {
        var (without, cures) = (RegularizersDemonstration.Gaps[0], RegularizersDemonstration.Gaps.Skip(1));
        Assert.That(without.Name, Is.EqualTo("none"));
        Assert.That(cures.Select(cure => cure.Gap), Has.Exactly(5).Items.And.All.LessThan(without.Gap));
    }
}
