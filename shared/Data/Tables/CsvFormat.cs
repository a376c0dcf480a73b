namespace Course.Data.Tables;

/// <summary>What a CSV file is allowed to hold: the limits of the usual spreadsheets, and how its fields are separated.</summary>
internal static class CsvFormat
{
    /// <summary>The most columns of a sheet of Excel.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The most characters of a cell of Excel.</summary>
    public const int LongestField = 32_767;

    /// <summary>
    /// The separator, as the first line shows it: the comma of the format, or, where a language writes 0,5 for a half, the semicolon that
    /// spreadsheets put there, or the tab of text files. A comma outside quotes decides for the comma.
    /// </summary>
    public static char SeparatorOf(ReadOnlySpan<char> text)
    {
        var (isQuoted, separator) = (false, ',');
        foreach (var character in text)
        {
            isQuoted ^= character == '"';
            if (!isQuoted && character is ',' or '\r' or '\n')
            {
                return character == ',' ? ',' : separator;
            }

            separator = !isQuoted && separator == ',' && character is ';' or '\t' ? character : separator;
        }

        return separator;
    }

    /// <summary>The separator in words, for messages.</summary>
    public static string NameOf(char separator) => separator switch
    {
        ';' => "semicolons",
        '\t' => "tabs",
        _ => "commas",
    };
}
