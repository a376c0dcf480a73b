using Course.Optimization.NormalizationLayers;
using Course.Optimization.Regularization;
using Course.Tensors;
using Course.Terminal;

namespace Course.Optimization.App.Demonstrations;

/// <summary>Dropout and batch normalization on a handful of numbers, in training and in evaluation.</summary>
public static class LayersDemonstration
{
    /// <summary>Prints inputs and outputs.</summary>
    public static void Run(Screen screen)
    {
        Dropout(screen);
        screen.WriteLine();
        BatchNormalization(screen);
    }

    private static void Dropout(Screen screen)
    {
        var dropout = new Dropout<double>(0.5, new Rng(4));
        var x = Tensor.Vector(1, 2, 3, 4, 5, 6);
        screen.WriteLine("Dropout with p = 0.5:");
        screen.WriteLine();
        screen.WriteLine($"input            {Line(x)}");
        for (var step = 1; step <= 3; step++)
        {
            screen.WriteLine($"training step {step}  {Line(dropout.Forward(x).Value)}");
        }

        dropout.Evaluate();
        screen.WriteLine($"evaluation       {Line(dropout.Forward(x).Value)}");
    }

    private static void BatchNormalization(Screen screen)
    {
        var layer = new BatchNormalization<double>(channels: 2, epsilon: 0, momentum: 0.5);
        var batch = Tensor.FromArray(new double[,] { { 1, 100 }, { 2, 300 }, { 3, 200 }, { 6, 400 } }); // 4 examples, 2 channels
        screen.WriteLine("Batch normalization of two channels, by the channel's mean and deviation over the batch of four:");
        screen.WriteLine();
        var y = layer.Forward(batch).Value;
        foreach (var channel in (ReadOnlySpan<int>)[0, 1])
        {
            screen.WriteLine($"channel {channel}  {Line(batch[.., channel])}   becomes  {Line(y[.., channel])}");
        }

        screen.WriteLine();
        screen.WriteLine($"running mean after this batch      {Line(layer.RunningMean)}");
        screen.WriteLine($"running variance after this batch  {Line(layer.RunningVariance)}");
        layer.Evaluate();
        screen.WriteLine($"evaluation of (6, 400) alone       {Line(layer.Forward(Tensor.FromArray(new double[,] { { 6, 400 } })).Value)}");
    }

    private static string Line(Tensor x) => string.Join(" ", x.Data.ToArray().Select(element => $"{element,8:0.###}"));
}
