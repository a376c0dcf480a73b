namespace Course.Tensors;

/// <summary>
/// The memory of one training step. Tensors made while a scope is open give their buffers to the next step when it closes, so that a
/// training loop allocates almost nothing after its first step.
/// </summary>
/// <remarks>
/// A tensor made inside must not be used after the scope; doing so is an <see cref="InvalidOperationException"/>,
/// never another step's numbers. What has to outlive the step is copied with <see cref="Tensor{T}.Keep"/>.
/// A loop without a scope works just as well, only with more work for the collector. The scope belongs to the thread that opened it.
/// </remarks>
/// <example><code>
/// foreach (var batch in batches)
/// {
///     using var step = StepScope.Begin();
///     var loss = network.Loss(batch);
///     loss.Backward();
///     optimizer.Step();
/// }
/// </code></example>
public sealed class StepScope : IDisposable
{
    [ThreadStatic]
    private static StepScope? current;

    [ThreadStatic]
    private static StepScope? spare;

    private readonly List<IStepMember> members = [];
    private readonly int thread = Environment.CurrentManagedThreadId;
    private StepScope? outer;
    private bool isOpen;

    private StepScope()
    {
    }

    /// <summary>Whether a scope is open on this thread.</summary>
    public static bool IsOpen => current is not null;

    internal static StepScope? Current => current;

    /// <summary>Opens a scope; dispose of it at the end of the step.</summary>
    public static StepScope Begin()
    {
        var scope = spare ?? new StepScope();
        spare = null;
        (scope.outer, scope.isOpen) = (current, true);
        return current = scope;
    }

    /// <summary>Closes the scope: its tensors expire and their buffers wait for the next step.</summary>
    /// <exception cref="InvalidOperationException">This is not the thread that opened the scope.</exception>
    public void Dispose()
    {
        if (!isOpen)
        {
            return;
        }

        if (thread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(
                "A step scope is closed on the thread that opened it. Keep await out of the step, "
                    + "or open the scope inside the thread's own loop.");
        }

        while (current is { } inner && inner != this)
        {
            inner.Close(); // an inner scope that nobody disposed of ends with its outer one
        }

        Close();
    }

    private void Close()
    {
        foreach (var member in members)
        {
            member.EndStep();
        }

        members.Clear();
        (current, outer, isOpen) = (outer, null, false);
        spare = this;
    }

    internal void Add(IStepMember member) => members.Add(member);

    /// <summary>Something that lives for one step only.</summary>
    internal interface IStepMember
    {
        /// <summary>Gives the memory back.</summary>
        void EndStep();
    }
}
