using System.Text.Json;

namespace NetGen.Serve.Tests;

/// <summary>An answer of <c>POST /classify</c>.</summary>
internal sealed record Answer(string Class, double Probability, Answer.Row[] Classes)
{
    internal sealed record Row(string Name, double Probability);

    /// <summary>Sends a file as the body, and expects an answer.</summary>
    public static async Task<Answer> ToAsync(HttpClient client, byte[] file)
    {
        using var response = await client.PostAsync("classify", new ByteArrayContent(file));
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<Answer>(text, JsonSerializerOptions.Web)!;
    }

    public double[] Probabilities => [.. Classes.Select(c => c.Probability)];
}
