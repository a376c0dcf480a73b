using Course.Cnn.App.Demonstrations;
using Course.Lessons;

namespace Course.Cnn.App;

/// <summary>What chapter 04 shows.</summary>
public static class CnnChapter
{
    /// <summary>Its demonstrations and pictures, in the order of the lesson.</summary>
    public static Chapter Contents { get; } = new(
        "04-cnn", "Convolutional networks: trains, measures and uses the lecture's network and its relatives, and shows how they work.",
        [
            new Demonstration("weights", "Why not a plain perceptron", WeightsDemonstration.Run),
            new Demonstration("convolution", "The worked convolutions of the lectures",
                screen => ConvolutionDemonstration.Run(screen, ConvolutionDemonstration.Convolve))
            {
                Mine = new LearnersDemonstration(
                    "4.2", (screen, code) => ConvolutionDemonstration.Run(screen, code.Method<MatrixConvolution>("4.2", "Convolve"))),
            },
            new Demonstration("windows", "Padding, stride, dilation and the size of the output", WindowsDemonstration.Run),
            new Demonstration("channels", "Channels, filters, and the 1 x 1 convolution", ChannelsDemonstration.Run),
            new Demonstration("pooling", "Max, min and average pooling", PoolingDemonstration.Run),
            new Demonstration("gradients", "Gradients by hand, checked numerically", GradientsDemonstration.Run),
            new Demonstration("network", "The lecture's network, layer by layer", NetworkDemonstration.Run),
            new Demonstration("learning", "The network learns 2 000 digits", LearningDemonstration.Run),
            new Demonstration("mnist", "The whole of MNIST, beside the lecture's figures", RecordedTraining.Run),
            new Demonstration("features", "What it learned: filters and feature maps", FeaturesDemonstration.Run),
            new Demonstration("ways", "Four ways to compute a convolution", WaysDemonstration.Run),
            new Demonstration("architectures", "LeNet-5, AlexNet, Inception, ResNet as tables", ArchitecturesDemonstration.Run),
            new Demonstration("lenet-5", "LeNet-5 learns", ModelsDemonstration.RunLeNet),
            new Demonstration("alexnet", "AlexNet in small learns", ModelsDemonstration.RunAlexNet),
            new Demonstration("inception", "Three Inception blocks learn", ModelsDemonstration.RunInception),
            new Demonstration("resnet", "A small residual network learns", ModelsDemonstration.RunResNet),
            new Demonstration("fashion", "Clothes: the homework of the lecture", FashionDemonstration.Run)
            {
                Mine = new LearnersDemonstration(
                    "4.12", (screen, code) => FashionDemonstration.Train(screen, code.Method<NetworkBuilder>("4.12", "Create"))),
            },
            new Demonstration("cifar", "Pictures in colour: CIFAR-10", CifarDemonstration.Run)
            {
                Mine = new LearnersDemonstration(
                    "4.13", (screen, code) => CifarDemonstration.Train(
                        screen, code.Method<NetworkBuilder>("4.13", "Create"), code.Method<PictureMirror>("4.13", "Mirror"))),
            },
        ],
        [
            new LessonPicture("weights", WeightsDemonstration.Picture),
            new LessonPicture("convolution", ConvolutionDemonstration.Picture),
            new LessonPicture("windows", WindowsDemonstration.Picture),
            new LessonPicture("pooling", PoolingDemonstration.Picture),
            new LessonPicture("network", NetworkDemonstration.Picture),
            new LessonPicture("first-look", LearningDemonstration.FirstLook),
            new LessonPicture("history", LearningDemonstration.Picture),
            new LessonPicture("mnist", RecordedTraining.Picture),
            new LessonPicture("filters", FeaturesDemonstration.FilterPicture),
            new LessonPicture("feature-maps", FeaturesDemonstration.MapPicture),
            new LessonPicture("tiles", () => new TilesPicture()),
            new LessonPicture("lenet-5", ArchitecturePictures.LeNet),
            new LessonPicture("alexnet", ArchitecturePictures.AlexNetwork),
            new LessonPicture("inception", ArchitecturePictures.Inception),
            new LessonPicture("residual-block", ArchitecturePictures.Residual),
            new LessonPicture("resnet-20", ArchitecturePictures.ResNetwork),
            new LessonPicture("mine", CnnCapstone.Picture),
        ])
    {
        MeasuredPictures = ["roofline", "benchmarks"],
        Quiz = CnnQuiz.Questions,
        Capstone = CnnCapstone.Contents,
    };
}
