using System.CommandLine;
using System.CommandLine.Parsing;

namespace Course.Terminal;

/// <summary>Says in one sentence what is wrong with a command line, and what was probably meant.</summary>
internal static class MisuseSentence
{
    /// <summary>The sentence for the first thing that is wrong: an unknown word first, since it often explains the rest.</summary>
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            return Unknown(parsed.UnmatchedTokens[0], command);
        }

        var error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value: {Decapitalized(option.Option.Description)}",
            OptionResult { IdentifierTokenCount: > 1 } option =>
                $"{option.Option.Name} was given {option.IdentifierTokenCount} times; give it once.",
            ArgumentResult { Tokens.Count: 0 } argument =>
                $"'{command.Name}' needs <{argument.Argument.Name}>: {Decapitalized(argument.Argument.Description)}",
            CommandResult when command.Subcommands.Count > 0 =>
                $"A verb is missing; the verbs are {Listed(command.Subcommands.Select(verb => verb.Name))}.",
            _ => error.Message,
        };
    }

    private static string Unknown(string word, Command command)
    {
        if (word.StartsWith('-'))
        {
            var name = word.Split('=', ':')[0];
            var meant = Spelling.Closest(name, command.Options.Select(option => option.Name));
            return meant is not null
                ? $"Unknown option {name}; did you mean {meant}?"
                : $"Unknown option {name} of '{command.Name}'; '{command.Name} --help' lists its options.";
        }

        if (command.Subcommands.Count > 0)
        {
            var meant = Spelling.Closest(word, command.Subcommands.Select(verb => verb.Name));
            return meant is not null
                ? $"Unknown verb '{word}'; did you mean '{meant}'?"
                : $"Unknown verb '{word}'; the verbs are {Listed(command.Subcommands.Select(verb => verb.Name))}.";
        }

        return $"'{command.Name}' does not know what to do with '{word}'; '{command.Name} --help' shows what it takes.";
    }

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 1 ? all[0] : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static string Decapitalized(string? sentence) =>
        string.IsNullOrEmpty(sentence) ? "see --help." : $"{char.ToLowerInvariant(sentence[0])}{sentence[1..].TrimEnd('.')}.";
}
