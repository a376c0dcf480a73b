using Course.Optimization.App;
using Course.Tutoring.Verbs;

return HomeworkApp.Create(OptimizationChapter.Contents).Run(args);
