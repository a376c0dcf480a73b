using Benchmarks;
using Benchmarks.Peers;
using Course.Terminal;

StandardStreams.Guard();
return args switch
{
    _ when args.Contains("--peers") => PeerCommand.Run([PeerCommand.PeersVerb, .. args.Where(arg => arg != "--peers")]),
    [PeerCommand.EngineVerb, ..] => PeerCommand.Run(args),
    _ => BenchmarkRun.Run(args),
};
