using Course.Neuron.Demonstrations;
using Course.Terminal;

namespace Course.Neuron;

/// <summary>What chapter 01 shows.</summary>
public static class NeuronChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new("01-neuron", "The neuron: from the perceptron to logistic regression.",
    [
        new Demonstration("perceptron", "The perceptron learns the logical or", screen => PerceptronDemonstration.Run(screen, Perceptron.Learn))
        {
            Mine = new LearnersDemonstration("1.2", (screen, code) => PerceptronDemonstration.Run(screen, code.Method<PerceptronRule>("1.2", "Learn"))),
        },
    ],
    []);
}
