namespace Course.Terminal;

/// <summary>A piece of a lesson that runs: it shows an idea in the terminal, in under ten seconds, with the same seeded numbers every time.</summary>
/// <param name="Name">What is typed to run it: "perceptron".</param>
/// <param name="Title">What it shows, in half a sentence.</param>
/// <param name="Run">Shows it.</param>
public sealed record Demonstration(string Name, string Title, Action<Screen> Run);
