namespace Course.Autograd;

/// <summary>
/// Switches the recording of the graph off, to evaluate a network without the memory that a way back would need.
/// </summary>
/// <example><code>
/// using var scope = NoGradient.Begin();
/// var prediction = network.Forward(x);
/// </code></example>
public static class NoGradient
{
    [ThreadStatic]
    private static int depth;

    /// <summary>Whether recording is off on this thread.</summary>
    public static bool IsActive => depth > 0;

    /// <summary>Switches recording off until the result is disposed of; scopes nest.</summary>
    public static Scope Begin()
    {
        depth++;
        return new Scope(isOpen: true);
    }

    /// <summary>The part of the program where nothing is recorded.</summary>
    public ref struct Scope
    {
        private bool isOpen;

        internal Scope(bool isOpen) => this.isOpen = isOpen;

        /// <summary>Ends the scope.</summary>
        public void Dispose()
        {
            depth -= isOpen ? 1 : 0;
            isOpen = false;
        }
    }
}
