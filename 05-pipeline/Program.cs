using Course.Pipeline.App;
using Course.Terminal;

StandardStreams.Guard();
return PipelineApp.Create(Screen.OfConsole()).Run(args);
