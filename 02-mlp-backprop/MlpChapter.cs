using Course.Lessons;
using Course.Mlp.App.Demonstrations;
using Course.Mlp.ByHand;

namespace Course.Mlp.App;

/// <summary>What chapter 02 shows.</summary>
public static class MlpChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new("02-mlp-backprop", "The multi-layer perceptron and backpropagation.",
    [
        new Demonstration("forward", "Forward propagation with the numbers of a network 3-3-1",
            screen => ForwardDemonstration.Run(screen, ForwardDemonstration.Layer))
        {
            Mine = new LearnersDemonstration(
                "2.1", (screen, code) => ForwardDemonstration.Run(screen, code.Method<LayerForward>("2.1", "Layer"))),
        },
        new Demonstration("activations", "Activations, their derivatives and properties", ActivationsDemonstration.Run),
        new Demonstration(
            "outputs", "Outputs: one-vs-all, softmax and argmax", screen => OutputsDemonstration.Run(screen, OutputsDemonstration.Softmax))
        {
            Mine = new LearnersDemonstration(
                "2.4", (screen, code) => OutputsDemonstration.Run(screen, code.Method<Func<Tensor, Tensor>>("2.4", "Softmax"))),
        },
        new Demonstration("linear", "Two linear layers are one", LinearDemonstration.Run),
        new Demonstration("backprop", "Backpropagation by hand, by the graph and by differences", BackpropDemonstration.Run),
        new Demonstration("cost", "The cost for K classes with a penalty on all layers", CostDemonstration.Run),
        new Demonstration("graph", "The computational graph of the logistic neuron", GraphDemonstration.Run),
        new Demonstration("check", "The numeric gradient check", screen => CheckDemonstration.Run(screen, NumericGradient.Of))
        {
            Mine = new LearnersDemonstration(
                "2.9", (screen, code) => CheckDemonstration.Run(screen, code.Method<NumericDerivative>("2.9", "Gradient"))),
        },
        new Demonstration("initialization", "How weights begin",
            screen => InitializationDemonstration.Run(screen, InitializationDemonstration.Xavier, InitializationDemonstration.He))
        {
            Mine = new LearnersDemonstration("2.10", (screen, code) =>
                InitializationDemonstration.Run(
                    screen, code.Method<StartingWeights>("2.10", "Xavier"), code.Method<StartingWeights>("2.10", "He"))),
        },
        new Demonstration("vanishing", "The gradient by depth, and the skip connection", VanishingDemonstration.Run),
        new Demonstration("approximation", "One hidden layer follows a function", ApproximationDemonstration.Run),
        new Demonstration("xor", "The exclusive or", screen => XorDemonstration.Run(screen, XorDemonstration.Gradient))
        {
            Mine = new LearnersDemonstration(
                "2.6", (screen, code) => XorDemonstration.Run(screen, code.Method<TwoLayerGradient>("2.6", "Gradient"))),
        },
        new Demonstration("regions", "The classifier of points: linear and tanh", RegionsDemonstration.Run),
        new Demonstration("digits", "The perceptron 784-128-10 on handwritten digits", TenDigitsDemonstration.Run),
    ],
    [
        new LessonPicture("network", ForwardDemonstration.Picture),
        new LessonPicture("activations", ActivationsDemonstration.Picture),
        new LessonPicture("softmax", OutputsDemonstration.Picture),
        new LessonPicture("two-layers", LinearDemonstration.Picture),
        new LessonPicture("classes", CostDemonstration.Picture),
        new LessonPicture("logistic-graph", GraphDemonstration.Picture),
        new LessonPicture("gradient-check", CheckDemonstration.Picture),
        new LessonPicture("equal-weights", InitializationDemonstration.TrainingPicture),
        new LessonPicture("activations-by-depth", InitializationDemonstration.ActivationsPicture),
        new LessonPicture("vanishing", VanishingDemonstration.Picture),
        new LessonPicture("approximation", ApproximationDemonstration.Picture),
        new LessonPicture("xor", XorDemonstration.Picture),
        new LessonPicture("regions", RegionsDemonstration.Picture),
        new LessonPicture("mine", MlpCapstone.Picture),
    ])
    {
        Quiz = MlpQuiz.Questions,
        Capstone = MlpCapstone.Contents,
    };
}
