using Course.Lessons;
using Course.Optimization.App.Demonstrations;
using Course.Optimization.Surfaces;

namespace Course.Optimization.App;

/// <summary>What chapter 03 shows.</summary>
public static class OptimizationChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new(
        "03-optimization", "Optimizers, regularization, and how to tell whether training goes well.",
    [
        new Demonstration("ravine", "Plain descent and momentum in a ravine", screen => RavineDemonstration.Run(screen))
        {
            Mine = new LearnersDemonstration(
                "3.1", (screen, code) => RavineDemonstration.Run(screen, code.Method<MomentumStep>("3.1", "Step"))),
        },
        new Demonstration("first-steps", "The first steps of every method, to be checked by hand", FirstStepsDemonstration.Run),
        new Demonstration("paths", "Eight methods on four surfaces", PathsDemonstration.Run),
        new Demonstration("convergence", "Eight methods train one network", ConvergenceDemonstration.Run),
        new Demonstration(
            "learning-rates", "Learning rates from 0.0001 to 10: crawling, learning, diverging", LearningRatesDemonstration.Run),
        new Demonstration("range-test", "How to find a learning rate in 100 steps", RangeTestDemonstration.Run),
        new Demonstration("schedules", "Large steps first, small steps last", SchedulesDemonstration.Run),
        new Demonstration("inputs", "Inputs of different scales, raw and normalized", InputsDemonstration.Run),
        new Demonstration("clipping", "A gradient that explodes, and a limit to its length", ClippingDemonstration.Run),
        new Demonstration("fitting", "Under-fitting and over-fitting", FittingDemonstration.Run),
        new Demonstration("early-stopping", "Stopping when the validation loss stops falling", EarlyStoppingDemonstration.Run),
        new Demonstration("penalties", "What L1 and L2 do to a weight", PenaltiesDemonstration.Run),
        new Demonstration("layers", "Dropout and batch normalization on a handful of numbers", LayersDemonstration.Run),
        new Demonstration("regularizers", "L1, L2, dropout and batch normalization narrow the gap", RegularizersDemonstration.Run),
    ],
    [
        new LessonPicture("ravine", RavineDemonstration.Picture),
        .. Surface.All.Select(
            surface => new LessonPicture($"paths-{surface.Name.ToLowerInvariant()}", () => PathsDemonstration.Paths(surface))),
        new LessonPicture("convergence", ConvergenceDemonstration.Losses),
        new LessonPicture("learning-rates", LearningRatesDemonstration.Losses),
        new LessonPicture("range-test", RangeTestDemonstration.Losses),
        new LessonPicture("schedules", SchedulesDemonstration.Curves),
        new LessonPicture("inputs", InputsDemonstration.Losses),
        new LessonPicture("clipping", ClippingDemonstration.Wall),
        new LessonPicture("fitting", FittingDemonstration.Losses),
        new LessonPicture("fitting-regions", FittingDemonstration.Regions),
        new LessonPicture("early-stopping", EarlyStoppingDemonstration.Losses),
        new LessonPicture("penalties", PenaltiesDemonstration.Curves),
        new LessonPicture("regularizers", RegularizersDemonstration.Losses),
        new LessonPicture("regularizers-regions", RegularizersDemonstration.Regions),
        new LessonPicture("mine", OptimizationCapstone.Picture),
    ])
    {
        Quiz = OptimizationQuiz.Questions,
        Capstone = OptimizationCapstone.Contents,
    };
}
