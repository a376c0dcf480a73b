using Course.Neuron.Demonstrations;
using Course.Terminal;

namespace Course.Neuron.Homework;

/// <summary>The demonstrations of chapter 01 that run on the learner's code: <c>demo NAME --mine</c>.</summary>
public static class NeuronDemonstrations
{
    /// <summary>The perceptron learns the logical "or" by the rule of task 1.2.</summary>
    [OnHomework("perceptron")]
    public static void Perceptron<T>(Screen screen) where T : IPerceptronTask => PerceptronDemonstration.Run(screen, T.Learn);
}
