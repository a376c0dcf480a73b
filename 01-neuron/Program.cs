using Course.Neuron.App;
using Course.Terminal;
using Course.Tutoring.Verbs;

StandardStreams.Guard();
var app = HomeworkApp.Create(NeuronChapter.Contents);
CapstoneVerb.AddTo(app, NeuronChapter.Contents);
return app.Run(args);
