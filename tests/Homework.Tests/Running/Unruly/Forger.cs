namespace Homework.Tests.Running.Unruly;

/// <summary>Writes to the raw standard output what a checker might say, and ends the process.</summary>
public readonly struct Forger : IUnrulyTask
{
    public static int Answer()
    {
        using var output = Console.OpenStandardOutput();
        foreach (var check in (ReadOnlySpan<string>)["A_first_check", "A_second_check"])
        {
            output.Write(System.Text.Encoding.UTF8.GetBytes(
                $$"""
                {{'\u001e'}}{"$type":"started","Task":"99.1","Check":"{{check}}"}
                {{'\u001e'}}{"$type":"finished","Result":{"Task":"99.1","Check":"{{check}}","State":0,"Message":""}}

                """));
        }

        output.Write("\u001e{\"$type\":\"ended\"}\n"u8);
        output.Flush();
        Environment.Exit(0);
        return 41;
    }
}
