using System.Globalization;
using System.Text.Json;
using Course.Tensors;

namespace ReferenceCases;

/// <summary>A place in a file of cases, which knows its path, so that whatever is wrong with it can be said in one sentence.</summary>
internal readonly struct CaseElement(JsonElement json, string path)
{
    /// <summary>A member that must be there.</summary>
    public CaseElement this[string name] => TryGet(name) ?? throw Wrong($"'{name}' is missing");

    public string Text => json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong("text is expected");

    public double Number => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDouble(),
        // NaN, Infinity
        JsonValueKind.String when double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number,
        _ => throw Wrong("a number is expected"),
    };

    public int WholeNumber =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : throw Wrong("a whole number is expected");

    public bool Flag =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : throw Wrong("true or false is expected");

    public bool IsList => json.ValueKind == JsonValueKind.Array;

    public bool IsNull => json.ValueKind == JsonValueKind.Null;

    public IEnumerable<CaseElement> Items
    {
        get
        {
            if (json.ValueKind != JsonValueKind.Array)
            {
                throw Wrong("a list is expected");
            }

            var at = path;
            return json.EnumerateArray().Select((item, i) => new CaseElement(item, $"{at}[{i}]"));
        }
    }

    public IEnumerable<(string Name, CaseElement Value)> Members
    {
        get
        {
            if (json.ValueKind != JsonValueKind.Object)
            {
                throw Wrong("an object is expected");
            }

            var at = path;
            return json.EnumerateObject().Select(member => (member.Name, new CaseElement(member.Value, $"{at}.{member.Name}")));
        }
    }

    /// <summary>{ "shape": [..], "data": [..] }, row-major.</summary>
    public Tensor<double> Array
    {
        get
        {
            int[] sizes = [.. this["shape"].Items.Select(size => size.WholeNumber)];
            double[] data = [.. this["data"].Items.Select(number => number.Number)];
            if (sizes.Any(size => size < 0) || sizes.Aggregate(1L, (count, size) => count * size) != data.Length)
            {
                throw Wrong($"the shape [{string.Join(", ", sizes)}] does not hold {data.Length} numbers");
            }

            return Tensor<double>.FromArray(sizes, data);
        }
    }

    public CaseElement? TryGet(string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object is expected");
        }

        return json.TryGetProperty(name, out var member) ? new CaseElement(member, $"{path}.{name}") : null;
    }

    /// <summary>The same value in memory of its own, which lives on when the file's document is closed.</summary>
    public CaseElement Keep() => new(json.Clone(), path);

    /// <summary>The same place under the name of a case in place of its number.</summary>
    public CaseElement Named(string name) => new(json, $"{path[..(path.IndexOf(".json", StringComparison.Ordinal) + 5)]}, case '{name}'");

    public CaseFileException Wrong(string what) => new($"{path}: {what}.");
}
