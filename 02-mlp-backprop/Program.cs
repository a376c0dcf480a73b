using Course.Mlp.App;
using Course.Tutoring.Verbs;

var app = HomeworkApp.Create(MlpChapter.Contents);
PerceptronTrainCommand.AddTo(app);
return app.Run(args);
