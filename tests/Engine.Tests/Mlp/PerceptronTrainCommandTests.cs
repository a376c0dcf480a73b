using Course.Lessons;
using Course.Mlp.App;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Mlp;

/// <summary>The verb <c>train</c> of chapter 02.</summary>
[TestFixture]
public sealed class PerceptronTrainCommandTests
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    [SetUp]
    public void Begin()
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
    }

    [Test]
    public void Trains_on_generated_digits_and_closes_with_the_test_accuracy()
    {
        Assert.That(Run("train", "--data", "generated", "--epochs", "1", "--hidden", "16"), Is.EqualTo(ExitCode.Fine));
        Assert.That(output.ToString(), Does.Contain("perceptron 784-16-10, 12 730 parameters").And.Contain("epoch 1/1"));
        Assert.That(output.ToString().TrimEnd().Split('\n')[^1],
            Does.Match(@"^test accuracy 0\.[5-9]\d{3}, test loss \d\.\d{4} after 1 epoch$"));
    }

    [TestCase(new[] { "--epochs", "0" }, ExitCode.Misused, "--epochs received '0'")]
    [TestCase(new[] { "--learning-rate", "-1" }, ExitCode.Misused, "--learning-rate received '-1'")]
    [TestCase(new[] { "--hidden", "many" }, ExitCode.Misused, "--hidden received 'many'")]
    [TestCase(new[] { "--data", "nowhere" }, ExitCode.Failed, "nowhere: there is no such directory")]
    [TestCase(new[] { "--data", "generated", "--hidden", "4", "--learning-rate", "1e30" }, ExitCode.Failed, "Lower the learning rate")]
    [TestCase(new[] { "--data", "generated", "--hidden", "4", "--learning-rate", "1e38", "--batch-size", "100000", "--epochs", "1" },
        ExitCode.Failed, "in epoch 1, step 1: training has diverged")]
    public void What_is_wrong_is_said_in_a_sentence(string[] options, int exitCode, string sentence)
    {
        Assert.That(Run(["train", .. options]), Is.EqualTo(exitCode));
        Assert.That(error.ToString(), Does.Contain(sentence));
        Assert.That(error.ToString().TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    private int Run(params string[] arguments)
    {
        var screen = Screen.Plain(output);
        var app = ChapterApp.Create(MlpChapter.Contents, screen, error: error);
        PerceptronTrainCommand.AddTo(app, screen);
        return app.Run(arguments);
    }
}
