using System.Net;
using System.Text.Json;

namespace NetGen.Serve.Tests;

/// <summary>What isn't a picture is refused with a text that helps, and costs little.</summary>
[Collection(nameof(TrainedServer))]
public sealed class BadUploadTests(TrainedServer trained)
{
    // The file of the bomb is below a megabyte; its pixels are 2.5 billion.
    private const int BombSide = 50_000;
    private const int HundredMegabytes = 100_000_000;

    // A request may keep 10 MB, in a buffer that was doubled to hold them. Decoding the bomb would take 10 GB.
    private const long LittleMemory = 64_000_000;

    private static readonly byte[] s_gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static readonly Lazy<byte[]> s_bomb = new(() => PngFile.Bomb(BombSide, BombSide));

    private sealed record Upload(int Status, string Title, string Detail, Func<TrainedServer, HttpContent> Content);

    /// <summary>What is sent | status | title | a part of the text.</summary>
    private static readonly Dictionary<string, Upload> s_uploads = new()
    {
        ["nothing"] = new(400, "There is no picture in the request", "The file is empty. Send a PNG, JPEG or WebP file", _ => Body([])),
        ["a form without a file"] = new(400, "There is no picture in the request", "The form has no file.", _ =>
            new MultipartFormDataContent { { new StringContent("picture"), "picture" } }),
        ["a form that isn't one"] = new(400, "There is no picture in the request", "The form can't be read", _ => Form("no boundary")),
        ["text named .png"] = new(415, "The file isn't a picture", "neither PNG nor JPEG nor WebP", _ => new MultipartFormDataContent
        {
            { Body("Hello"u8.ToArray()), "picture", "hello.png" },
        }),
        ["a GIF"] = new(415, "The file isn't a picture", "neither PNG nor JPEG nor WebP", _ => Body(s_gif)),
        ["a cut PNG"] = new(422, "The picture is damaged", "Send a whole file", t => Body(t.Png(0)[..200])),
        ["a bomb"] = new(422, "The picture has too many pixels", "50,000 x 50,000 pixels, and may have at most 25,000,000", _ =>
            Body(s_bomb.Value)),
        ["100 MB"] = new(413, "The file is too large", "at most 10 MB", _ => Body(new byte[HundredMegabytes])),
        ["100 MB of unknown length"] = new(413, "The file is too large", "at most 10 MB", _ => new PushedContent(HundredMegabytes)),
        ["100 MB in a form"] = new(413, "The file is too large", "at most 10 MB", _ => new MultipartFormDataContent
        {
            { Body(new byte[HundredMegabytes]), "picture", "large.png" },
        }),
    };

    public static TheoryData<string> Uploads => [.. s_uploads.Keys];

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_bad_upload_is_refused_with_a_text_and_little_memory(string name)
    {
        var (status, title, detail, content) = s_uploads[name];
        using var body = content(trained);
        _ = await Answer.ToAsync(trained.Server.Client, trained.Png(0));
        long before = trained.Server.ResetPeak();
        using var response = await trained.Server.Client.SendAsync(new(HttpMethod.Post, "classify") { Content = body });
        Assert.True(trained.Server.Peak() - before < LittleMemory, $"{trained.Server.Peak()} bytes, {before} before");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((status, status), ((int)response.StatusCode, problem.RootElement.GetProperty("status").GetInt32()));
        Assert.Equal(title, problem.RootElement.GetProperty("title").GetString());
        Assert.Contains(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        // The server is as well as before.
        _ = await Answer.ToAsync(trained.Server.Client, trained.Png(0));
    }

    [Fact]
    public async Task A_cut_file_of_any_length_is_refused_or_answered()
    {
        byte[] whole = trained.Png(0);
        for (int length = 1; length < whole.Length; length += 7)
        {
            using var response = await trained.Server.Client.PostAsync("classify", Body(whole[..length]));
            Assert.True(
                response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.UnprocessableEntity,
                $"{length} bytes: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Other_methods_and_paths_get_problem_details()
    {
        using var get = await trained.Server.Client.GetAsync("classify");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        using var other = await trained.Server.Client.GetAsync("no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal("application/problem+json", other.Content.Headers.ContentType?.MediaType);
    }

    private static ByteArrayContent Body(byte[] bytes) => new(bytes);

    private static ByteArrayContent Form(string text)
    {
        ByteArrayContent content = new(System.Text.Encoding.UTF8.GetBytes(text));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        return content;
    }
}
