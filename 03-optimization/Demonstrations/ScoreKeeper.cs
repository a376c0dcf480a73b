using Course.Data;
using Course.Mlp.Training;

namespace Course.Optimization.App.Demonstrations;

/// <summary>Measures a network on some examples before its training and after each epoch, while no weight changes.</summary>
/// <param name="examples">The examples.</param>
internal sealed class ScoreKeeper(Batches<double> examples) : TrainingListener<double>
{
    private readonly List<Score> scores = [];

    /// <summary>Before the first epoch and after each.</summary>
    public IReadOnlyList<Score> Scores => scores;

    public override void TrainingBegins(TrainingLoop<double> loop) => scores.Add(Evaluation.ScoreOf(loop.Network, examples));

    public override void EpochEnds(TrainingLoop<double> loop, EpochResult result) => scores.Add(Evaluation.ScoreOf(loop.Network, examples));
}
