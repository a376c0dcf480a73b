using System.Globalization;
using Course.Lessons;
using Course.Lessons.Quizzes;
using Course.Terminal;
using NUnit.Framework;

namespace Engine.Tests.Lessons;

/// <summary>The quizzes of the chapters, and how they are asked.</summary>
public sealed class QuizTests
{
    private static readonly QuizQuestion[] Two =
    [
        new ChoiceQuestion("Which is a letter?", 'b', ["1", "x", "2"], "The others are digits."),
        new NumberQuestion("What is a half?", () => 0.5, 0.01, "1 / 2 = {0}."),
    ];

    private static IEnumerable<Chapter> AllChapters => Chapters.All;

    [TestCaseSource(nameof(AllChapters))]
    public void A_chapter_asks_eight_to_ten_questions_that_can_be_answered(object chapter)
    {
        var quiz = ((Chapter)chapter).Quiz;
        Assert.That(quiz, Has.Count.InRange(8, 10));
        Assert.That(quiz.Select(question => question.Text).Distinct().Count(), Is.EqualTo(quiz.Count));
        Assert.That(quiz.OfType<NumberQuestion>().Count(), Is.AtLeast(2), "some are answered by the course's own code");
        foreach (var question in quiz)
        {
            Assert.That(question.Judge(question.RightAnswer), Is.True, question.Text);
            Assert.That(question.Explained, Is.Not.Empty.And.Not.Contains("{"), question.Text);
        }

        foreach (var question in quiz.OfType<NumberQuestion>())
        {
            Assert.That(question.Explanation, Does.Contain("{0}"), $"the explanation tells the number: {question.Text}");
            Assert.That(question.Tolerance, Is.LessThan(Math.Max(0.2, Math.Abs(question.Compute()) / 10)), question.Text);
        }
    }

    [TestCaseSource(nameof(AllChapters))]
    public void The_right_answer_cannot_be_guessed_by_its_letter(object chapter)
    {
        var choices = ((Chapter)chapter).Quiz.OfType<ChoiceQuestion>().ToArray();
        Assert.That(choices, Has.All.Matches<ChoiceQuestion>(
            question => question.Choices.Count is >= 3 and <= 5 && question.Choices.Distinct().Count() == question.Choices.Count));
        Assert.That(choices.Select(question => question.Right).Distinct().Count(), Is.AtLeast(3), "not always the same letter");
    }

    // Each by hand, from the question's own words.
    [TestCase("weights 3 and -2", -5)]
    [TestCase("Gradient descent on f(w) = w^2", 2.4)]
    [TestCase("The sigmoid of 0", 0.5)]
    [TestCase("A logistic neuron says 0.25", -0.75)]
    [TestCase("A test finds 30 of 40", 0.6)]
    [TestCase("A network has 6 inputs", 47)]
    [TestCase("Softmax of the three logits", 0.3333)]
    [TestCase("f(x) = x^3", 12.01)]
    [TestCase("He's initialization", 0.1)]
    [TestCase("Adam makes its very first step", 0.01)]
    [TestCase("A cosine schedule", 0.1)]
    [TestCase("Gradients (3, 4)", 0.6)]
    [TestCase("A picture of 28 x 28", 24)]
    [TestCase("The same with stride 2", 13)]
    [TestCase("A convolution of 3 x 3 leads", 18496)]
    [TestCase("How many numbers does the lecture's network", 121930)]
    public void The_courses_code_computes_what_the_hand_does(string beginning, double answer)
    {
        var question = Chapters.All.SelectMany(chapter => chapter.Quiz).OfType<NumberQuestion>()
            .Single(one => one.Text.Contains(beginning, StringComparison.Ordinal));
        Assert.That(question.Judge(answer.ToString(CultureInfo.InvariantCulture)), Is.True, question.RightAnswer);
        Assert.That(question.Judge((answer * 1.2 + 0.1).ToString(CultureInfo.InvariantCulture)), Is.False);
    }

    [TestCase("b", true)]
    [TestCase(" B) ", true)]
    [TestCase("a", false)]
    [TestCase("d", null)]
    [TestCase("", null)]
    [TestCase("1", null)]
    public void A_letter_is_judged(string typed, bool? expected) => Assert.That(Two[0].Judge(typed), Is.EqualTo(expected));

    [TestCase("0.5", true)]
    [TestCase("0,505", true)]
    [TestCase("5e-1", true)]
    [TestCase("0.52", false)]
    [TestCase("-0.5", false)]
    [TestCase("NaN", null)]
    [TestCase("infinity", null)]
    [TestCase("half", null)]
    public void A_number_is_judged(string typed, bool? expected) => Assert.That(Two[1].Judge(typed), Is.EqualTo(expected));

    [Test]
    public void Before_the_lesson_nothing_is_explained_and_afterwards_it_is_compared()
    {
        var root = Directory.CreateTempSubdirectory("course-").FullName;
        try
        {
            var before = Asked(root, "a\n0.5\n", "quiz", "--before");
            Assert.That(before, Does.Contain("1 of 2 right.").And.Not.Contain("digits").And.Not.Contain("Right."));

            var after = Asked(root, "what?\nb\n0.5\n", "quiz");
            Assert.That(after, Does.Contain("Type a letter from a to c, or q to stop.").And.Contain("Right. The others are digits.")
                .And.Contain("Right. 1 / 2 = 0.5.").And.EndWith("2 of 2 right. Before the lesson it was 1 of 2.\n"));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [TestCase("b\n", TestName = "The_end_of_the_input_stops_it")]
    [TestCase("b\nq\nb\n", TestName = "A_q_stops_it")]
    public void Whoever_stops_is_told_how_far_it_was(string input) =>
        Assert.That(Asked("/nowhere", input, "quiz"), Does.EndWith("Stopped after 1 of 2 questions; 1 right.\n"));

    [Test]
    public void A_wrong_answer_is_put_right() =>
        Assert.That(Asked("/nowhere", "c\nq\n", "quiz"), Does.Contain("No: b. The others are digits."));

    [Test]
    public void Text_is_broken_where_the_screen_ends()
    {
        var chapter = new Chapter("09-x", "x", [], [])
        {
            Quiz = [new ChoiceQuestion(string.Join(' ', Enumerable.Repeat("word", 60)), 'a', ["y", "z"], "")],
        };
        Assert.That(Asked("/nowhere", "", chapter, 40, "quiz").Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(40));
    }

    private static string Asked(string root, string input, params string[] arguments) =>
        Asked(root, input, new Chapter("09-x", "x", [], []) { Quiz = Two }, 80, arguments);

    private static string Asked(string root, string input, Chapter chapter, int width, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var answers = new StringReader(input);
        var app = new CommandLineApp(chapter.Folder, chapter.Description) { Output = output, Error = output };
        QuizVerb.AddTo(app, chapter, Screen.Plain(output, width), answers, root);
        Assert.That(app.Run(arguments), Is.EqualTo(ExitCode.Fine));
        return output.ToString();
    }
}
