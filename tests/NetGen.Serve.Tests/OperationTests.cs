using System.Net;
using System.Text.RegularExpressions;

namespace NetGen.Serve.Tests;

/// <summary>What the one who runs the server relies on: health, metrics, limits, start and stop.</summary>
[Collection(nameof(TrainedServer))]
public sealed class OperationTests(TrainedServer trained)
{
    [Fact]
    public async Task Health_says_that_the_network_answers() =>
        Assert.Equal("Healthy", await trained.Server.Client.GetStringAsync("health"));

    [Fact]
    public async Task Metrics_count_what_was_asked()
    {
        var client = trained.Server.Client;
        string name = (await Answer.ToAsync(client, trained.Png(0))).Class;
        var before = await CountsAsync(client, name);
        for (int i = 0; i < 5; i++) _ = await Answer.ToAsync(client, trained.Png(0));
        for (int i = 0; i < 3; i++) (await client.PostAsync("classify", new ByteArrayContent([1]))).Dispose();
        var after = await CountsAsync(client, name);
        Assert.Equal((5, 3, 5), (after.Pictures - before.Pictures, after.Refused - before.Refused, after.Answered - before.Answered));
    }

    [Fact]
    public void The_process_has_not_loaded_libtorch()
    {
        Assert.Contains(trained.Server.Libraries(), file => file.Contains("libonnxruntime", StringComparison.Ordinal));
        Assert.DoesNotContain(trained.Server.Libraries(), file => file.Contains("torch", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_full_server_says_so()
    {
        using var server = await ServerProcess.StartAsync(trained.Model, "--Serve:Uploads", "1", "--Serve:Queue", "0");
        byte[] file = trained.Png(0);
        using var slow = await SlowSender.BeginAsync(server, file.Length, sent: []);
        await server.WaitForUploadAsync();
        using var busy = await server.Client.PostAsync("classify", new ByteArrayContent(file));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), busy.Headers.RetryAfter?.Delta);
        Assert.Contains("The server is busy", await busy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await slow.SendAsync(file);
        Assert.StartsWith("HTTP/1.1 200", await slow.AnswerAsync());
        _ = await Answer.ToAsync(server.Client, file);
    }

    [Fact]
    public async Task A_slow_sender_is_told_the_time()
    {
        using var server = await ServerProcess.StartAsync(trained.Model, "--Serve:UploadSeconds", "1");
        using var slow = await SlowSender.BeginAsync(server, length: 1000, sent: []);
        string answer = await slow.AnswerAsync();
        Assert.StartsWith("HTTP/1.1 408", answer);
        Assert.Contains("A picture must arrive within 1 s", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SIGTERM_ends_it_after_the_last_answer()
    {
        using var server = await ServerProcess.StartAsync(trained.Model);
        byte[] file = trained.Png(0);
        using var slow = await SlowSender.BeginAsync(server, file.Length, file[..100]);
        await server.WaitForUploadAsync();
        server.Terminate();
        await Task.Delay(300);
        await slow.SendAsync(file[100..]);
        Assert.StartsWith("HTTP/1.1 200", await slow.AnswerAsync());
        Assert.Equal(0, await server.EndAsync());
    }

    [Theory]
    [InlineData("", "--Serve:Model FILE")]
    [InlineData("--Serve:Model /no/such/file.onnx", "/no/such/file.onnx: there is no such file. ./build.sh serve makes it.")]
    [InlineData("--Serve:Model {text}", "error: ")]
    [InlineData("--Serve:Model {model} --Serve:Uploads 0", "Uploads")]
    [InlineData("--Serve:Model {model} --Serve:Uploads many", "Serve:Uploads")]
    public void A_start_that_fails_says_why(string arguments, string text)
    {
        using TemporaryFolder folder = new();
        arguments = arguments.Replace("{text}", folder.Write("text.onnx", "no network")).Replace("{model}", trained.Model);
        var result = Command.Run(
            "dotnet",
            ["exec", ServerProcess.Program, "--urls", "http://127.0.0.1:0", .. arguments.Split(' ')],
            minutes: 1);
        Assert.Equal(1, result.Status);
        Assert.Contains(text, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output, StringComparison.Ordinal);
    }

    private static async Task<(long Pictures, long Refused, long Answered)> CountsAsync(HttpClient client, string name)
    {
        // What was scraped is kept for 0.3 s.
        await Task.Delay(400);
        string metrics = await client.GetStringAsync("metrics");
        return (
            Metrics.Number(metrics, $@"^serve_pictures_total\{{[^}}]*class=""{Regex.Escape(name)}""[^}}]*\}}"),
            Metrics.Number(metrics, @"^serve_refused_total\{[^}]*status=""415""[^}]*\}"),
            Metrics.Number(metrics, @"^http_server_request_duration_seconds_count\{[^}]*code=""200""[^}]*route=""/classify""[^}]*\}"));
    }
}
