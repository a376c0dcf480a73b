using Course.Cnn.App.CommandLine;
using Course.Terminal;

StandardStreams.Guard();
return CnnApp.Create().Run(args);
