using Course.Cnn.App.Demonstrations;
using Course.Data.Cifar;
using Course.Data.Sets;
using Course.Terminal;
using Homework.Tests.Chapter04.Solutions;

namespace Homework.Tests.Chapter04;

/// <summary>
/// The solution of task 4.13 on the first 5 000 pictures of CIFAR-10. It takes a minute and needs the data, so it runs when it is asked for
/// by name.
/// </summary>
[TestFixture]
public sealed class ColourPicturesAccuracyTests
{
    private const double Wanted = 0.50;

    [Test, Explicit("a minute, and CIFAR-10 in COURSE_DATA")]
    public void The_solution_tells_colour_pictures_apart()
    {
        Assume.That(CifarDataSet.Ten.Find(DataFolders.OfThisUser()), Is.Not.Null, "CIFAR-10 is not on this machine");

        var text = new StringWriter();
        CifarDemonstration.Train(Screen.Plain(text), ColourPicturesSolution.Create, ColourPicturesSolution.Mirror);

        TestContext.Progress.WriteLine(text);
        var last = text.ToString().TrimEnd().Split(' ')[^1];
        Assert.That(double.Parse(last, System.Globalization.CultureInfo.InvariantCulture), Is.AtLeast(Wanted));
    }
}
