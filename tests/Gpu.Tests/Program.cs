using Gpu.Tests;

// The test of data races starts this assembly under oclgrind, which watches every access to memory.
return RaceProgram.Run();
