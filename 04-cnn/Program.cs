using Course.Cnn.CommandLine;

return CnnApp.Create().Run(args);
