using System.Diagnostics;
using System.Text.Json;
using Course.Judging.Running;
using Homework.Tests.Machinery;

// The program that runs the checks of the learner's answers. A chapter's command and the test run start it with a request, and read what it says from its standard output.
if (args is not [var argument])
{
    Console.Error.WriteLine("This program is started by a chapter's command, such as 'dotnet run --project 01-neuron -- check', and by the test run.");
    return 2;
}

var request = JsonSerializer.Deserialize<CheckRequest>(argument)!;
using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
new Thread(Watch.EndWithParent) { IsBackground = true }.Start();
Console.SetIn(TextReader.Null); // homework that asks the console gets no answer, and does not wait for one
Console.CancelKeyPress += (_, key) => key.Cancel = true; // whoever asked hears Ctrl-C, too, and ends this process

// A recursion without end is over sooner on a small stack, and the thread of the program has the system's.
var checking = new Thread(() => new CheckSession(request, output).Run(), Watch.StackSize);
checking.Start();
checking.Join();
output.Flush();
Environment.Exit(0); // whatever the homework left running
return 0;

internal static class Watch
{
    public const int StackSize = 4 << 20;

    /// <summary>Standard input ends when whoever asked is gone; then nobody would end an endless loop.</summary>
    public static void EndWithParent()
    {
        using var input = Console.OpenStandardInput();
        while (input.ReadByte() >= 0)
        {
        }

        Process.GetCurrentProcess().Kill(); // an exit would wait for what the homework has registered for it
    }
}
