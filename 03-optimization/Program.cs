using Course.Optimization.App;
using Course.Tutoring.Verbs;

var app = HomeworkApp.Create(OptimizationChapter.Contents);
CapstoneVerb.AddTo(app, OptimizationChapter.Contents);
return app.Run(args);
