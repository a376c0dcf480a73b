using Course.Pipeline.App;
using Course.Terminal;

return PipelineApp.Create(Screen.OfConsole()).Run(args);
