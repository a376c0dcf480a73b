using Course.Cnn.App.Demonstrations;
using Course.Data.Sets;
using Course.Terminal;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04;

/// <summary>
/// The solution of task 4.12 on the whole of Fashion-MNIST. It takes minutes and needs the data, so it runs when it is asked for by name.
/// </summary>
[TestFixture]
public sealed class FashionAccuracyTests
{
    private const double Wanted = 0.91;

    [Test, Explicit("minutes, and Fashion-MNIST in COURSE_DATA")]
    public void The_solution_reads_clothes()
    {
        Assume.That(IdxDataSet.FashionMnist.Find(DataFolders.OfThisUser()), Is.Not.Null, "Fashion-MNIST is not on this machine");

        var text = new StringWriter();
        FashionDemonstration.Train(Screen.Plain(text), FashionNetworkSolution.Create);

        TestContext.Progress.WriteLine(text);
        var last = text.ToString().TrimEnd().Split(' ')[^1];
        Assert.That(double.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Is.AtLeast(Wanted));
    }
}
