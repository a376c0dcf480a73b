using Course.Drawing;
using Course.Terminal;

namespace Course.Lessons;

/// <summary>
/// The last page of a chapter: something that learns, put together from nothing but the pieces of the homework. It runs on the
/// learner's own, as far as they are written.
/// </summary>
/// <param name="Title">What learns, in a few words.</param>
/// <param name="LeastAccuracy">The accuracy that it has at least when every piece is right.</param>
/// <param name="Run">Takes the pieces, trains, and tells what came of it; takes under half a minute.</param>
public sealed record Capstone(string Title, double LeastAccuracy, Func<Screen, IPieces, CancellationToken, CapstoneResult> Run);

/// <summary>What came of a capstone.</summary>
/// <param name="Accuracy">The share of the test pictures that were read rightly.</param>
/// <param name="Picture">What the network draws.</param>
public sealed record CapstoneResult(double Accuracy, Picture Picture);

/// <summary>
/// Where a capstone gets its pieces from: from the learner, and from the course where the learner has written nothing yet.
/// </summary>
public interface IPieces
{
    /// <summary>A piece.</summary>
    /// <typeparam name="TDelegate">A delegate type with the parameters and the result of the method in the task's contract.</typeparam>
    /// <param name="task">The task: "1.2".</param>
    /// <param name="method">The method's name in the contract: "Learn".</param>
    /// <param name="courses">What the course has in its place.</param>
    TDelegate Take<TDelegate>(string task, string method, TDelegate courses)
        where TDelegate : Delegate;

    /// <summary>A method of an object that a piece has made: a layer with a state.</summary>
    /// <typeparam name="TDelegate">A delegate type with the parameters and the result of the method.</typeparam>
    /// <param name="made">The object.</param>
    /// <param name="method">The method's name in the contract: "Train".</param>
    TDelegate Member<TDelegate>(object made, string method)
        where TDelegate : Delegate;
}

/// <summary>Only the course's own pieces.</summary>
public sealed class CoursesPieces : IPieces
{
    /// <inheritdoc/>
    public TDelegate Take<TDelegate>(string task, string method, TDelegate courses)
        where TDelegate : Delegate => courses;

    /// <inheritdoc/>
    public TDelegate Member<TDelegate>(object made, string method)
        where TDelegate : Delegate => made.GetType().GetMethod(method)!.CreateDelegate<TDelegate>(made);
}
