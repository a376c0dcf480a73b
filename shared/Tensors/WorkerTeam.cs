using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Course.Tensors;

/// <summary>The caller and its helpers; one loop at a time.</summary>
internal sealed class WorkerTeam
{
    private readonly Helper[] helpers;
    private int busy;

    public WorkerTeam(int size)
    {
        helpers = new Helper[size - 1];
        for (var i = 0; i < helpers.Length; i++)
        {
            helpers[i] = new Helper(i + 1);
        }
    }

    public int Size => helpers.Length + 1;

    public bool TryRun(int count, int parts, Action<int, int> body)
    {
        if (Interlocked.Exchange(ref busy, 1) != 0)
        {
            return false;
        }

        try
        {
            for (var part = 1; part < parts; part++)
            {
                helpers[part - 1].Start(body, Cut(count, part, parts), Cut(count, part + 1, parts));
            }

            Exception? failure = null;
            try
            {
                body(0, Cut(count, 1, parts));
            }
            catch (Exception exception)
            {
                failure = exception;
            }

            for (var part = 1; part < parts; part++)
            {
                failure = helpers[part - 1].Wait() ?? failure;
            }

            if (failure is not null)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            return true;
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    private static int Cut(int count, int part, int parts) => (int)((long)count * part / parts);

    /// <summary>One thread that waits for work, first spinning, then asleep.</summary>
    private sealed class Helper
    {
        private static readonly long SpinTicks = Stopwatch.Frequency / 5000; // 200 microseconds

        private const int SpinsBeforeYield = 200;

        private readonly object wake = new();
        private bool awake;
        private Action<int, int>? body;
        private int from, to;
        private Exception? failure;
        private volatile int requested;
        private volatile int finished;
        private int asleep;

        public Helper(int number)
        {
            new Thread(Loop) { IsBackground = true, Name = $"Course worker {number}" }.Start();
        }

        public void Start(Action<int, int> work, int first, int end)
        {
            (body, from, to, failure) = (work, first, end, null);
            Interlocked.Increment(ref requested);
            if (Interlocked.Exchange(ref asleep, 0) != 0)
            {
                lock (wake)
                {
                    awake = true;
                    Monitor.Pulse(wake);
                }
            }
        }

        public Exception? Wait()
        {
            for (var spins = 0; finished != requested; spins++)
            {
                if (spins < SpinsBeforeYield)
                {
                    Thread.SpinWait(8);
                }
                else
                {
                    Thread.Yield(); // there may be fewer cores than threads
                }
            }

            body = null;
            return failure;
        }

        private void Loop()
        {
            while (true)
            {
                WaitForRequest();
                try
                {
                    body!(from, to);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }

                finished++;
            }
        }

        private void WaitForRequest()
        {
            var start = Stopwatch.GetTimestamp();
            while (requested == finished)
            {
                Thread.SpinWait(8);
                if (Stopwatch.GetTimestamp() - start < SpinTicks)
                {
                    continue;
                }

                Interlocked.Exchange(ref asleep, 1);
                if (requested == finished || Interlocked.Exchange(ref asleep, 0) == 0)
                {
                    lock (wake)
                    {
                        while (!awake)
                        {
                            Monitor.Wait(wake);
                        }

                        awake = false;
                    }
                }

                start = Stopwatch.GetTimestamp();
            }
        }
    }
}
