using Course.Neuron.App;
using Course.Tutoring.Verbs;

return HomeworkApp.Create(NeuronChapter.Contents).Run(args);
