using System.Diagnostics;
using Xunit.Abstractions;

namespace NetGen.Serve.Tests;

/// <summary>Hundreds of requests at a time. The table of docs/serving.md is what this test prints, on an idle machine.</summary>
[Collection(nameof(TrainedServer))]
public sealed class LoadTests(TrainedServer trained, ITestOutputHelper output)
{
    // 256 connections, and 32 files of 28 x 28 pixels: far below a picture's largest size for each of them.
    private const long LittleMemory = 200_000_000;

    [Fact]
    public async Task Every_answer_under_load_is_that_of_a_single_request()
    {
        var client = trained.Server.Client;
        byte[][] files = [.. Enumerable.Range(0, 64).Select(trained.Png)];
        string[] alone = new string[files.Length];
        for (int i = 0; i < files.Length; i++) alone[i] = (await AskAsync(client, files[i])).Answer;
        // Different images have different answers: a mix-up would be seen.
        Assert.Equal(files.Length, alone.Distinct().Count());

        long before = trained.Server.ResetPeak();
        output.WriteLine("| at a time | p50 | p95 | p99 | requests/s |");
        foreach (var (atATime, requests) in new[] { (1, 200), (16, 800), (256, 2048) })
        {
            List<double> times = [];
            int next = -1;
            var clock = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, atATime).Select(async _ =>
            {
                while (Interlocked.Increment(ref next) is int request && request < requests)
                {
                    var (answer, milliseconds) = await AskAsync(client, files[request % files.Length]);
                    Assert.Equal(alone[request % files.Length], answer);
                    lock (times) times.Add(milliseconds);
                }
            }));
            double rate = requests / clock.Elapsed.TotalSeconds;
            times.Sort();
            double At(double share) => times[(int)Math.Ceiling(share * times.Count) - 1];
            output.WriteLine(FormattableString.Invariant($"| {atATime} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {rate:0} |"));
        }

        Assert.True(trained.Server.Peak() - before < LittleMemory, $"{trained.Server.Peak()} bytes, {before} before");
    }

    private static async Task<(string Answer, double Milliseconds)> AskAsync(HttpClient client, byte[] file)
    {
        var clock = Stopwatch.StartNew();
        using var response = await client.PostAsync("classify", new ByteArrayContent(file));
        string answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, answer);
        return (answer, clock.Elapsed.TotalMilliseconds);
    }
}
