using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using NetGen.Benchmarks;

// In this process: a benchmark project of BenchmarkDotNet's own would not see the central package versions and the chosen torch.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
if (SdkAnalyzers.Missing is { } why)
{
    Console.Error.WriteLine(why);
    config = config.AddFilter(new SimpleFilter(c => c.Descriptor.WorkloadMethod.Name != nameof(AnalyzerBenchmarks.Sdk)));
}

// Without a filter BenchmarkDotNet would ask which ones to run.
bool isFiltered = Array.Exists(args, a => a == "-f" || a.StartsWith("--filter", StringComparison.Ordinal));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(isFiltered ? args : [.. args, "--filter", "*"], config);
