using Benchmarks;

return BenchmarkRun.Run(args);
