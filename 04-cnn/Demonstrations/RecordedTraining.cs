using Course.Drawing;
using Course.Terminal;

namespace Course.Cnn.App.Demonstrations;

/// <summary>
/// The lecture's network on all of MNIST, ten epochs: the figures of the lecture, and those of this engine. The run takes a minute or two
/// and needs the data, so its figures are recorded here; <c>train --data mnist --epochs 10 --seed 1</c> makes them anew.
/// </summary>
public static class RecordedTraining
{
    private static readonly Figures Lecture = new("the lecture, Keras",
        [0.6248, 0.2070, 0.1534, 0.1250, 0.1090, 0.0958, 0.0878, 0.0755, 0.0708, 0.0660],
        [0.8058, 0.9383, 0.9546, 0.9632, 0.9684, 0.9716, 0.9736, 0.9766, 0.9778, 0.9798],
        [0.1307, 0.0842, 0.0699, 0.0585, 0.0571, 0.0562, 0.0477, 0.0498, 0.0477, 0.0465],
        [0.9602, 0.9741, 0.9801, 0.9832, 0.9824, 0.9837, 0.9861, 0.9854, 0.9866, 0.9869]);

    private static readonly Figures Engine = new("this engine",
        [0.6208, 0.1885, 0.1384, 0.1120, 0.0934, 0.0870, 0.0757, 0.0699, 0.0635, 0.0564],
        [0.8090, 0.9458, 0.9590, 0.9677, 0.9723, 0.9751, 0.9770, 0.9794, 0.9812, 0.9829],
        [0.1313, 0.0867, 0.0727, 0.0586, 0.0619, 0.0528, 0.0468, 0.0471, 0.0435, 0.0440],
        [0.9612, 0.9745, 0.9791, 0.9829, 0.9804, 0.9855, 0.9860, 0.9864, 0.9878, 0.9879]);

    /// <summary>Shows both runs, epoch by epoch.</summary>
    public static void Run(Screen screen)
    {
        screen.WriteLine("MNIST, 42 000 pictures for training and 18 000 for validation, Adam, batches of 256:");
        var table = new TextTable(TableColumn.Number("epoch"), TableColumn.Number("loss, Keras"), TableColumn.Number("here"),
            TableColumn.Number("val loss, Keras"), TableColumn.Number("here"),
            TableColumn.Number("val accuracy, Keras"), TableColumn.Number("here"));
        for (var epoch = 0; epoch < Lecture.Loss.Count; epoch++)
        {
            table.Row($"{epoch + 1}", $"{Lecture.Loss[epoch]:F4}", $"{Engine.Loss[epoch]:F4}", $"{Lecture.ValidationLoss[epoch]:F4}",
                $"{Engine.ValidationLoss[epoch]:F4}",
                $"{Lecture.ValidationAccuracy[epoch]:F4}", $"{Engine.ValidationAccuracy[epoch]:F4}");
        }

        screen.Write(table);
        screen.WriteLine("test accuracy: 0.9892 in the lecture, 0.9901 here");
        screen.WriteLine("test loss:     0.0307 in the lecture, 0.0304 here");
        screen.WriteLine();
        screen.WriteLine("Recorded; your own run: dotnet run -c Release --project 04-cnn -- train --data mnist");
    }

    /// <summary>Both runs as curves.</summary>
    public static Picture Picture() => new PictureGrid
    {
        Title = "The lecture's network on MNIST",
        Pictures =
        [
            Panel("Loss", figures => figures.Loss, figures => figures.ValidationLoss),
            Panel("Accuracy", figures => figures.Accuracy, figures => figures.ValidationAccuracy),
        ],
    };

    private static LinePlot Panel(
        string title, Func<Figures, IReadOnlyList<double>> training, Func<Figures, IReadOnlyList<double>> validation) => new()
        {
            Title = title,
            XLabel = "epoch",
            WholeX = true,
            Size = (440, 320),
            Series =
            [
                .. new[] { Lecture, Engine }.SelectMany((figures, i) => (Series[])
                [
                    Curve($"training, {figures.Source}", training(figures), i, dashed: true),
                    Curve($"validation, {figures.Source}", validation(figures), i, dashed: false),
                ]),
            ],
        };

    private static Series Curve(string name, IReadOnlyList<double> values, int colour, bool dashed) =>
        new(name, [.. Enumerable.Range(1, values.Count).Select(epoch => (double)epoch)], values)
        {
            Colour = Theme.SeriesColour(colour),
            Dashed = dashed,
        };

    private sealed record Figures(string Source, IReadOnlyList<double> Loss, IReadOnlyList<double> Accuracy,
        IReadOnlyList<double> ValidationLoss, IReadOnlyList<double> ValidationAccuracy);
}
