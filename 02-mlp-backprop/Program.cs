using Course.Mlp.App;
using Course.Terminal;
using Course.Tutoring.Verbs;

StandardStreams.Guard();
var app = HomeworkApp.Create(MlpChapter.Contents);
PerceptronTrainCommand.AddTo(app);
return app.Run(args);
