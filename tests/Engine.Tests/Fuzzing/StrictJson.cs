using System.Text.Json;

namespace Engine.Tests.Fuzzing;

/// <summary>What the course writes as JSON for itself, each form written out by hand; null is no such thing.</summary>
internal static class StrictJson
{
    /// <summary>A line of the program that runs the checks: the name of its event's type.</summary>
    public static string? CheckEvent(string line) => Read(line, root =>
    {
        if (root.ValueKind != JsonValueKind.Object || root.EnumerateObject().FirstOrDefault() is not { Name: "$type" } first
            || first.Value.ValueKind != JsonValueKind.String
            || root.EnumerateObject().Skip(1).Any(property => property.Name.StartsWith('$')))
        {
            return null;
        }

        return first.Value.GetString() switch
        {
            "planned" when Value(root, "Tasks") is { ValueKind: JsonValueKind.Array } tasks
                && tasks.EnumerateArray().All(IsTask) && HasOnce(root, "Tasks") => "ChecksPlanned",
            "started" when IsText(root, "Task") && IsText(root, "Check") => "CheckStarted",
            "finished" when Value(root, "Result") is { } result && IsResult(result) && HasOnce(root, "Result") => "CheckFinished",
            "ended" => "ChecksEnded",
            _ => null,
        };
    });

    /// <summary>How many hints were given for which task.</summary>
    public static Dictionary<string, int>? Hints(string text) => Read(text, root =>
    {
        var given = new Dictionary<string, int>();
        foreach (var property in root.EnumerateObject())
        {
            given[property.Name] = property.Value.GetInt32();
        }

        return given;
    });

    private static TResult? Read<TResult>(string text, Func<JsonElement, TResult?> read)
        where TResult : class
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static bool IsTask(JsonElement task) => task.ValueKind == JsonValueKind.Object
        && IsText(task, "Task") && IsText(task, "Title") && HasOnce(task, "Checks")
        && Value(task, "Checks") is { ValueKind: JsonValueKind.Array } checks && checks.EnumerateArray().All(IsResult);

    private static bool IsResult(JsonElement result) => result.ValueKind == JsonValueKind.Object
        && IsText(result, "Task") && IsText(result, "Check") && HasOnce(result, "State")
        && Value(result, "State") is { ValueKind: JsonValueKind.Number } state
        && state.TryGetInt32(out var number) && number is >= 0 and <= 4
        && ((string[])["Message", "Printed", "Blank"]).All(name => Value(result, name) is null || IsText(result, name));

    private static bool IsText(JsonElement element, string name) =>
        Value(element, name) is { ValueKind: JsonValueKind.String } text && HasOnce(element, name) && text.GetString() is not null;

    private static bool HasOnce(JsonElement element, string name) =>
        element.EnumerateObject().Count(property => property.Name == name) == 1;

    private static JsonElement? Value(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value : null;
}
