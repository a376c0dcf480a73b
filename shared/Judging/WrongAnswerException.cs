namespace Course.Judging;

/// <summary>
/// An answer that is wrong; the message teaches: what was fed, what came back, what was expected and why,
/// what the errors look like, how to go on.
/// </summary>
/// <param name="message">The whole message, several lines.</param>
public sealed class WrongAnswerException(string message) : Exception(message);
