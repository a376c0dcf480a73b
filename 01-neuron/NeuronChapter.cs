using Course.Lessons;
using Course.Neuron.App.Demonstrations;

namespace Course.Neuron.App;

/// <summary>What chapter 01 shows.</summary>
public static class NeuronChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new("01-neuron", "The neuron: from the perceptron to logistic regression.",
        [
            new Demonstration("neuron", "A weighted sum, a step, and the gates it can be", NeuronDemonstration.Run),
            new Demonstration(
                "perceptron", "A perceptron learns from its mistakes", screen => PerceptronDemonstration.Run(screen, Perceptron.Learn))
            {
                Mine = new LearnersDemonstration(
                    "1.2", (screen, code) => PerceptronDemonstration.Run(screen, code.Method<PerceptronRule>("1.2", "Learn"))),
            },
            new Demonstration("regression", "A line through points, at once and by descent", RegressionDemonstration.Run)
            {
                Mine = new LearnersDemonstration(
                    "1.3", (screen, code) => RegressionDemonstration.Run(screen, code.Method<RegressionGradient>("1.3", "Gradient"))),
            },
            new Demonstration("descent", "Down a bowl with several learning rates", DescentDemonstration.Run),
            new Demonstration("zigzag", "Why features are normalized", ZigzagDemonstration.Run),
            new Demonstration("batches", "Batch, mini-batch and stochastic descent", BatchesDemonstration.Run),
            new Demonstration("logistic", "The separating line of a logistic neuron moves", LogisticDemonstration.Run),
            new Demonstration("cross-entropy", "Cross-entropy against squared error", CrossEntropyDemonstration.Run),
            new Demonstration("regularization", "A penalty on the weights, and none on the bias", RegularizationDemonstration.Run),
            new Demonstration("entropy", "The loss that no model can go below", EntropyDemonstration.Run),
            new Demonstration("quality", "Accuracy, precision and recall", QualityDemonstration.Run),
            new Demonstration("smoker", "Does this person smoke? Four people and one neuron", SmokerDemonstration.Run),
            new Demonstration("digits", "One neuron tells two handwritten digits apart", TwoDigitsDemonstration.Run),
        ],
        [
            new LessonPicture("nerve-cell", () => new NerveCellPicture()),
            new LessonPicture("neuron", NeuronDemonstration.Picture),
            new LessonPicture("perceptron", PerceptronDemonstration.Picture),
            new LessonPicture("regression", RegressionDemonstration.Picture),
            new LessonPicture("bowl", DescentDemonstration.Bowl),
            new LessonPicture("descent", DescentDemonstration.Picture),
            new LessonPicture("zigzag", ZigzagDemonstration.Picture),
            new LessonPicture("batches", BatchesDemonstration.Picture),
            new LessonPicture("sigmoid", LogisticDemonstration.SigmoidPicture),
            new LessonPicture("separating-line", LogisticDemonstration.LinePicture),
            new LessonPicture("cross-entropy", CrossEntropyDemonstration.Picture),
            new LessonPicture("regularization", RegularizationDemonstration.Picture),
            new LessonPicture("entropy", EntropyDemonstration.Picture),
            new LessonPicture("quality", QualityDemonstration.Picture),
            new LessonPicture("smoker", SmokerDemonstration.Picture),
            new LessonPicture("digits", TwoDigitsDemonstration.Picture),
            new LessonPicture("mine", NeuronCapstone.Picture),
        ])
    {
        Quiz = NeuronQuiz.Questions,
        Capstone = NeuronCapstone.Contents,
    };
}
