using System.Runtime.CompilerServices;
using Course.Tensors;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<float>;

namespace Engine.Tests.Tensors;

public sealed class StepScopeTests
{
    private const string Expired =
        "This tensor [2, 3] belonged to a training step that has ended, and its memory serves the next one. "
            + "Copy what has to outlive the step with Keep().";

    [Test]
    public void A_tensor_expires_with_its_step()
    {
        Tensor x;
        using (StepScope.Begin())
        {
            x = Tensor.Ones([2, 3]);
            Assert.That(x[1, 2], Is.EqualTo(1));
        }

        Assert.That(() => x.Data.Length, Throws.InvalidOperationException.With.Message.EqualTo(Expired));
        Assert.That(() => x + 1, Throws.InvalidOperationException.With.Message.EqualTo(Expired));
        Assert.That(() => x.Reshape(6), Throws.InvalidOperationException.With.Message.EqualTo(Expired));
        Assert.That(x.ToString, Throws.InvalidOperationException.With.Message.EqualTo(Expired));
        Assert.That(x.Shape, Is.EqualTo(Shape.Create([2, 3])), "the shape is no memory of the step");
    }

    [Test]
    public void What_is_kept_survives()
    {
        Tensor kept, before = Tensor.Vector(1, 2);
        using (StepScope.Begin())
        {
            kept = (before * 2).Keep();
        }

        Assert.That(kept.Data.ToArray(), Is.EqualTo(new float[] { 2, 4 }));
        Assert.That(before.Data.ToArray(), Is.EqualTo(new float[] { 1, 2 }));
    }

    [Test]
    public void The_next_step_gets_the_same_memory()
    {
        ref var first = ref Unsafe.NullRef<float>();
        using (StepScope.Begin())
        {
            first = ref Tensor.Full([5000], 7).Data[0];
        }

        using (StepScope.Begin())
        {
            var x = Tensor.Zeros([5000]);
            Assert.That(Unsafe.AreSame(ref first, ref x.Data[0]));
            Assert.That(x.Data.ToArray(), Is.All.Zero, "zeros are zeros in used memory too");
        }
    }

    [Test]
    public void After_the_first_step_nothing_large_is_allocated()
    {
        var x = Tensor.Ones([100, 1000]);
        Step(x);
        Step(x);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Step(x);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(20_000), "one of the ten results alone has 400 000 bytes");
    }

    [Test]
    public void An_inner_scope_ends_before_its_outer_one()
    {
        using var outer = StepScope.Begin();
        var ofOuter = Tensor.Ones([2, 3]);
        Tensor ofInner, viewMadeInside;
        using (StepScope.Begin())
        {
            ofInner = Tensor.Ones([2, 3]);
            viewMadeInside = ofOuter.Reshape(3, 2);
        }

        Assert.That(StepScope.IsOpen, Is.True);
        Assert.That(() => ofInner.Data.Length, Throws.InvalidOperationException);
        Assert.That(ofOuter[0, 0], Is.EqualTo(1));
        Assert.That(viewMadeInside[2, 1], Is.EqualTo(1), "a view lives as long as its tensor");
        outer.Dispose();
        Assert.That(StepScope.IsOpen, Is.False);
        Assert.That(() => ofOuter.Data.Length, Throws.InvalidOperationException.With.Message.EqualTo(Expired));
        Assert.That(() => viewMadeInside.Data.Length, Throws.InvalidOperationException.With.Message.Contains("[3, 2]"));
    }

    [Test]
    public void An_outer_scope_ends_the_inner_ones_that_nobody_closed()
    {
        var outer = StepScope.Begin();
        StepScope.Begin();
        var x = Tensor.Ones([2, 3]);
        outer.Dispose();
        Assert.That(StepScope.IsOpen, Is.False);
        Assert.That(() => x.Data.Length, Throws.InvalidOperationException.With.Message.EqualTo(Expired));
    }

    [Test]
    public void Closing_twice_is_closing_once()
    {
        var scope = StepScope.Begin();
        scope.Dispose();
        Assert.That(scope.Dispose, Throws.Nothing);
        Assert.That(StepScope.IsOpen, Is.False);
    }

    [Test]
    public void A_view_of_a_steps_tensor_works_on_another_thread()
    {
        using var step = StepScope.Begin();
        var x = Tensor.Ones([2, 3]);
        Assert.That(OnAnotherThread(() => x.Reshape(6)[5]), Is.EqualTo(1));
    }

    [Test]
    public void A_scope_belongs_to_its_thread()
    {
        using var step = StepScope.Begin();
        Assert.That(OnAnotherThread(() => StepScope.IsOpen), Is.False);
        Assert.That(OnAnotherThread(() =>
        {
            Assert.That(step.Dispose,
                Throws.InvalidOperationException.With.Message.StartsWith("A step scope is closed on the thread that opened it."));
            return true;
        }));
        Assert.That(StepScope.IsOpen, Is.True);
    }

    [Test]
    public void Without_a_scope_nothing_expires()
    {
        var x = Tensor.Ones([2]) + 1;
        using (StepScope.Begin())
        {
            _ = x + 1;
        }

        Assert.That(x[0], Is.EqualTo(2));
    }

    private static void Step(Tensor x)
    {
        using var step = StepScope.Begin();
        var y = x;
        for (var i = 0; i < 10; i++)
        {
            y = y + x;
        }

        Assert.That(y[0, 0], Is.EqualTo(11));
    }

    private static TResult OnAnotherThread<TResult>(Func<TResult> body) => Task.Factory
        .StartNew(body, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult();
}
