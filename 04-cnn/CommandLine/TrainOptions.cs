using System.CommandLine;
using Course.Cnn.Architectures;
using Course.Lessons;

namespace Course.Cnn.App.CommandLine;

/// <summary>What <c>train</c> was asked to do.</summary>
/// <param name="Architecture">Which network.</param>
/// <param name="Data">Which pictures.</param>
/// <param name="Epochs">Passes over the training pictures.</param>
/// <param name="BatchSize">Pictures of one step.</param>
/// <param name="ValidationSplit">The part of the training pictures that is kept back to measure progress by.</param>
/// <param name="LearningRate">The size of a step of Adam.</param>
/// <param name="Seed">The start of all randomness.</param>
/// <param name="Threads">Threads to compute with.</param>
/// <param name="Device">What computes.</param>
/// <param name="Folder">Where the model and the pictures go; it exists.</param>
/// <param name="LogFile">The file that receives a line an epoch; null for none.</param>
public sealed record TrainOptions(
    Architecture Architecture, string Data, int Epochs, int BatchSize, double ValidationSplit, double LearningRate, long Seed, int Threads,
    string Device, string Folder, string? LogFile)
{
    /// <summary>The options, in the order of the help page.</summary>
    public static IEnumerable<Option> All =>
    [
        CnnOptions.Network, CnnOptions.Data, CnnOptions.Epochs, CnnOptions.BatchSize, CnnOptions.ValidationSplit, CnnOptions.LearningRate,
        CnnOptions.Seed, CnnOptions.Threads, CnnOptions.Device, CnnOptions.Output, CnnOptions.Log,
    ];

    /// <summary>The file of the model.</summary>
    public string ModelFile => Path.Combine(Folder, CnnOptions.ModelName);

    /// <summary>Reads the command line and makes the output folder.</summary>
    public static TrainOptions Of(ParseResult line) => new(
        CnnOptions.NetworkNamed(line.GetValue(CnnOptions.Network)!), line.GetValue(CnnOptions.Data)!, line.GetValue(CnnOptions.Epochs),
        line.GetValue(CnnOptions.BatchSize), line.GetValue(CnnOptions.ValidationSplit), line.GetValue(CnnOptions.LearningRate),
        line.GetValue(CnnOptions.Seed), line.GetValue(CnnOptions.Threads),
        line.GetValue(CnnOptions.Device)!,
        OutputFolder.Prepare("--output", line.GetValue(CnnOptions.Output)!), line.GetValue(CnnOptions.Log));
}
