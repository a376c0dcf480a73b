using System.Diagnostics;
using Course.Cnn.Convolution;
using Course.Tensors;

namespace Benchmarks.Peers;

/// <summary>The engine's side: measures a group in this process and prints a line a function.</summary>
internal static class EngineSide
{
    // The compiler looks again at what is called often, in the background: a median of the first half second would be half its work.
    private const int WarmUpCalls = 40;
    private const double WarmUpSeconds = 1;

    public static void Run(PeerGroup group, int threads, double seconds, TextWriter output)
    {
        using var limit = Workers.Limit(threads);
        foreach (var (name, function, share) in Functions(group))
        {
            output.WriteLine(Measure(name, function, share * seconds).Line);
            output.Flush();
        }
    }

    private static IEnumerable<(string Name, Func<float> Function, double Share)> Functions(PeerGroup group) => group switch
    {
        PeerGroup.Steps => Steps(),
        PeerGroup.Convolutions => Of(PeerGroup.Convolutions).Select(name => (name, Convolution(name), 1.0)),
        PeerGroup.Products => Of(PeerGroup.Products).Select(name => (name, Product(name), 1.0)),
        _ => [(Of(PeerGroup.Scaling).Single(), TrainingTask.All[TrainingTask.Lecture]().Step, 3)],
    };

    private static IEnumerable<(string Name, Func<float> Function, double Share)> Steps()
    {
        foreach (var name in Of(PeerGroup.Steps))
        {
            yield return (name, TrainingTask.All[name]().Step, name == TrainingTask.Lecture ? 3 : 1);
        }
    }

    private static IEnumerable<string> Of(PeerGroup group) =>
        PeerTarget.All.Where(target => target.Group == group).Select(target => target.Name);

    private static Func<float> Product(string name)
    {
        var task = new MatrixProductTask();
        task.Prepare(name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
        return task.Run;
    }

    // "input gradient 256x13x13x32 to 64": the channels-last way of the engine, padded where the channels stay as many.
    private static Func<float> Convolution(string name)
    {
        var words = name.Split(' ');
        var sizes = words[^3].Split('x').Append(words[^1]).Select(int.Parse).ToArray();
        var (rng, window, way) = (new Rng(1), Window2D.Square(3, padding: sizes[3] == sizes[4] ? 1 : 0), new FastestConvolution<float>());
        var (x, w, bias) = (rng.Normal<float>(sizes[..4]), rng.Normal<float>([3, 3, sizes[3], sizes[4]]), rng.Normal<float>([sizes[4]]));
        var dY = rng.Normal<float>(ShapeRules.Convolution(x.Shape, w.Shape, window));
        Func<Tensor<float>> pass = words[0] switch
        {
            "convolution" => () => way.Forward(x, w, bias, window),
            "input" => () => way.InputGradient(dY, w, x.Shape, window),
            _ => () => way.WeightGradient(x, dY, window),
        };
        return () =>
        {
            using var step = StepScope.Begin();
            return pass().Data[0];
        };
    }

    private static TimeSample Measure(string name, Func<float> function, double seconds)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < WarmUpCalls || Stopwatch.GetElapsedTime(start).TotalSeconds < WarmUpSeconds; call++)
        {
            function();
        }

        var times = new List<double>();
        start = Stopwatch.GetTimestamp();
        while (times.Count == 0 || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
        {
            var begin = Stopwatch.GetTimestamp();
            function();
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        return new TimeSample(name, times[0], times[times.Count / 2]);
    }
}
