using Course.Judging.Verbs;
using Course.Mlp;

return HomeworkApp.Create(MlpChapter.Contents).Run(args);
