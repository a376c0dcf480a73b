using Course.Autograd;
using Course.Judging;
using Course.Judging.Checking;
using Course.Mlp.Activations;
using Course.Neuron;
using NUnit.Framework;
using Tensor = Course.Tensors.Tensor<double>;

namespace Engine.Tests.Judging;

/// <summary>An answer that has the course do the work is noted, however it gets there; one that does it itself is not.</summary>
public sealed class EngineCallsTests
{
    [TestCase(typeof(Direct), "Perceptron.Answer")]
    [TestCase(typeof(InALambda), "Perceptron.Answer")]
    [TestCase(typeof(AsADelegate), "Perceptron.Answer")]
    [TestCase(typeof(ThroughAHelper), "Perceptron.Answer")]
    [TestCase(typeof(ThroughAnInterface), "Perceptron.Answer")]
    [TestCase(typeof(ThroughAnIterator), "Perceptron.Answer")]
    [TestCase(typeof(ByAConstructor), "Softmax")]
    [TestCase(typeof(ByAutograd), "Variable, Variable.Value")]
    public void Call_of_the_course_is_noted(Type answer, string names) => Assert.That(
        EngineCalls.Note(answer, typeof(IQuestion)), Is.EqualTo($"calls the course's own {names}: the task is to write what it does"));

    [Test]
    public void What_the_learner_writes_is_not() => Assert.That(EngineCalls.Note(typeof(ByHand), typeof(IQuestion)), Is.Empty);

    [Test]
    public void Task_may_ask_for_the_course() => Assert.That(EngineCalls.Note(typeof(Allowed), typeof(IAllowing)), Is.Empty);

    private interface IQuestion
    {
        static abstract int Answer(Tensor w, double b, Tensor x);
    }

    [UsesTheEngine]
    private interface IAllowing : IQuestion;

    private interface IAnswering
    {
        int Answer(Tensor w, double b, Tensor x);
    }

    private readonly struct Direct : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => Perceptron.Answer(w, b, x);
    }

    private readonly struct Allowed : IAllowing
    {
        public static int Answer(Tensor w, double b, Tensor x) => Perceptron.Answer(w, b, x);
    }

    private readonly struct InALambda : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => Enumerable.Range(0, 3).Select(_ => Perceptron.Answer(w, b, x)).Last();
    }

    private readonly struct AsADelegate : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => Apply(Perceptron.Answer, w, b, x);

        private static int Apply(Func<Tensor, double, Tensor, int> rule, Tensor w, double b, Tensor x) => rule(w, b, x);
    }

    private static class Helper
    {
        public static int Ask<T>(Tensor w, double b, Tensor x) => typeof(T) == typeof(int) ? Perceptron.Answer(w, b, x) : 0;
    }

    private readonly struct ThroughAHelper : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => Helper.Ask<int>(w, b, x);
    }

    private sealed class Answering : IAnswering
    {
        public int Answer(Tensor w, double b, Tensor x) => Perceptron.Answer(w, b, x);
    }

    private readonly struct ThroughAnInterface : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => Ask(new Answering(), w, b, x);

        private static int Ask(IAnswering answering, Tensor w, double b, Tensor x) => answering.Answer(w, b, x);
    }

    private readonly struct ThroughAnIterator : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => Answers(w, b, x).Last();

        private static IEnumerable<int> Answers(Tensor w, double b, Tensor x)
        {
            yield return 0;
            yield return Perceptron.Answer(w, b, x);
        }
    }

    private readonly struct ByAConstructor : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => new Softmax<double>().GetHashCode();
    }

    private readonly struct ByAutograd : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x) => new Variable<double>(w).Value.Size;
    }

    private readonly struct ByHand : IQuestion
    {
        public static int Answer(Tensor w, double b, Tensor x)
        {
            var sum = b;
            for (var i = 0; i < w.Size; i++)
            {
                sum += w[i] * x[i];
            }

            return sum switch { >= 0 when w.Dot(x).Item() < 1000 => 1, _ => 0 };
        }
    }
}
