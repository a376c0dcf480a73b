using Course.Data;
using Course.Data.Toys;
using Course.Mlp;
using Course.Mlp.Layers;
using Course.Mlp.Training;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Optimization.Schedules;
using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>The loop of a training, and who may listen to it.</summary>
[TestFixture]
public sealed class TrainingLoopTests
{
    private static readonly LabelledPoints Points = ToySets.Moons(50, new Rng(1));

    [Test]
    public void A_step_is_the_formula_of_descent()
    {
        var network = new Linear<double>(2, 2, new Rng(1));
        var (x, labels) = (new Rng(2).Normal<double>([5, 2]), new[] { 0, 1, 1, 0, 1 });
        var (w, b) = (network.Weight.Value.Clone(), network.Bias!.Value.Clone());
        var loss = new TrainingLoop<double>(network, new PlainDescent<double>(network, 0.5)).Step(new Batch<double>(x, labels));

        // By hand: p = softmax(x W + b), dW = x^T (p - y) / n, db = the column means of p - y.
        var powers = (x.Dot(w) + b).Exp();
        var p = powers / powers.Sum([1], keepAxes: true);
        var error = (p - OneHot.Encode(labels, 2).To<double>()) / 5;
        Assert.That(loss, Is.EqualTo(-labels.Index().Average(entry => Math.Log(p[entry.Index, entry.Item]))).Within(1e-12));
        AssertNear(network.Weight.Value, w - Tensor<double>.MatrixProduct(x, error, transposeLeft: true) * 0.5);
        AssertNear(network.Bias!.Value, b - error.Sum(0) * 0.5);
    }

    /// <summary>
    /// The loop does not ask an optimizer to look ahead, so Nesterov's is the usual form: PyTorch 1.13,
    /// SGD(lr=0.5, momentum=0.9, nesterov=True), three steps.
    /// </summary>
    [Test]
    public void Nesterov_in_the_loop_is_that_of_PyTorch()
    {
        var network = new Linear<double>(2, 2, new Rng(1));
        network.Weight.Value.CopyFrom(Tensor<double>.FromArray(new[,] { { 0.5, -0.25 }, { 0.125, 0.75 } }));
        var loop = new TrainingLoop<double>(network, new Nesterov<double>(network.Variables, 0.5, 0.9));
        var batch = new Batch<double>(Tensor<double>.FromArray(new[,] { { 1, 2 }, { -1, 0.5 }, { 0.25, -2 } }), [0, 1, 1]);
        for (var step = 0; step < 3; step++)
        {
            loop.Step(batch);
        }

        AssertNear(network.Weight.Value, Tensor<double>.FromArray(
            new[,] { { 1.100340118852691, -0.8503401188526911 }, { 1.7342702262536118, -0.8592702262536116 } }));
        AssertNear(network.Bias!.Value, Tensor<double>.Vector(-0.4849806586136397, 0.48498065861363987));
    }

    [Test]
    public void Listeners_hear_everything_in_its_order()
    {
        var heard = new List<string>();
        Loop(new Diary("a", heard), new Diary("b", heard)).Run(Batches(25), 2, Batches(50));

        string[] step = ["step", "gradients", "step ends"];
        string[] epoch = ["epoch", .. step, .. step, "epoch ends"];
        string[] all = ["training", .. epoch, .. epoch, "training ends"];
        Assert.That(heard, Is.EqualTo(all.SelectMany(what => (string[])[$"a {what}", $"b {what}"])));
    }

    [Test]
    public void Gradients_are_ready_between_the_backward_pass_and_the_step()
    {
        var network = new Linear<double>(2, 2, new Rng(1));
        var before = network.Weight.Value.Data.ToArray();
        var length = 0.0;
        var forget = new OnGradients(loop =>
        {
            length += loop.Optimizer.Parameters.Sum(parameter => parameter.Gradient!.Square().Sum().Item());
            foreach (var parameter in loop.Optimizer.Parameters)
            {
                parameter.Gradient!.Data.Clear();
            }
        });
        new TrainingLoop<double>(network, new PlainDescent<double>(network, 0.5)) { Listeners = [forget] }.Run(Batches(10), 1);

        Assert.That(length, Is.Positive);
        Assert.That(network.Weight.Value.Data.ToArray(), Is.EqualTo(before));
    }

    [TestCase(1, 0, 1)]
    [TestCase(4, 0, 4)]
    [TestCase(5, 1, 5)]
    [TestCase(7, 1, 7)]
    [TestCase(100, 3, 15)]
    public void A_stop_ends_the_training_after_the_step_at_hand(int stopAfter, int wholeEpochs, int steps)
    {
        var loop = Loop(new OnGradients(loop =>
        {
            if (loop.StepsDone + 1 == stopAfter)
            {
                loop.Stop();
            }
        }));

        Assert.That(loop.Run(Batches(10), 3).Select(result => result.Epoch), Is.EqualTo(Enumerable.Range(1, wholeEpochs)));
        Assert.That((loop.EpochsDone, loop.StepsDone), Is.EqualTo((wholeEpochs, steps)));
    }

    [Test]
    public void Cancellation_is_a_stop()
    {
        var loop = Loop();
        Assert.That(loop.Run(Batches(10), 3, cancellation: new CancellationToken(canceled: true)), Is.Empty);
        Assert.That(loop.Run(Batches(10), 1), Has.Count.EqualTo(1), "and the loop can go on");
    }

    [Test]
    public void A_training_in_two_parts_comes_to_the_same_bits()
    {
        var (whole, parts) = (Network(), Network());
        var history = Loop(whole).Run(Batches(20), 3, Batches(50));
        var first = Loop(parts);
        first.Run(Batches(20), 1, Batches(50));
        var second = Loop(parts);
        (second.EpochsDone, second.StepsDone) = (first.EpochsDone, first.StepsDone);
        var rest = second.Run(Batches(20), 3, Batches(50));

        Assert.That(rest.Select(WithoutTime), Is.EqualTo(history.Skip(1).Select(WithoutTime)));
        Assert.That(Numbers(parts), Is.EqualTo(Numbers(whole)));
    }

    [Test]
    public void The_score_of_an_epoch_weighs_every_example_the_same()
    {
        var network = Network();
        var standing = new PlainDescent<double>(network, learningRate: 0);
        var result = new TrainingLoop<double>(network, standing).Run(Batches(7), 1, Batches(50)).Single();
        Assert.That(result.Training.Loss, Is.EqualTo(result.Validation!.Value.Loss).Within(1e-12));
        Assert.That((result.Training.Accuracy, result.Examples), Is.EqualTo((result.Validation.Value.Accuracy, 50)));
    }

    [Test]
    public void An_evaluation_leaves_the_network_as_ready_for_training_as_it_was([Values] bool isTraining)
    {
        var network = new Sequential<double>(new Linear<double>(2, 2, new Rng(1)), new Dropout<double>(0.5, new Rng(2)));
        if (!isTraining)
        {
            network.Evaluate();
        }

        var evaluation = Evaluation.Of(network, Batches(9), 2);
        Assert.That(network.IsTraining, Is.EqualTo(isTraining));
        Assert.That(Evaluation.ScoreOf(network, Batches(9)), Is.EqualTo(evaluation.Score), "without dropout");
        Assert.That(evaluation.Mistakes, Has.Count.EqualTo((int)Math.Round(50 * (1 - evaluation.Score.Accuracy))));
    }

    /// <summary>Logits that differ by so little that their probabilities round to the same number, and one that is NaN.</summary>
    [Test]
    public void Accuracy_and_confusion_agree_about_the_answer()
    {
        var points = new LabelledPoints(
            Tensor<float>.FromArray(new[,] { { 1000, 1000.0001f }, { 1e-9f, 2e-9f }, { 1, float.NaN } }), [1, 1, 1]);
        var evaluation = Evaluation.Of<float>(Activation<float>.Identity, new Batches<float>(points, 3), 2);
        Assert.That(evaluation.Score.Accuracy, Is.EqualTo(1));
        Assert.That(evaluation.Confusion.Accuracy, Is.EqualTo(1));
        Assert.That(evaluation.Mistakes, Is.Empty);
    }

    [Test]
    public void A_loss_that_is_no_number_is_named_with_its_place_and_the_learning_rate()
    {
        var coordinates = Points.Points.Clone();
        coordinates.Data[2 * 30] = float.NaN; // of the second batch
        var loop = Loop();
        Assert.That(() => loop.Run(new Batches<double>(Points with { Points = coordinates }, 25), 1),
            Throws.TypeOf<TrainingDivergedException>().With.Message.Contains("epoch 1, step 2").And.Message.Contains("0.1"));
        Assert.That(loop.History, Is.Empty);
    }

    [Test]
    public void A_schedule_sets_the_learning_rate_by_step_or_by_epoch([Values] ScheduleUnit unit)
    {
        var rates = new List<double>();
        var schedule = new LearningRateScheduler<double>(new ExponentialSchedule(0.5, 0.5), unit);
        Loop(schedule, new OnGradients(loop => rates.Add(loop.Optimizer.LearningRate))).Run(Batches(25), 2);
        Assert.That(rates, Is.EqualTo(unit == ScheduleUnit.Step ? new[] { 0.5, 0.25, 0.125, 0.0625 } : [0.5, 0.5, 0.25, 0.25]));
    }

    [Test]
    public void A_clipper_shortens_the_gradients_before_the_step()
    {
        var lengths = new List<double>();
        var measure = new OnGradients(loop => lengths.Add(GradientClipping.ByNorm(loop.Optimizer.Parameters, 1)));
        Loop(new GradientClipper<double>(0.01), measure).Run(Batches(10), 1);
        Assert.That(lengths, Has.Count.EqualTo(5).And.All.EqualTo(0.01).Within(1e-12));
    }

    [Test]
    public void Early_stopping_ends_the_training_and_brings_the_best_weights_back()
    {
        var network = Network();
        var validation = new Batches<double>(ToySets.Moons(50, noise: 0.4, new Rng(5)), 50);
        var stopping = new EarlyStopping<double>(3);
        var loop = new TrainingLoop<double>(network, new Adam<double>(network, 0.1)) { Listeners = [stopping] };
        var history = loop.Run(Batches(10), 500, validation);

        var best = history.MinBy(result => result.Validation!.Value.Loss)!;
        Assert.That(history, Has.Count.EqualTo(best.Epoch + 3).And.Count.LessThan(500));
        Assert.That(Evaluation.ScoreOf(network, validation), Is.EqualTo(best.Validation));
        Assert.That(() => Loop(new EarlyStopping<double>(3)).Run(Batches(10), 1),
            Throws.TypeOf<InvalidOperationException>().With.Message.Contains("no validation examples"));
    }

    [Test]
    public void A_step_tells_its_listeners_without_allocating()
    {
        var network = Network();
        var batch = Batch<double>.Of(Points, Enumerable.Range(0, 50).ToArray());
        long Allocated(params TrainingListener<double>[] listeners)
        {
            var loop = new TrainingLoop<double>(network, new PlainDescent<double>(network, 0.1)) { Listeners = listeners };
            for (var warm = 0; warm < 3; warm++)
            {
                loop.Step(batch);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            loop.Step(batch);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.That(Allocated(new OnGradients(_ => { }), new OnGradients(_ => { })), Is.EqualTo(Allocated()));
    }

    private static Sequential<double> Network()
    {
        var rng = new Rng(1);
        return new Sequential<double>(new Linear<double>(2, 8, Activation<double>.Tanh, rng), new Linear<double>(8, 2, rng));
    }

    private static Batches<double> Batches(int size) => new(Points, size, new Rng(3));

    private static TrainingLoop<double> Loop(params TrainingListener<double>[] listeners) => Loop(Network(), listeners);

    private static TrainingLoop<double> Loop(Module<double> network, params TrainingListener<double>[] listeners) =>
        new(network, new PlainDescent<double>(network, 0.1)) { Listeners = listeners };

    private static EpochResult WithoutTime(EpochResult result) => result with { Seconds = 0 };

    private static IEnumerable<double> Numbers(Module<double> network) => network.State.SelectMany(part => part.Value.Data.ToArray());

    private static void AssertNear(Tensor<double> actual, Tensor<double> expected) =>
        Assert.That((actual - expected).Abs().Max().Item(), Is.LessThan(1e-12));

    private sealed class OnGradients(Action<TrainingLoop<double>> hear) : TrainingListener<double>
    {
        public override void GradientsReady(TrainingLoop<double> loop) => hear(loop);
    }

    private sealed class Diary(string name, List<string> heard) : TrainingListener<double>
    {
        public override void TrainingBegins(TrainingLoop<double> loop) => heard.Add($"{name} training");

        public override void EpochBegins(TrainingLoop<double> loop) => heard.Add($"{name} epoch");

        public override void StepBegins(TrainingLoop<double> loop) => heard.Add($"{name} step");

        public override void GradientsReady(TrainingLoop<double> loop) => heard.Add($"{name} gradients");

        public override void StepEnds(TrainingLoop<double> loop) => heard.Add($"{name} step ends");

        public override void EpochEnds(TrainingLoop<double> loop, EpochResult result) => heard.Add($"{name} epoch ends");

        public override void TrainingEnds(TrainingLoop<double> loop) => heard.Add($"{name} training ends");
    }
}
