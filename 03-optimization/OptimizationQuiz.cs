using Course.Lessons.Quizzes;
using Course.Optimization.Optimizers;
using Course.Optimization.Regularization;
using Course.Optimization.Schedules;

namespace Course.Optimization.App;

/// <summary>The quiz of chapter 03, asked before the lesson and after it.</summary>
internal static class OptimizationQuiz
{
    /// <summary>The questions, in the order of the lesson.</summary>
    public static IReadOnlyList<QuizQuestion> Questions { get; } =
    [
        new ChoiceQuestion(
            "A loss is a long ravine: steep across, flat along. What limits the learning rate of plain descent?", 'a',
            ["the steep direction", "the flat direction", "the number of weights", "the size of the batch"],
            "A step that is safe across the ravine is far too small along it. That is why momentum and the adaptive methods "
                + "were invented."),
        new ChoiceQuestion(
            "Momentum with a share of 0.9 meets the same gradient again and again. How long do its steps become, compared "
                + "with plain descent?",
            'c', ["0.9 times as long", "as long", "ten times as long", "without bound"],
            "1 + 0.9 + 0.9^2 + ... = 1 / (1 - 0.9) = 10. Where gradients change their sign they cancel out instead."),
        new NumberQuestion(
            "Adam makes its very first step with learning rate 0.01; the gradient is 250. How far does the weight move?",
            () => FirstStepOfAdam(250), 1e-4,
            "By {0}: the first step of Adam is as long as the learning rate, whatever the gradient's size, since the gradient is divided "
                + "by its own size."),
        new ChoiceQuestion(
            "Adam divides its means by 1 - beta^t. What for?", 'b',
            ["to make the steps shorter with time", "because the means begin at 0 and are too small at first", "to keep the weights small",
                "to avoid a division by zero"],
            "After the first step the mean of the gradients is (1 - beta) g, a tenth of what it should be for beta = 0.9. The "
                + "division makes "
                + "up for it, and fades away as t grows. Against a division by zero there is epsilon."),
        new ChoiceQuestion(
            "What does AdaGrad do that RMSprop mends?", 'd',
            ["It forgets its direction.", "It needs twice the memory.", "Its steps grow.", "Its steps become shorter for ever."],
            "AdaGrad adds up all squares, so its divisor only grows. RMSprop lets old squares fade."),
        new NumberQuestion(
            "A cosine schedule goes from 0.2 down to 0 in 100 steps. Which learning rate has it at step 50?",
            () => new CosineSchedule(0.2, 100).At(50), 1e-6,
            "Half way down the cosine is at half of its height: {0}."),
        new NumberQuestion(
            "Gradients (3, 4) are clipped to a norm of 1. What is the first one then?",
            FirstClipped, 1e-6,
            "Their norm is 5, so both are divided by 5: {0}. The direction stays as it was; clipping each by its value would "
                + "have turned it."),
        new ChoiceQuestion(
            "The training loss still falls, and the validation loss has been rising for ten epochs. What is going on?", 'b',
            ["The learning rate is too high.", "The network learns the training data by heart.", "The network is too small.",
                "The validation data are not normalized."],
            "That is over-fitting: what it learns now holds for the training data only. Early stopping takes the weights of "
                + "the best epoch."),
        new ChoiceQuestion(
            "Dropout with rate 0.2 is inverted, as it is built here. What happens when the network is used, not trained?", 'a',
            ["Nothing: all neurons work, as they are.", "A fifth of the neurons is left out.", "All answers are multiplied by 0.8.",
                "The answers of several runs are averaged."],
            "In training what is kept was divided by 0.8, so the mean is right already. Without that division the answers "
                + "would have to be multiplied in use."),
        new ChoiceQuestion(
            "Batch normalization in use, for a single picture: which mean and deviation does it take?", 'c',
            ["those of that picture", "0 and 1", "running ones, gathered in training", "those of the last training batch"],
            "A batch of one has no deviation to speak of, and an answer must not depend on what else is asked. So training keeps "
                + "running means."),
    ];

    private static double FirstStepOfAdam(double gradient)
    {
        var w = new Variable(Tensor.Scalar(0), requiresGradient: true);
        var adam = new Adam<double>([w], learningRate: 0.01);
        (w * gradient).Backward();
        adam.Step();
        return Math.Abs(w.Value.Item());
    }

    private static double FirstClipped()
    {
        var w = new Variable(Tensor.Vector(0, 0), requiresGradient: true);
        (w * Tensor.Vector(3, 4)).Sum().Backward();
        GradientClipping.ByNorm([w], 1);
        return w.Gradient![0];
    }
}
