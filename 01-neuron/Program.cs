using Course.Judging.Verbs;
using Course.Neuron;

return HomeworkApp.Create(NeuronChapter.Contents).Run(args);
