using Course.Judging.Verbs;
using Course.Optimization;

return HomeworkApp.Create(OptimizationChapter.Contents).Run(args);
