using Course.Data;
using Course.Mlp.Training;

namespace Course.Cnn.Gpu.Training;

/// <summary>
/// The training loop on a device: the same epochs, batches, listeners and history; only the steps are taken elsewhere. While the device
/// computes a step, the processor puts the next batch together. After every epoch the parameters are copied back, so a listener that saves
/// the network saves what was learned. <see cref="TrainingListener{T}.GradientsReady"/> is not called: the gradients are not here.
/// </summary>
/// <param name="network">The network on the device.</param>
/// <param name="optimizer">Changes its parameters.</param>
public sealed class DeviceTrainingLoop(DeviceNetwork network, DeviceOptimizer optimizer) : TrainingLoop<float>(network.Host, optimizer)
{
    private readonly DeviceModule evaluated = new(network);

    /// <inheritdoc/>
    protected override void RunSteps(Batches<float> training)
    {
        // <ahead>
        using var batches = training.Epoch(Epoch).GetEnumerator();
        var isPrepared = Prepare(batches);
        while (isPrepared && !IsStopping)
        {
            BeginStep();
            var examples = network.StartStep(optimizer);
            isPrepared = Prepare(batches); // while the device computes
            var (loss, rightAnswers) = network.FinishStep(examples);
            EndStep(examples, rightAnswers, loss);
        }
        // </ahead>

        network.Download();
    }

    /// <inheritdoc/>
    protected override Score Validate(Batches<float> validation, CancellationToken cancellation) =>
        Evaluation.ScoreOf(evaluated, validation, cancellation);

    private bool Prepare(IEnumerator<Batch<float>> batches)
    {
        if (!batches.MoveNext())
        {
            return false;
        }

        network.Prepare(batches.Current);
        return true;
    }
}
