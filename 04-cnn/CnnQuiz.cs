using Course.Cnn.Layers;
using Course.Lessons.Quizzes;
using Course.Mlp;
using Course.Tensors;

namespace Course.Cnn.App;

/// <summary>The quiz of chapter 04, asked before the lesson and after it.</summary>
internal static class CnnQuiz
{
    /// <summary>The questions, in the order of the lesson.</summary>
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new ChoiceQuestion(
            "Why not give every neuron all pixels of a photograph of 1000 x 1000 in colour?", 'b',
            ["Pixels are no numbers.", "Each neuron would have three million weights, and know nothing of what it saw one pixel further.",
                "Perceptrons know two classes only.", "The gradient would vanish."],
            "Weights for every pixel are many, and learned for each place anew. A convolution uses the same few weights everywhere."),
        new NumberQuestion(
            "A picture of 28 x 28 meets a kernel of 5 x 5, without padding, stride 1. How wide is what comes out?",
            () => WidthOf(28, Window2D.Square(5)), 0.1,
            "28 - 5 + 1 = {0}: the window has that many places to stand."),
        new NumberQuestion(
            "The same with stride 2 and padding 1: how wide?",
            () => WidthOf(28, Window2D.Square(5, stride: 2, padding: 1)), 0.1,
            "floor((28 + 2 - 5) / 2) + 1 = {0}. A rest of one pixel is never looked at."),
        new NumberQuestion(
            "A convolution of 3 x 3 leads from 32 channels to 64, with a bias for each filter. How many numbers does it learn?",
            () => NumbersOf(new Convolution2D<float>(32, 64, Window2D.Square(3), new Rng(1))), 0.1,
            "3 * 3 * 32 weights for each of 64 filters, and 64 biases: {0}. The size of the picture plays no part."),
        new ChoiceQuestion(
            "What does a 1 x 1 convolution do?", 'c',
            ["nothing", "It makes the picture smaller.", "It mixes the channels of each pixel.", "It blurs."],
            "It is a small dense layer applied to the channels of every pixel; so it can change their number at little cost."),
        new ChoiceQuestion(
            "Max pooling: where does the gradient go on its way back?", 'a',
            ["to the pixel that was the largest", "to all pixels of the window, shared evenly", "to the middle of the window", "nowhere"],
            "Only the largest pixel made the answer, so only it is to blame. Average pooling shares evenly."),
        new ChoiceQuestion(
            "A digit is moved by two pixels. What does a convolution make of it?", 'd',
            ["the same as before", "nothing it could recognize", "the same, but fainter", "the same, moved by two pixels"],
            "The same weights meet the same pixels, two places further on. Pooling then makes the network care less about the place."),
        new NumberQuestion(
            "How many numbers does the lecture's network for digits learn in all?",
            () => NumbersOf(LectureNetwork.Create<float>(new Rng(1))), 0.1,
            "{0}, most of them in the dense layer behind the last pooling. The convolutions have few, and do most of the work."),
        new ChoiceQuestion(
            "What does a residual block add up?", 'b',
            ["the losses of its layers", "its input and what its layers make of it", "the weights of two layers", "the "
                + "gradients of a batch"],
            "y = x + F(x): the layers need to learn only the difference, and the gradient has a way back that no layer weakens."),
        new ChoiceQuestion(
            "Loss of training 0.01, of validation 0.35, accuracy of validation 0.9. What is worth a try first?", 'c',
            ["more epochs", "a higher learning rate", "dropout, or more varied pictures", "a larger network"],
            "It knows the training pictures by heart. Whatever makes that harder may help; the other three make it easier."),
    ];

    /// <summary>What the summary of a network counts as its parameters.</summary>
    private static double NumbersOf(Module<float> network) => network.Parameters.Sum(parameter => parameter.Variable.Value.Size);

    /// <summary>The width of the output, by the rule that all layers use.</summary>
    private static int WidthOf(int width, Window2D window) =>
        new MaxPooling2D<float>(window).OutputShape([1, width, width, 1])[2];
}
