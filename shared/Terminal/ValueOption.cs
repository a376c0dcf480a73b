using System.CommandLine;
using System.Globalization;

namespace Course.Terminal;

/// <summary>
/// Options that check their value while the command line is read, so that no work begins with a wrong one.
/// All chapters make their options here.
/// </summary>
public static class ValueOption
{
    private delegate bool TryRead<T>(string text, out T value);

    /// <summary>A whole number of at least 1: epochs, a batch size, threads.</summary>
    public static Option<int> PositiveInteger(string name, string description, int byDefault) =>
        Of(name, description, "N", byDefault, $"a whole number from 1 to {int.MaxValue}, such as {byDefault}",
            (string text, out int value) =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= 1);

    /// <summary>A whole number of at least 0: the index of a picture.</summary>
    public static Option<int> Index(string name, string description, int byDefault = 0) =>
        Of(name, description, "I", byDefault, "a whole number of at least 0",
            (string text, out int value) =>
                int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= 0);

    /// <summary>The number that starts all randomness: any whole number of 64 bits.</summary>
    public static Option<long> Seed(string name = "--seed", long byDefault = 1) =>
        Of(name, "The number that starts all randomness; the same seed gives the same result.", "N", byDefault, "a whole number, such as 1",
            (string text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    /// <summary>A finite number above 0: a learning rate.</summary>
    public static Option<double> PositiveNumber(string name, string description, double byDefault) =>
        Of(name, description, "X", byDefault, $"a finite number above 0, such as {byDefault.ToString(CultureInfo.InvariantCulture)}",
            (string text, out double value) => TryNumber(text, out value) && value > 0);

    /// <summary>A finite number of at least 0: the strength of a regularizer, a momentum.</summary>
    public static Option<double> NonNegativeNumber(string name, string description, double byDefault) =>
        Of(name, description, "X", byDefault, "a finite number of at least 0",
            (string text, out double value) => TryNumber(text, out value) && value >= 0);

    /// <summary>A fraction of the whole that leaves some over, 0 to just under 1: the validation part, a dropout rate.</summary>
    public static Option<double> Fraction(string name, string description, double byDefault) =>
        Of(name, description, "X", byDefault, "a fraction of at least 0 and below 1, such as 0.3",
            (string text, out double value) => TryNumber(text, out value) && value is >= 0 and < 1);

    /// <summary>
    /// One of the names of an enumeration, written with small letters and hyphens: <c>fashion-mnist</c> for <c>FashionMnist</c>.
    /// </summary>
    public static Option<TChoice> Choice<TChoice>(string name, string description, TChoice byDefault) where TChoice : struct, Enum
    {
        var choices = Enum.GetValues<TChoice>().ToDictionary(Hyphenated, StringComparer.Ordinal);
        return new Option<TChoice>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices.Keys),
            DefaultValueFactory = _ => byDefault,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!choices.TryGetValue(text, out var value))
                {
                    var meant = Spelling.Closest(text, choices.Keys);
                    result.AddError(meant is null
                        ? MisuseException.Sentence(name, text, $"one of {string.Join(", ", choices.Keys)}")
                        : $"{name} received '{text}'; did you mean '{meant}'?");
                }

                return value;
            },
        };
    }

    /// <summary>A file that is there to be read: a saved model. Null when the option is not given.</summary>
    public static Option<string?> ExistingFile(string name, string description) =>
        Of<string?>(name, description, "FILE", null, "the path of a file that exists",
            (string text, out string? value) => File.Exists(value = text));

    /// <summary>A file that will be written: a log. Null when the option is not given.</summary>
    public static Option<string?> NewFile(string name, string description) =>
        Of<string?>(name, description, "FILE", null, "the path of a file, not of a folder",
            (string text, out string? value) => (value = text).Trim().Length > 0 && !Directory.Exists(text));

    /// <summary>A folder for results, made when it is missing; whoever writes there makes it before the work begins.</summary>
    public static Option<string> Folder(string name, string description, string byDefault) =>
        Of(name, description, "DIR", byDefault, "the path of a folder, existing or new, and not of a file",
            (string text, out string value) => (value = text).Trim().Length > 0 && !File.Exists(text));

    private static Option<T> Of<T>(string name, string description, string helpName, T byDefault, string expected, TryRead<T> tryRead) =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => byDefault,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (!tryRead(text, out var value))
                {
                    result.AddError(MisuseException.Sentence(name, text, expected));
                }

                return value;
            },
        };

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static string Hyphenated<TChoice>(TChoice choice) where TChoice : struct, Enum =>
        string.Concat(choice.ToString().Select(
            (letter, i) => char.IsUpper(letter) && i > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
