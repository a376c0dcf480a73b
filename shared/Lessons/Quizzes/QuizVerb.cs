using System.CommandLine;
using Course.Terminal;

namespace Course.Lessons.Quizzes;

/// <summary>
/// The verb <c>quiz</c>: asks a chapter's questions in the terminal. Before the lesson, with <c>--before</c>, it tells only how many
/// were right; after it, it explains every answer and compares.
/// </summary>
public static class QuizVerb
{
    private const int WidestText = 100;

    /// <summary>Adds it to a chapter's command line.</summary>
    /// <param name="app">The command line.</param>
    /// <param name="chapter">The chapter with the questions.</param>
    /// <param name="screen">Where they are asked.</param>
    /// <param name="input">Where they are answered; standard input unless given.</param>
    /// <param name="root">The folder of <c>Course.sln</c>; found around the program unless given.</param>
    public static void AddTo(CommandLineApp app, Chapter chapter, Screen screen, TextReader? input = null, string? root = null)
    {
        var before = new Option<bool>("--before")
        {
            Description = "Before the lesson: asks without explaining, and remembers how many were right.",
        };
        app.AddVerb("quiz", "Asks questions about the chapter, and explains the answers.", [before], (options, stop) =>
        {
            var isBefore = options.GetValue(before);
            var score = Ask(chapter, screen, input ?? Console.In, explains: !isBefore, stop);
            if (score.Questions < chapter.Quiz.Count)
            {
                Write(screen, $"Stopped after {score.Questions} of {chapter.Quiz.Count} questions; {score.Right} right.", "");
                return ExitCode.Fine;
            }

            var memory = new QuizMemory(root ?? CourseFolder.Find());
            Write(screen, $"{score.Right} of {score.Questions} right.{Comparison(memory, chapter, isBefore)}", "");
            if (isBefore)
            {
                memory.Remember(chapter.Folder, score);
            }

            return ExitCode.Fine;
        });
    }

    private static string Comparison(QuizMemory memory, Chapter chapter, bool isBefore) => (isBefore, memory.Before(chapter.Folder)) switch
    {
        (true, _) => " Now read the lesson; afterwards 'quiz' asks the same and explains.",
        (false, { } earlier) => $" Before the lesson it was {earlier.Right} of {earlier.Questions}.",
        _ => "",
    };

    /// <summary>Asks until all are answered, or the learner stops.</summary>
    private static QuizScore Ask(Chapter chapter, Screen screen, TextReader input, bool explains, CancellationToken stop)
    {
        var (right, asked) = (0, 0);
        foreach (var question in chapter.Quiz)
        {
            stop.ThrowIfCancellationRequested();
            Show(screen, question, $"{asked + 1}/{chapter.Quiz.Count}");
            if (Answer(screen, question, input) is not { } isRight)
            {
                break;
            }

            (right, asked) = (right + (isRight ? 1 : 0), asked + 1);
            if (explains)
            {
                Write(screen, $"{(isRight ? "Right." : $"No: {question.RightAnswer}.")} {question.Explained}", "");
                screen.WriteLine();
            }
        }

        return new QuizScore(right, asked);
    }

    private static void Show(Screen screen, QuizQuestion question, string number)
    {
        Write(screen, $"{number}  {question.Text}", "     ");
        if (question is ChoiceQuestion { Choices: var choices })
        {
            for (var i = 0; i < choices.Count; i++)
            {
                Write(screen, $"  {ChoiceQuestion.LetterOf(i)}) {choices[i]}", "     ");
            }
        }
    }

    /// <summary>Whether the answer was right; null when the learner stops, by q or by the end of the input.</summary>
    private static bool? Answer(Screen screen, QuizQuestion question, TextReader input)
    {
        while (input.ReadLine() is { } typed && typed.Trim() is not ("q" or "Q"))
        {
            if (question.Judge(typed) is { } isRight)
            {
                return isRight;
            }

            Write(screen, $"Type {question.Expected}, or q to stop.", "");
        }

        return null;
    }

    /// <summary>Writes a paragraph, broken between words where the screen ends.</summary>
    private static void Write(Screen screen, string text, string indent)
    {
        var width = Math.Min(screen.Width, WidestText);
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Trim().Length > 0 && line.Length + 1 + word.Length > width)
            {
                screen.WriteLine(line);
                line = indent + word;
            }
            else
            {
                line = line.Length == 0 && word.Length > 0 ? word : $"{line} {word}";
            }
        }

        screen.WriteLine(line);
    }
}
