using Course.Autograd;
using Course.Cnn.App.CommandLine;
using Course.Drawing;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>What the lecture's network learned: its filters, and where they answer in a digit.</summary>
public static class FeaturesDemonstration
{
    private const int MapsShown = 8;

    /// <summary>Shows how much the filters changed, and the strongest map of the first digit of the test.</summary>
    public static void Run(Screen screen)
    {
        var trained = TrainedDigits.Instance;
        var change = (trained.FirstFilters - trained.UntrainedFilters).Abs();
        screen.WriteLine(
            $"The 32 filters of the first layer began at random, up to {trained.UntrainedFilters.Abs().Max().Item():F3} in size;");
        screen.WriteLine($"training changed their weights by {change.Mean().Item():F3} on average.");
        var maps = Maps(layers: 1);
        var sums = Enumerable.Range(0, maps.Shape[3]).Select(channel => maps[0, .., .., channel].Sum().Item()).ToArray();
        var strongest = Array.IndexOf(sums, sums.Max());
        var silent = sums.Count(sum => sum == 0);
        screen.WriteLine($"Of its 32 maps of the first test digit {silent} are empty; filter {strongest} answers most:");
        screen.WriteLine();
        Matrices.Write(screen, ($"filter {strongest}, x 100", (trained.FirstFilters[.., .., 0, strongest] * 100).Map(Math.Round)));
        screen.WriteLine();
        var map = maps[0, .., .., strongest];
        screen.Write(PictureInTerminal.Of(map / map.Max().Item(), screen));
    }

    /// <summary>The filters of the first layer after training.</summary>
    public static Picture FilterPicture() => ResultPictures.FilterGrid(TrainedDigits.Instance.FirstFilters);

    /// <summary>The first test digit and its maps behind both convolutions.</summary>
    public static Picture MapPicture()
    {
        var trained = TrainedDigits.Instance;
        return new PictureGrid
        {
            Title = "A digit, and where filters find their patterns in it",
            Columns = 1,
            Pictures =
            [
                new ImageGrid
                {
                    Title = "8 of 32 maps behind the first convolution",
                    Columns = MapsShown + 1,
                    Scale = 2.5,
                    Cells =
                    [
                        new ImageCell(PixelPicture.Ink(trained.Test.ToTensor(0).Reshape(28, 28, 1)), "input"),
                        .. Liveliest(Maps(layers: 1)),
                    ],
                },
                new ImageGrid
                {
                    Title = "8 of 64 maps behind the second",
                    Columns = MapsShown,
                    Scale = 6,
                    Cells = [.. Liveliest(Maps(layers: 3))],
                    Note = "dark where a filter is silent, bright where it finds its pattern",
                },
            ],
        };
    }

    // The maps that vary most over the picture.
    private static IEnumerable<ImageCell> Liveliest(Tensor maps) => Enumerable.Range(0, maps.Shape[3])
        .OrderByDescending(channel => maps[0, .., .., channel].Variance().Item()).ThenBy(channel => channel).Take(MapsShown).Order()
        .Select(channel => new ImageCell(PixelPicture.Activations(maps[0, .., .., channel]), $"{channel}"));

    // The first test digit behind the first layers, 1 x H x W x C.
    private static Tensor Maps(int layers)
    {
        var trained = TrainedDigits.Instance;
        using var nothingRecorded = NoGradient.Begin();
        Variable<double> x = trained.Test.ToTensor(0).To<double>();
        return trained.Network.Children.Take(layers).Aggregate(x, (maps, child) => child.Module.Forward(maps)).Value;
    }
}
