using System.CommandLine;
using Course.Files;
using Course.Tensors;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Terminal;

/// <summary>
/// What the user got wrong is one sentence and exit code 2, what failed is one sentence and exit code 1,
/// and the program's own mistakes stay visible.
/// </summary>
[TestFixture]
public sealed class CommandLineAppTests
{
    private static readonly Option<int> Epochs = ValueOption.PositiveInteger("--epochs", "Passes over the training data.", 10);
    private static readonly Option<double> LearningRate = ValueOption.PositiveNumber("--learning-rate", "Length of a step.", 0.001);
    private static readonly Argument<string> Model = new("model") { Description = "The file of a saved model." };

    private readonly List<string> ran = [];
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [SetUp]
    public void Forget()
    {
        ran.Clear();
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
    }

    [Test]
    public void A_verb_runs_with_its_options_and_returns_its_exit_code()
    {
        Assert.That(Run("train --epochs 3 --learning-rate 0.5"), Is.EqualTo(ExitCode.Fine));
        Assert.That(ran, Is.EqualTo(new[] { "train 3 0.5" }));
        Assert.That(Run("predict model.bin"), Is.EqualTo(ExitCode.Failed), "what the verb returned");
        Assert.That(error.ToString(), Is.Empty);
    }

    [TestCase("", "train 10 0.001")]
    [TestCase("--epochs 2", "train 2 0.001")]
    [TestCase("--epochs=2", "train 2 0.001")]
    public void Without_a_verb_the_default_one_runs(string line, string expected)
    {
        Assert.That(Run(line), Is.EqualTo(ExitCode.Fine));
        Assert.That(ran, Is.EqualTo(new[] { expected }));
    }

    [TestCase("trian", "Unknown verb 'trian'; did you mean 'train'?")]
    [TestCase("juggle", "Unknown verb 'juggle'; the verbs are train, predict and fail.")]
    [TestCase("train --epcohs 3", "Unknown option --epcohs; did you mean --epochs?")]
    [TestCase("--learningrate=3", "Unknown option --learningrate; did you mean --learning-rate?")]
    [TestCase("train --colour red", "Unknown option --colour of 'train'; 'train --help' lists its options.")]
    [TestCase("train now", "'train' does not know what to do with 'now'; 'train --help' shows what it takes.")]
    [TestCase("train @responses", "'train' does not know what to do with '@responses'; 'train --help' shows what it takes.")]
    [TestCase("train --epochs", "--epochs needs a value: passes over the training data.")]
    [TestCase("train --epochs 3 --epochs 4", "--epochs was given 2 times; give it once.")]
    [TestCase("train --epochs 0", "--epochs received '0'; it takes a whole number from 1 to 2147483647, such as 10.")]
    [TestCase("train --learning-rate NaN", "--learning-rate received 'NaN'; it takes a finite number above 0, such as 0.001.")]
    [TestCase("predict", "'predict' needs <model>: the file of a saved model.")]
    [TestCase("predict one two", "'predict' does not know what to do with 'two'; 'predict --help' shows what it takes.")]
    public void Misuse_is_one_sentence_and_nothing_runs(string line, string sentence)
    {
        Assert.That(Run(line), Is.EqualTo(ExitCode.Misused));
        Assert.That(error.ToString(), Is.EqualTo(sentence + Environment.NewLine));
        Assert.That(ran, Is.Empty);
        Assert.That(output.ToString(), Is.Empty);
    }

    [Test]
    public void Without_a_default_verb_one_has_to_be_named()
    {
        var app = new CommandLineApp("tool", "A tool.") { Output = output, Error = error };
        app.AddVerb("walk", "Walks.", [], (_, _) => ExitCode.Fine);
        app.AddVerb("run", "Runs.", [], (_, _) => ExitCode.Fine);

        Assert.That(app.Run([]), Is.EqualTo(ExitCode.Misused));
        Assert.That(error.ToString(), Is.EqualTo("A verb is missing; the verbs are walk and run." + Environment.NewLine));
    }

    private static readonly TestCaseData<Exception, int>[] Failures =
    [
        new(new MisuseException("--split", "1.0", "a fraction below 1"), ExitCode.Misused),
        new(new FailureException("The loss became NaN in epoch 2, step 17; try a smaller learning rate."), ExitCode.Failed),
        new(new ShapeException("matrix product", [[2, 3], [4, 5]], "inner sizes are equal", "3 meets 4", "transpose one"), ExitCode.Failed),
        new(new FileWriteException("model.bin", "the disk is full", new IOException()), ExitCode.Failed),
        new(new FileNotFoundException("Could not find file 'x'."), ExitCode.Failed),
        new(new KeyNotFoundException("made known by the chapter"), ExitCode.Misused),
    ];

    [TestCaseSource(nameof(Failures))]
    public void A_known_failure_is_its_message_without_a_stack_trace(Exception failure, int exitCode)
    {
        Assert.That(Run("fail", failure), Is.EqualTo(exitCode));
        Assert.That(error.ToString(), Is.EqualTo(failure.Message + Environment.NewLine));
    }

    [Test]
    public void A_mistake_of_the_program_is_not_hidden() =>
        Assert.That(() => Run("fail", new ArithmeticException("a bug")), Throws.TypeOf<ArithmeticException>());

    [Test]
    public void Help_shows_verbs_and_options_and_runs_nothing()
    {
        Assert.That(Run("--help"), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Contain("04-test [command] [options]").And.Contain("Trains the network."));
        Assert.That(Run("train --help"), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Contain("--learning-rate <X>").And.Contain("[default: 0.001]"));
        Assert.That(ran, Is.Empty);
    }

    [Test]
    public void The_token_is_alive_while_the_verb_runs()
    {
        var app = new CommandLineApp("tool", "A tool.") { DefaultVerb = "wait", Output = output, Error = error };
        app.AddVerb("wait", "Waits.", [],
            (_, stop) => stop is { CanBeCanceled: true, IsCancellationRequested: false } ? ExitCode.Fine : ExitCode.Failed);

        Assert.That(app.Run([]), Is.EqualTo(ExitCode.Fine));
    }

    private int Run(string line, Exception? failure = null)
    {
        var app = new CommandLineApp("04-test", "A chapter.")
        {
            DefaultVerb = "train",
            Output = output,
            Error = error,
        }.Knows<KeyNotFoundException>(ExitCode.Misused);
        app.AddVerb("train", "Trains the network.", [Epochs, LearningRate], (options, _) =>
        {
            ran.Add(FormattableString.Invariant($"train {options.GetValue(Epochs)} {options.GetValue(LearningRate)}"));
            return ExitCode.Fine;
        });
        app.AddVerb("predict", "Predicts.", [Model], (_, _) => ExitCode.Failed);
        app.AddVerb("fail", "Fails.", [], (_, _) => throw failure!);
        return app.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
