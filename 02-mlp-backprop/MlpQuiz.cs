using Course.Lessons.Quizzes;
using Course.Mlp.ByHand;
using Course.Mlp.Initializers;
using Course.Tensors;

namespace Course.Mlp.App;

/// <summary>The quiz of chapter 02, asked before the lesson and after it.</summary>
internal static class MlpQuiz
{
    /// <summary>The questions, in the order of the lesson.</summary>
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new NumberQuestion(
            "A network has 6 inputs, one hidden layer of 5 neurons and 2 outputs, each neuron with a bias. How many numbers does it learn?",
            () => HandLayer.Stack([6, 5, 2], new Rng(1)).Sum(layer => layer.Weight.Size + layer.Bias.Size), 0.1,
            "6 * 5 + 5 weights and biases in front of the hidden layer, 5 * 2 + 2 behind it: {0}."),
        new ChoiceQuestion(
            "Ten layers follow each other, and none has an activation function. What can they compute together?", 'a',
            ["what one layer can", "what two layers can", "any function, if they are wide enough", "any polynomial of degree ten"],
            "A matrix times a matrix is a matrix: x W1 W2 is x (W1 W2). Without a bend between them, layers add nothing."),
        new ChoiceQuestion(
            "Which activation has a slope of exactly 0 for every negative sum?", 'c',
            ["tanh", "leaky ReLU", "ReLU", "softplus"],
            "ReLU answers 0 for all negative sums, so nothing changes there, and the neuron does not learn from such an example. "
                + "The leaky one keeps a small slope for that reason."),
        new NumberQuestion(
            "Softmax of the three logits (7, 7, 7): what is the first probability?",
            () => new SoftmaxCost().Output(Tensor.FromSpan([1, 3], [7, 7, 7]))[0, 0], 0.001,
            "Equal logits share evenly: {0}. Only their differences count, not the 7."),
        new ChoiceQuestion(
            "Softmax with cross-entropy: what is the gradient of the loss by the logits of one example?", 'b',
            ["the probabilities", "the probabilities minus the target as one-hot", "1 / the probability of the right class",
                "the probabilities times one minus the probabilities"],
            "The division of the logarithm's derivative cancels with the softmax: p - onehot remains. The right class is pulled up "
                + "by what it lacks to 1, and each other one is pushed down by what it has."),
        new ChoiceQuestion(
            "Backpropagation: what is the derivative of the loss by a weight?", 'd',
            ["the input of the weight times its output", "the weight times the blame of its neuron",
                "the blame of its neuron times the blame of the neuron before", "the input of the weight times the blame of its neuron"],
            "dW = a^T delta: how much came in, times how wrong the sum behind it was. The weight itself matters only for the blame "
                + "that is passed on."),
        new NumberQuestion(
            "f(x) = x^3. What does the central difference (f(x + h) - f(x - h)) / 2h give at x = 2 for h = 0.1?",
            CentralDifferenceOfCube, 1e-6,
            "(2.1^3 - 1.9^3) / 0.2 = {0}. The true slope is 12, and the error is h^2: half of h has a quarter of it. "
                + "A one-sided difference would be off by 0.61."),
        new ChoiceQuestion(
            "All weights of a network begin at the same number. What comes of it?", 'a',
            ["All neurons of a layer stay equal for ever.", "It learns more slowly, but as well.", "Nothing: the data make the difference.",
                "Its loss is infinite."],
            "Equal neurons get equal gradients and make equal steps. Only chance in the first weights makes them different."),
        new NumberQuestion(
            "He's initialization: which standard deviation do the weights of a ReLU layer with 200 inputs get?",
            () => DeviationOf(new HeNormalInitializer(), 200, 100), 0.003,
            "sqrt(2 / 200) = 0.1; the 20 000 weights drawn just now have {0}. The 2 makes good for the half that ReLU sets to 0."),
        new ChoiceQuestion(
            "Thirty layers with sigmoids. Why do the first layers hardly learn?", 'b',
            ["Their weights are too large.", "The gradient is multiplied by slopes of at most 1/4 on its way back.",
                "The inputs do not reach the last layer.", "Backpropagation stops after a few layers."],
            "The slope of the sigmoid is y (1 - y), never above 1/4. Thirty such factors leave next to nothing; a skip connection "
                + "gives the gradient a way around them."),
    ];

    private static double CentralDifferenceOfCube()
    {
        var x = Tensor.Vector(2);
        return NumericGradient.Of(x, () => x[0] * x[0] * x[0], h: 0.1)[0];
    }

    private static double DeviationOf(Initializer initializer, int inputs, int outputs)
    {
        var weights = initializer.Create<double>([inputs, outputs], new Rng(1));
        return Math.Sqrt((weights - weights.Mean()).Square().Mean().Item());
    }
}
