return ReferenceCases.Runner.Run(args, Console.Out, Console.Error);
