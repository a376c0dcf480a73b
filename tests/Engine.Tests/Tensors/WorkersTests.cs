using Course.Tensors;
using NUnit.Framework;

namespace Engine.Tests.Tensors;

public sealed class WorkersTests
{
    [Test]
    public void Every_iteration_runs_once(
        [Values(0, 1, 2, 7, 100, 1001)] int count, [Values(1, 2, 3, 8)] int threads, [Values(0, 1, 5)] int smallestPart)
    {
        using var limit = Workers.Limit(threads);
        var runs = new int[count];
        Workers.For(count, smallestPart, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                Interlocked.Increment(ref runs[i]);
            }
        });
        Assert.That(runs, Is.All.EqualTo(1));
    }

    [Test]
    public void Every_iteration_runs_once_with_a_state(
        [Values(0, 1, 7, 1001)] int count, [Values(1, 3)] int threads, [Values(0, 5)] int smallestPart)
    {
        using var limit = Workers.Limit(threads);
        var runs = new int[count];
        Workers.For(count, smallestPart, runs, static (runs, from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                Interlocked.Increment(ref runs[i]);
            }
        });
        Assert.That(runs, Is.All.EqualTo(1));
    }

    [Test]
    public void More_threads_than_a_machine_has_are_not_started([Values(30_000, int.MaxValue)] int threads)
    {
        using var limit = Workers.Limit(threads);
        Assert.That(Workers.Count, Is.LessThanOrEqualTo(Math.Max(256, Environment.ProcessorCount)));
        var runs = new int[30_000];
        Workers.For(runs.Length, 1, (from, to) => runs.AsSpan(from, to - from).Fill(1));
        Assert.That(runs, Is.All.EqualTo(1));
    }

    [Test]
    public void A_small_loop_with_a_state_allocates_nothing()
    {
        var sum = new int[1];
        long allocated = 0;
        for (var warmUp = 0; warmUp < 2; warmUp++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Workers.For(10, 100, sum, static (sum, from, to) => sum[0] += to - from);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.That(sum[0], Is.EqualTo(20));
        Assert.That(allocated, Is.Zero);
    }

    [Test]
    public void Parts_are_as_many_as_threads_and_no_smaller_than_asked()
    {
        using var limit = Workers.Limit(3);
        Assert.That(PartsOf(9, 1), Is.EqualTo(new[] { (0, 3), (3, 6), (6, 9) }));
        Assert.That(PartsOf(9, 4), Is.EqualTo(new[] { (0, 4), (4, 9) }));
        Assert.That(PartsOf(9, 5), Is.EqualTo(new[] { (0, 9) }));
    }

    [Test]
    public void A_limit_ends_with_its_scope()
    {
        var before = Workers.Count;
        using (Workers.Limit(5))
        {
            Assert.That(Workers.Count, Is.EqualTo(5));
            using (Workers.Limit(1))
            {
                Assert.That(Workers.Count, Is.EqualTo(1));
            }

            Assert.That(Workers.Count, Is.EqualTo(5));
        }

        Assert.That(Workers.Count, Is.EqualTo(before));
        Assert.That(() => Workers.Limit(0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void An_exception_reaches_the_caller_after_all_parts_have_ended([Values(0, 1, 2)] int failing)
    {
        using var limit = Workers.Limit(3);
        var ended = 0;
        Assert.That(() => Workers.For(3, 1, (from, to) =>
        {
            if (from == failing)
            {
                throw new InvalidDataException($"part {from}");
            }

            Thread.Sleep(5);
            Interlocked.Increment(ref ended);
        }), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo($"part {failing}"));
        Assert.That(ended, Is.EqualTo(2));
        Assert.That(PartsOf(3, 1), Has.Length.EqualTo(3), "the threads work on after a failure");
    }

    [Test]
    public void A_loop_inside_a_loop_runs_too()
    {
        using var limit = Workers.Limit(4);
        var runs = new int[8 * 100];
        Workers.For(8, 1, (from, to) =>
        {
            for (var i = from; i < to; i++)
            {
                var row = i;
                Workers.For(100, 1, (first, end) =>
                {
                    for (var j = first; j < end; j++)
                    {
                        Interlocked.Increment(ref runs[row * 100 + j]);
                    }
                });
            }
        });
        Assert.That(runs, Is.All.EqualTo(1));
    }

    [Test]
    public void Two_callers_at_the_same_time_both_finish()
    {
        var sums = new long[2];
        Parallel.For(0, 2, caller =>
        {
            using var limit = Workers.Limit(2);
            for (var round = 0; round < 200; round++)
            {
                Workers.For(1000, 1, (from, to) => Interlocked.Add(ref sums[caller], to - from));
            }
        });
        Assert.That(sums, Is.EqualTo(new[] { 200_000L, 200_000L }));
    }

    private static (int From, int To)[] PartsOf(int count, int smallestPart)
    {
        var parts = new System.Collections.Concurrent.ConcurrentBag<(int, int)>();
        Workers.For(count, smallestPart, (from, to) => parts.Add((from, to)));
        return [.. parts.Order()];
    }
}
