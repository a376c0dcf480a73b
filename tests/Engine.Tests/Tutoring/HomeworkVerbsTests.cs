using Course.Terminal;
using Course.Tutoring.Verbs;
using NUnit.Framework;

namespace Engine.Tests.Tutoring;

/// <summary>What a mistyped command line gets: one sentence and exit code 2, before anything is built or written.</summary>
public sealed class HomeworkVerbsTests
{
    [TestCase("01-neuron", "Chapter 01-neuron has no task '1.99'; its tasks are 1.1,", "check", "1.99")]
    [TestCase("01-neuron", "Chapter 01-neuron has no task 'perceptron'; its tasks are 1.1,", "check", "perceptron")]
    [TestCase("01-neuron", "Chapter 01-neuron has no task '2.1';", "hint", "2.1")]
    [TestCase("01-neuron", "Chapter 01-neuron has no task '../1.1';", "reset", "../1.1")]
    [TestCase("01-neuron", "Chapter 01-neuron has no task '';", "watch", "")]
    [TestCase("01-neuron", "'hint' needs <TASK>", "hint")]
    [TestCase("01-neuron", "'reset' needs <TASK>", "reset")]
    [TestCase("01-neuron", "--seed received 'many'", "check", "1.1", "--seed", "many")]
    [TestCase("01-neuron", "--json needs a value", "check", "--json")]
    [TestCase("01-neuron", "--json received '/'", "check", "--json", "/")]
    [TestCase("01-neuron", "does not know what to do with '1.2'", "check", "1.1", "1.2")]
    [TestCase("01-neuron", "did you mean 'progress'?", "progres")]
    [TestCase("09-nothing", "Chapter 09-nothing has no homework.", "check")]
    [TestCase("09-nothing", "Chapter 09-nothing has no homework.", "progress")]
    [TestCase("09-nothing", "Chapter 09-nothing has no homework.", "hint", "9.1")]
    public void Misuse_is_told_in_one_sentence(string chapter, string sentence, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var app = new CommandLineApp(chapter, "A chapter.") { Output = output, Error = error };
        HomeworkVerbs.AddTo(app, chapter);
        Assert.That(app.Run(arguments), Is.EqualTo(ExitCode.Misused));
        Assert.That(error.ToString(), Does.Contain(sentence));
        Assert.That(error.ToString().Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(output.ToString(), Is.Empty);
    }
}
