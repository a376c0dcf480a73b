using Course.Neuron.App;
using Course.Tutoring.Verbs;

var app = HomeworkApp.Create(NeuronChapter.Contents);
CapstoneVerb.AddTo(app, NeuronChapter.Contents);
return app.Run(args);
