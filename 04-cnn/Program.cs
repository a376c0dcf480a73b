using Course.Cnn.App.CommandLine;

return CnnApp.Create().Run(args);
