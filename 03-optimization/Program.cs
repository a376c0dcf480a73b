using Course.Optimization.App;
using Course.Terminal;
using Course.Tutoring.Verbs;

StandardStreams.Guard();
return HomeworkApp.Create(OptimizationChapter.Contents).Run(args);
