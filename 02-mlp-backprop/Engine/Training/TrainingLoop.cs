using System.Diagnostics;
using System.Numerics;
using Course.Autograd;
using Course.Data;
using Course.Tensors;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace Course.Mlp.Training;

/// <summary>What a wrong answer costs: one number for a batch.</summary>
/// <param name="logits">What the network answers, N x classes.</param>
/// <param name="labels">What it should have answered, N.</param>
public delegate Variable<T> BatchLoss<T>(Variable<T> logits, ReadOnlyMemory<int> labels)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>
/// Trains a classifier batch by batch and epoch by epoch: forward, loss, backward, step. Any network, any optimizer, points and pictures
/// alike; everything else that a training may want to do listens to it, see <see cref="TrainingListener{T}"/>.
/// </summary>
/// <param name="network">From examples, N x ..., to logits, N x classes.</param>
/// <param name="optimizer">Changes its parameters.</param>
public class TrainingLoop<T>(Module<T> network, IOptimizer<T> optimizer)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<EpochResult> history = [];
    private TrainingListener<T> listeners = new AllListeners<T>([]);
    private volatile bool isStopping;
    private Batch<T>? latest; // of the epoch at hand; null where another machine takes the steps

    /// <summary>What is trained.</summary>
    public Module<T> Network => network;

    /// <summary>What changes its parameters.</summary>
    public IOptimizer<T> Optimizer => optimizer;

    /// <summary>What a wrong answer costs; the cross-entropy unless given.</summary>
    public BatchLoss<T> Loss { get; init; } = static (logits, labels) => logits.SoftmaxCrossEntropy(labels);

    /// <summary>Who hears how the training goes; they are called in this order.</summary>
    public IReadOnlyList<TrainingListener<T>> Listeners
    {
        get;
        init => (field, listeners) = (value, new AllListeners<T>(value));
    } = [];

    /// <summary>The number of the epoch at hand, from 1; it decides the order of the examples.</summary>
    public int Epoch { get; private set; }

    /// <summary>The number of the last epoch that is wanted.</summary>
    public int Epochs { get; private set; }

    /// <summary>Training examples of an epoch.</summary>
    public int ExampleCount { get; private set; }

    /// <summary>Whole epochs done; a checkpoint saves it and sets it again.</summary>
    public int EpochsDone { get; set; }

    /// <summary>Steps done in all epochs; a checkpoint saves it and sets it again.</summary>
    public int StepsDone { get; set; }

    /// <summary>The account of the epoch at hand.</summary>
    public Tally Tally { get; private set; } = new();

    /// <summary>What each whole epoch came to.</summary>
    public IReadOnlyList<EpochResult> History => history;

    /// <summary>Trains until a number of epochs are done, or until it is stopped; called again with a larger number it goes on.</summary>
    /// <param name="training">The examples to learn from.</param>
    /// <param name="epochs">The number of the last epoch.</param>
    /// <param name="validation">Examples to measure progress by, in batches of any size; null for none.</param>
    /// <param name="cancellation">Stops the training as <see cref="Stop"/> does.</param>
    /// <returns>What each whole epoch came to, those of earlier calls included.</returns>
    /// <exception cref="TrainingDivergedException">
    /// The loss became NaN or infinite, also that after the last step of an epoch, or a number of the network did.
    /// </exception>
    /// <exception cref="ArgumentException">There are no examples to learn from.</exception>
    public IReadOnlyList<EpochResult> Run(
        Batches<T> training, int epochs, Batches<T>? validation = null, CancellationToken cancellation = default)
    {
        (Epochs, ExampleCount, isStopping) = (epochs, RequireExamples(training), false);
        using var request = cancellation.Register(Stop);
        listeners.TrainingBegins(this);
        while (EpochsDone < epochs && !isStopping)
        {
            RunEpoch(EpochsDone + 1, training, validation, cancellation);
        }

        listeners.TrainingEnds(this);
        return history;
    }

    /// <summary>Ends the training after the step at hand. An epoch that is not whole and measured then has no result.</summary>
    public void Stop() => isStopping = true;

    // <step>
    /// <summary>
    /// One step: the network answers, the loss says how wrong it is, every parameter moves so that it becomes less wrong.
    /// </summary>
    /// <param name="batch">The examples of the step.</param>
    /// <returns>The loss before the step.</returns>
    public double Step(Batch<T> batch)
    {
        using var memory = StepScope.Begin();
        listeners.StepBegins(this);
        optimizer.ZeroGradient();
        var logits = network.Forward(batch.Inputs);    // forward
        var loss = Loss(logits, batch.Labels);         // how wrong
        var value = RequireFinite("the loss", double.CreateTruncating(loss.Value.Item()), Tally.Batches + 1);
        loss.Backward();                               // backward
        listeners.GradientsReady(this);
        optimizer.Step();                              // step
        Tally.Add(logits.Value, batch.Labels.Span, value);
        StepsDone++;
        listeners.StepEnds(this);
        return value;
    }
    // </step>

    /// <summary>Whether the step at hand is the last: somebody called <see cref="Stop"/>.</summary>
    protected bool IsStopping => isStopping;

    /// <summary>
    /// The steps of the epoch at hand. Another machine may take them in its own way, as chapter 04 does on a graphics card.
    /// </summary>
    /// <param name="training">The examples to learn from.</param>
    protected virtual void RunSteps(Batches<T> training)
    {
        // <epoch>
        foreach (var batch in training.Epoch(Epoch))
        {
            if (isStopping)
            {
                return;
            }

            Step(batch);
            latest = batch;
        }
        // </epoch>
    }

    /// <summary>How well the network does on the validation examples.</summary>
    /// <param name="validation">The examples.</param>
    /// <param name="cancellation">Stops it.</param>
    protected virtual Score Validate(Batches<T> validation, CancellationToken cancellation) =>
        Evaluation.ScoreOf(network, validation, cancellation);

    /// <summary>Tells the listeners that a step begins.</summary>
    protected void BeginStep() => listeners.StepBegins(this);

    /// <summary>Takes account of a step that was computed elsewhere, and tells the listeners that it ended.</summary>
    /// <param name="examples">Examples of its batch.</param>
    /// <param name="rightAnswers">How many of them the network got right.</param>
    /// <param name="loss">The mean loss of the batch.</param>
    /// <exception cref="TrainingDivergedException">The loss is NaN or infinite.</exception>
    protected void EndStep(int examples, int rightAnswers, T loss)
    {
        Tally.Add(examples, rightAnswers, RequireFinite("the loss", double.CreateTruncating(loss), Tally.Batches + 1));
        StepsDone++;
        listeners.StepEnds(this);
    }

    private void RunEpoch(int epoch, Batches<T> training, Batches<T>? validation, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        (Epoch, Tally) = (epoch, new Tally());
        network.Train();
        listeners.EpochBegins(this);
        latest = null;
        RunSteps(training);
        if (Tally.Batches < training.Count)
        {
            RequireSound(latest); // it was stopped
            return;
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Score? score;
        try
        {
            score = validation is { ExampleCount: > 0 } ? Validate(validation, cancellation) : null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Stop();
            return;
        }

        RequireFinite("the loss on the validation examples", score?.Loss ?? 0);
        RequireSound(score is null ? latest : null);
        var result = new EpochResult(epoch, Tally.Score, score, seconds, Tally.Examples);
        history.Add(result);
        EpochsDone = epoch;
        listeners.EpochEnds(this, result);
    }

    /// <summary>Refuses a number that only a diverged training leads to, such as a loss of NaN.</summary>
    /// <param name="what">What it is: "the loss on the test pictures".</param>
    /// <param name="value">The number.</param>
    /// <exception cref="TrainingDivergedException">It is NaN or infinite.</exception>
    public void RequireFinite(string what, double value) => RequireFinite(what, value, Tally.Batches);

    // Each step looks at the loss that the steps before it led to. Nobody would look at what the last one did, and a network of NaN
    // would be scored and saved. Without a batch only the numbers of the network are looked at.
    private void RequireSound(Batch<T>? latest)
    {
        foreach (var (name, numbers) in network.State)
        {
            if (!TensorPrimitives.IsFiniteAll<T>(numbers.Data))
            {
                var bad = numbers.Data.ToArray().First(number => !T.IsFinite(number));
                RequireFinite(name, double.CreateTruncating(bad));
            }
        }

        if (latest is null)
        {
            return;
        }

        using var memory = StepScope.Begin();
        using var nothingRecorded = NoGradient.Begin();
        network.Evaluate();
        var loss = Loss(network.Forward(latest.Inputs), latest.Labels);
        network.Train();
        RequireFinite("the loss", double.CreateTruncating(loss.Value.Item()));
    }

    private double RequireFinite(string what, double value, int step) => double.IsFinite(value)
        ? value
        : throw new TrainingDivergedException(what, value, Epoch, step, optimizer.LearningRate);

    private static int RequireExamples(Batches<T> training) => training.ExampleCount > 0
        ? training.ExampleCount
        : throw new ArgumentException("There is nothing to learn from: the training examples are none.", nameof(training));
}
