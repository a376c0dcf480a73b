using Course.Tensors;

namespace Course.Judging;

/// <summary>
/// Habits that make a right answer to any task wrong, for the wrong answers that checks are tried on. What they remember belongs to
/// one wrong answer, named by its type.
/// </summary>
public static class BadHabits
{
    /// <summary>What is left of an answer that was computed with seven digits.</summary>
    public static Tensor<double> InFloat(Tensor<double> answer) => answer.To<float>().To<double>();

    /// <summary>Answers every call in the tensor of the first one, as long as the shape is the same.</summary>
    public static Tensor<double> InOneTensor<TAnswer>(Tensor<double> answer) => OfOneAnswer<TAnswer>.Overwritten(answer);

    /// <summary>Gives the answer to the first call of this shape again.</summary>
    public static Tensor<double> Remembered<TAnswer>(Tensor<double> answer) => OfOneAnswer<TAnswer>.First(answer);

    private static class OfOneAnswer<TAnswer>
    {
        private static readonly Dictionary<Shape, Tensor<double>> Answers = [];

        public static Tensor<double> First(Tensor<double> answer) =>
            Answers.TryGetValue(answer.Shape, out var first) ? first : Answers[answer.Shape] = answer;

        public static Tensor<double> Overwritten(Tensor<double> answer)
        {
            var first = First(answer);
            first.CopyFrom(answer);
            return first;
        }
    }
}
