using System.Globalization;
using System.Text.RegularExpressions;

namespace NetGen.Serve.Tests;

/// <summary>Reads what <c>GET /metrics</c> answers.</summary>
internal static class Metrics
{
    /// <summary>The number of the row that begins as the pattern; 0 where there is none.</summary>
    public static long Number(string metrics, string row) =>
        Regex.Match(metrics, $@"{row} (\d+)", RegexOptions.Multiline) is { Success: true } match
            ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Returns when a request to classify is under way.</summary>
    public static async Task WaitForUploadAsync(this ServerProcess server)
    {
        for (int i = 0; i < 200; i++)
        {
            string metrics = await server.Client.GetStringAsync("metrics");
            if (Number(metrics, @"^http_server_active_requests\{[^}]*method=""POST""[^}]*\}") > 0) return;
            await Task.Delay(100);
        }

        Assert.Fail("No upload began within 20 s.");
    }
}
