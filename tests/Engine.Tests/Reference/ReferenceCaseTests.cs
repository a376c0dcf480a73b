using NUnit.Framework;
using ReferenceCases;

namespace Engine.Tests.Reference;

/// <summary>
/// The engine gives the values of the reference cases: computed once, by another engine or by the lecture's own formulas.
/// </summary>
[TestFixture]
public sealed class ReferenceCaseTests
{
    private static readonly string[] WithoutAdapter = ["rnn_tanh", "lstm", "gru"];

    private static readonly Lazy<IReadOnlyList<CaseFamily>> Families = new(
        () => CaseDirectory.Read(Path.Combine(AppContext.BaseDirectory, "Cases")));

    private static IEnumerable<TestCaseData> Cases =>
        Families.Value.SelectMany(family => family.Cases.Where(item => !WithoutAdapter.Contains(item.Op))
            .Select(item => new TestCaseData(item).SetArgDisplayNames(family.Name, item.Name)));

    [TestCaseSource(nameof(Cases))]
    public void The_engine_gives_the_expected_values(ReferenceCase referenceCase)
    {
        var verdict = CaseJudge.Decide(referenceCase);
        Assert.That(verdict.Outcome, Is.EqualTo(Outcome.Passed), verdict.Explanation);
    }

    [Test]
    public void All_families_are_there() =>
        Assert.That(Families.Value.Select(family => $"{family.Name} {family.Cases.Count}"), Is.EqualTo(new[]
        {
            "activations 21", "convolution 18", "elementwise 34", "losses 12", "matmul 10", "network 2", "normalization 9", "optimizers 12",
            "pooling 24", "recurrent 6", "reductions 39",
        }));
}
