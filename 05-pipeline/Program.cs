using Course.Pipeline;
using Course.Terminal;

return PipelineApp.Create(Screen.OfConsole()).Run(args);
