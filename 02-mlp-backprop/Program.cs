using Course.Judging.Verbs;
using Course.Mlp.App;

var app = HomeworkApp.Create(MlpChapter.Contents);
TrainCommand.AddTo(app);
return app.Run(args);
