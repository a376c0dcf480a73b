using Course.Judging.Verbs;
using Course.Optimization.App;

return HomeworkApp.Create(OptimizationChapter.Contents).Run(args);
