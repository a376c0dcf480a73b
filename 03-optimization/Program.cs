using Course.Optimization.App;
using Course.Terminal;
using Course.Tutoring.Verbs;

StandardStreams.Guard();
var app = HomeworkApp.Create(OptimizationChapter.Contents);
CapstoneVerb.AddTo(app, OptimizationChapter.Contents);
return app.Run(args);
