using Course.Judging.Verbs;
using Course.Neuron;
using Course.Neuron.Demonstrations;
using Course.Terminal;

const string Chapter = "01-neuron";

var app = new CommandLineApp(Chapter, "The neuron: from the perceptron to logistic regression.") { DefaultVerb = DemonstrationVerbs.Tour };
DemonstrationVerbs.AddTo(app,
    [
        new Demonstration("perceptron", "The perceptron learns the logical or", screen => PerceptronDemonstration.Run(screen, Perceptron.Learn)),
    ],
    new HomeworkDemonstrations(Chapter, app.Error).Run);
HomeworkVerbs.AddTo(app, Chapter);
return app.Run(args);
