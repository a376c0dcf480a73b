using Course.Lessons.Quizzes;
using Course.Neuron.Descent;
using Course.Neuron.Logistic;

namespace Course.Neuron.App;

/// <summary>The quiz of chapter 01, asked before the lesson and after it.</summary>
internal static class NeuronQuiz
{
    /// <summary>The questions, in the order of the lesson.</summary>
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new NumberQuestion(
            "A neuron has the weights 3 and -2 and the bias 1.5. Its inputs are 0.5 and 4. What is its weighted sum?",
            () => new ModelNeuron(1.5, [3, -2], ModelNeuron.Step).WeightedSum(0.5, 4), 1e-9,
            "1.5 + 3 * 0.5 - 2 * 4 = {0}. It is negative, so a step does not fire."),
        new ChoiceQuestion(
            "Which of these can one neuron with a step not compute, whatever its weights are?", 'b',
            ["and", "the exclusive or", "or", "a majority vote of five inputs"],
            "One neuron cuts the plane with one straight line. The two points of the exclusive or that should answer 1 lie "
                + "across from each "
                + "other, and no line has both on one side and the other two on the other."),
        new ChoiceQuestion(
            "The perceptron answers an example rightly. What does its learning rule do with the weights?", 'c',
            ["It moves them a little along the input.", "It makes them smaller.", "Nothing.", "It moves the bias only."],
            "The rule adds a (t - y) x, and t - y is 0 for a right answer. It learns from mistakes only."),
        new ChoiceQuestion(
            "One house in your table costs a hundred times what the others cost, by a slip of the pen. "
                + "Which loss lets it bend the line most?", 'a',
            ["the mean squared error", "the mean absolute error", "both alike"],
            "Squares make a large residual count beyond measure: ten times as far off costs a hundred times as much. The absolute error "
                + "grows with the distance only."),
        new NumberQuestion(
            "Gradient descent on f(w) = w^2, whose slope is 2 w, begins at w = 3 with learning rate 0.1. Where is it after one step?",
            () => GradientDescent.Path(w => w * 2, Tensor.Vector(3), 0.1).ElementAt(1)[0], 1e-9,
            "3 - 0.1 * 2 * 3 = {0}: the slope times the learning rate, taken away."),
        new ChoiceQuestion(
            "The same descent with learning rate 1.1: what happens?", 'd',
            ["It arrives sooner.", "It stays where it is.", "It leaps to and fro between two points.", "Each leap is longer "
                + "than the last."],
            "Every step multiplies w by 1 - 2 * 1.1 = -1.2: the sign changes, and the distance grows. At exactly 1 it would leap "
                + "between two points."),
        new NumberQuestion(
            "The sigmoid of 0 is what?", () => ExampleCost.Sigmoid(0), 1e-9,
            "1 / (1 + e^0) = {0}: a weighted sum of zero means that the neuron has no opinion."),
        new NumberQuestion(
            "A logistic neuron says 0.25 for an example of class 1. What is the slope of the cross-entropy by its weighted sum?",
            () => ExampleCost.CrossEntropySlope(Math.Log(0.25 / 0.75), 1), 1e-6,
            "Answer minus target: 0.25 - 1 = {0}. The factor y (1 - y) of the sigmoid has cancelled out, so a neuron that is surely "
                + "wrong learns fast."),
        new NumberQuestion(
            "A test finds 30 of 40 ill people, and calls 20 healthy ones ill. What is its precision?",
            () => IllPeople.Precision(1), 0.005,
            "Of the 50 it calls ill, 30 are: {0}. (Its recall is 30 of 40.)"),
        new ChoiceQuestion(
            "Of 1000 people 20 are ill. A program calls nobody ill. What is true?", 'b',
            ["It is useless, and its accuracy shows it.", "Its accuracy is 98 %, its recall is 0.",
                "Its accuracy is 2 %, its recall is 1.", "Its precision is 98 %."],
            "980 of 1000 answers are right, and not one of the ill is found. Where classes are not equally common, accuracy "
                + "alone misleads."),
    ];

    private static ConfusionMatrix IllPeople
    {
        get
        {
            var people = new ConfusionMatrix(2);
            foreach (var (truth, answer, count) in (ReadOnlySpan<(int, int, int)>)[(1, 1, 30), (1, 0, 10), (0, 1, 20)])
            {
                for (var i = 0; i < count; i++)
                {
                    people.Add(truth, answer);
                }
            }

            return people;
        }
    }
}
