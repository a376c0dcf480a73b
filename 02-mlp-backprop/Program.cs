using Course.Judging.Verbs;
using Course.Mlp;
using Course.Mlp.Training;

var app = HomeworkApp.Create(MlpChapter.Contents);
TrainCommand.AddTo(app);
return app.Run(args);
