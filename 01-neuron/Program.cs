using Course.Judging.Verbs;
using Course.Neuron.App;

return HomeworkApp.Create(NeuronChapter.Contents).Run(args);
