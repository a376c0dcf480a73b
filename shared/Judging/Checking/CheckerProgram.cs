using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Course.Judging.Checking;

/// <summary>
/// The program that runs checks in a process of their own. A chapter's command and the test run start it with an order,
/// and hear what it finds on the channel that the order names.
/// </summary>
public static class CheckerProgram
{
    // A recursion without end is over sooner on a small stack, and the thread of the program has the system's.
    private const int StackSize = 4 << 20;

    /// <summary>
    /// Reads the order from standard input and carries it out. Whoever gave the order ends the process when it has heard everything,
    /// with whatever the homework left running.
    /// </summary>
    /// <param name="checks">The assembly of the checks.</param>
    /// <returns>2 if there is no order.</returns>
    public static int Run(Assembly checks)
    {
        var input = Console.OpenStandardInput();
        if (!Console.IsInputRedirected || CheckOrder.FromLine(FirstLine(input)) is not { } order)
        {
            Console.Error.WriteLine("This program is started by the 'check' of a chapter's command, and by the test run.");
            return 2;
        }

        new Thread(() => EndWithParent(input)) { IsBackground = true }.Start();
        Console.SetIn(TextReader.Null); // homework that asks the console gets no answer, and does not wait for one
        Console.CancelKeyPress += (_, key) => key.Cancel = true; // whoever asked hears Ctrl-C, too, and ends this process

        using var channel = new EventSender(order);
        var checking = new Thread(() => new CheckSession(order.Request, checks, channel.Say).Run(), StackSize);
        checking.Start();
        checking.Join();
        Thread.Sleep(Timeout.Infinite);
        return 0;
    }

    /// <summary>Reads no byte more than the line: the rest is for <see cref="EndWithParent"/>.</summary>
    private static string FirstLine(Stream input)
    {
        var line = new List<byte>();
        for (var next = input.ReadByte(); next >= 0 && next != '\n'; next = input.ReadByte())
        {
            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>
    /// Standard input ends when whoever asked is gone; then nobody would end an endless loop.
    /// No handler of the homework can delay this end.
    /// </summary>
    private static void EndWithParent(Stream input)
    {
        while (input.ReadByte() >= 0)
        {
        }

        Process.GetCurrentProcess().Kill();
    }
}
