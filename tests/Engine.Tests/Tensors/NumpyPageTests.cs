using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

/// <summary>
/// The page shared/Tensors/README.md says what the code does: every C# line of its tables is executed, and prints what the page shows.
/// </summary>
public sealed partial class NumpyPageTests
{
    // Lecture "Mathematical foundations", the part on NumPy, in its order.
    private static readonly string[] Lecture =
    [
        "data.ndim", "data.shape", "data.size", "data.dtype", "data.itemsize", "data.data",
        "np.array([1,2,3])", "np.arange(3)", "np.ones(3)", "np.zeros(3)", "np.random.random(3)",
        "np.array([ [[1,2],[3,4]], [[5,6],[7,8]] ])", "np.ones((4,3,2))", "np.zeros((4,3,2))", "np.random.random((4,3,2))",
        "data = np.array([1,2])", "ones = np.ones(2)", "data + ones", "data - ones", "data * data", "data / data", "data * 1.6",
        "np.arange(3)+5", "np.ones((3,3))+np.arange(3)", "np.ones((3,1))+np.arange(3)",
        "data[0]", "data[1]", "data[0:2]", "data[1:]",
        "data.max()", "data.min()", "data.sum()", "data.mean()", "data.prod()", "data.std()", "data.max(axis=0)", "data.max(axis=1)",
        "data.dot(powers_of_ten)", "data.T",
        "np.add(1, 1)", "np.subtract(3, 2)", "np.negative(2)", "np.multiply(2, 3)",
        "np.divide(3, 2)", "np.floor_divide(3, 2)", "np.power(2, 3)", "np.mod(9, 4)",
        "np.sum(data)", "np.prod(data)", "np.mean(data)", "np.std(data)", "np.var(data)",
        "np.min(data)", "np.max(data)", "np.argmin(data)", "np.argmax(data)", "np.median(data)",
        "np.percentile(data, 90)", "np.any(data > 2)", "np.all(data > 2)",
        "np.nansum(gaps)", "np.nanprod(gaps)", "np.nanmean(gaps)", "np.nanstd(gaps)",
        "np.nanvar(gaps)", "np.nanmin(gaps)", "np.nanmax(gaps)", "np.nanargmin(gaps)",
        "np.nanargmax(gaps)", "np.nanmedian(gaps)", "np.nanpercentile(gaps, 90)",
    ];

    private static readonly (string Numpy, string Line, string Printed)[] Rows =
        [.. TableRow().Matches(Repository.Text("shared/Tensors/README.md")).Select(
            row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value))];

    [Test]
    public void Every_line_of_the_page_is_executed_in_its_order() =>
        Assert.That(NumpyPage.Execute().Select(entry => entry.Line), Is.EqualTo(Rows.Select(row => row.Line)));

    [Test]
    public void Every_line_prints_what_the_page_shows()
    {
        using var scope = Assert.EnterMultipleScope();
        foreach (var (row, (line, printed)) in Rows.Zip(NumpyPage.Execute()))
        {
            Assert.That(LineBreak().Replace(printed, " "), Is.EqualTo(row.Printed), line);
        }
    }

    [Test]
    public void Every_row_of_the_page_is_read()
    {
        var page = Repository.Text("shared/Tensors/README.md").Split('\n');
        var headings = page.Count(line => line is "| NumPy | C# | prints |" or "| --- | --- | --- |");
        Assert.That(Rows, Has.Length.EqualTo(page.Count(line => line.StartsWith('|')) - headings));
        Assert.That(page, Has.None.StartsWith("```csharp"), "code stands in the tables, where it is executed");
    }

    [Test]
    public void Every_expression_of_the_lecture_is_on_the_page() => Assert.That(Lecture, Is.SubsetOf(Rows.Select(row => row.Numpy)));

    [GeneratedRegex("""^\| `([^`]+)` \| `([^`]+)` \| `([^`]+)` \|$""", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("""\s*\n\s*""")]
    private static partial Regex LineBreak();
}
