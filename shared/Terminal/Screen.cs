using Course.Files;
using Spectre.Console;

namespace Course.Terminal;

/// <summary>
/// Where a command shows its results, and what can be shown there: a terminal with colours, or a file, pipe or simple terminal that gets
/// plain text without a single control code.
/// </summary>
public sealed class Screen
{
    private const int WidthOfFile = 100;

    private readonly TextWriter output;
    private readonly IAnsiConsole? console; // null for plain text
    private readonly GuardedWriter? goingOn; // what output is if the loss of it does not end the work
    private int redrawnRows; // above the cursor, of the picture that was drawn last

    private Screen(TextWriter output, IAnsiConsole? console, int width, bool hasUnicode)
    {
        this.output = output;
        goingOn = output as GuardedWriter;
        this.console = console;
        Width = width;
        HasUnicode = hasUnicode;
    }

    /// <summary>How many characters fit in a line.</summary>
    public int Width { get; }

    /// <summary>Whether colours are shown.</summary>
    public bool HasColours => console is not null && console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    /// <summary>Whether characters beyond ASCII are shown.</summary>
    public bool HasUnicode { get; }

    /// <summary>Whether a line can be written over, as a progress bar does.</summary>
    public bool IsLive => console is not null && console.Profile.Capabilities.Ansi;

    /// <summary>
    /// Standard output as it is: plain when it is redirected, when <c>NO_COLOR</c> is set or when <c>TERM</c> is <c>dumb</c>;
    /// otherwise a terminal.
    /// </summary>
    /// <param name="goesOn">Whether the work goes on when the output is lost, because it leaves files behind;
    /// <see cref="RequireSeen"/> is its last line then.</param>
    public static Screen OfConsole(bool goesOn = false)
    {
        var output = goesOn ? new GuardedWriter(Console.Out, goesOn) : Console.Out;
        var hasUnicode = Console.OutputEncoding.CodePage is 65001 or 1200 or 1201;
        var isPlain = Console.IsOutputRedirected
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        if (isPlain)
        {
            return new Screen(output, null, WidthOfFile, hasUnicode);
        }

        var console = AnsiConsole.Console;
        return new Screen(output, console, console.Profile.Width, hasUnicode);
    }

    /// <summary>Plain text into any writer, such as that of a file or a test.</summary>
    public static Screen Plain(TextWriter output, int width = WidthOfFile, bool hasUnicode = true) => new(output, null, width, hasUnicode);

    /// <summary>A terminal of all colours whose control codes go into any writer, as a recording or a test needs it.</summary>
    public static Screen Colour(TextWriter output, int width = WidthOfFile)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Out = new AnsiConsoleOutput(output),
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        return new Screen(output, console, width, hasUnicode: true);
    }

    /// <summary>Tells that what was shown was not seen, unless the reader had seen enough.</summary>
    /// <exception cref="OutputLostException">Something could not be shown.</exception>
    public void RequireSeen()
    {
        if (goingOn?.Loss is { ReaderIsGone: false } loss)
        {
            throw loss;
        }
    }

    /// <summary>Writes a line, or several. What a terminal would obey, such as the name of a file that begins a colour, becomes a question
    /// mark.</summary>
    public void WriteLine(string line = "")
    {
        redrawnRows = 0;
        output.WriteLine(Excerpt.Lines(line));
    }

    /// <summary>Writes a table.</summary>
    public void Write(TextTable table)
    {
        redrawnRows = 0;
        output.Write(Excerpt.Lines(table.ToText(HasUnicode)));
    }

    /// <summary>Writes a picture in characters.</summary>
    public void Write(CharacterCanvas canvas)
    {
        redrawnRows = 0;
        for (var row = 0; row < canvas.Height; row++)
        {
            if (HasColours)
            {
                console!.Write(canvas.ColouredRow(row));
                output.WriteLine();
            }
            else
            {
                output.WriteLine(canvas.PlainRow(row));
            }
        }
    }

    /// <summary>
    /// Writes the next picture of a moving one: over the one before when the screen is live and nothing else was written since,
    /// otherwise below it.
    /// </summary>
    public void Redraw(CharacterCanvas canvas)
    {
        if (IsLive && redrawnRows > 0)
        {
            output.Write($"\e[{redrawnRows}A");
        }

        Write(canvas);
        redrawnRows = canvas.Height;
    }

    /// <summary>Writes over the current line of a live screen; the cursor stays in it.</summary>
    public void Rewrite(string markup)
    {
        console!.Write(new ControlCode("\r\e[2K"));
        console.Write(new Markup(markup));
        output.Flush();
    }
}
