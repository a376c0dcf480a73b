using Course.Neuron.App;
using Course.Terminal;
using Course.Tutoring.Verbs;

StandardStreams.Guard();
return HomeworkApp.Create(NeuronChapter.Contents).Run(args);
