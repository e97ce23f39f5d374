using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetGen.Serve.Tests;

/// <summary>The page in a real browser: Debian's Chromium, driven by Playwright.</summary>
[Collection(nameof(TrainedServer))]
public sealed class PageTests(TrainedServer trained, Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly List<string> _complaints = [];
    private IPage _page = null!;

    public Task InitializeAsync() => OpenAsync(new());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_chosen_file_is_answered_with_bars()
    {
        await ChooseAsync("boot.png", trained.Png(0));
        await ExpectAnswerAsync(await Answer.ToAsync(trained.Server.Client, trained.Png(0)));
        await Expect(_page.GetByAltText("The picture that you showed")).ToBeVisibleAsync();
        await _page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts/serve/page.png"), FullPage = true });
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_dropped_file_is_answered_with_bars()
    {
        byte[] file = trained.Png(1);
        var data = await _page.EvaluateHandleAsync(
            """
            bytes => {
                const data = new DataTransfer();
                data.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], 'pullover.png', { type: 'image/png' }));
                return data;
            }
            """,
            Convert.ToBase64String(file));
        await _page.DispatchEventAsync("#drop", "dragover", new { dataTransfer = data });
        await Expect(_page.Locator("#drop")).ToHaveClassAsync("over");
        await _page.DispatchEventAsync("#drop", "drop", new { dataTransfer = data });
        await ExpectAnswerAsync(await Answer.ToAsync(trained.Server.Client, file));
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_drawing_is_answered_and_cleared()
    {
        int blank = await PixelsAsync();
        var box = (await Sheet.BoundingBoxAsync())!;
        // Two legs and a waist.
        float[][] strokes = [[0.4f, 0.1f, 0.35f, 0.9f], [0.6f, 0.1f, 0.65f, 0.9f], [0.4f, 0.12f, 0.6f, 0.12f]];
        foreach (float[] ends in strokes)
        {
            await _page.Mouse.MoveAsync(box.X + ends[0] * box.Width, box.Y + ends[1] * box.Height);
            await _page.Mouse.DownAsync();
            await _page.Mouse.MoveAsync(box.X + ends[2] * box.Width, box.Y + ends[3] * box.Height, new() { Steps = 8 });
            await _page.Mouse.UpAsync();
        }

        await ExpectBarsAsync();
        Assert.True(await PixelsAsync() > blank + 4000);
        await Button("Clear").ClickAsync();
        Assert.Equal(blank, await PixelsAsync());
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Fingers_draw_on_a_phone_and_nothing_is_wider_than_it()
    {
        await OpenAsync(new() { ViewportSize = new() { Width = 360, Height = 640 }, HasTouch = true, IsMobile = true });
        Assert.Equal(360, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await Sheet.ScrollIntoViewIfNeededAsync();
        var box = (await Sheet.BoundingBoxAsync())!;
        var session = await _page.Context.NewCDPSessionAsync(_page);
        foreach (var (type, share) in new[] { ("touchStart", 0.2), ("touchMove", 0.5), ("touchMove", 0.8), ("touchEnd", 0) })
        {
            object[] points = type == "touchEnd" ? [] : [new { x = box.X + share * box.Width, y = box.Y + share * box.Height }];
            await session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = type, ["touchPoints"] = points });
        }

        await ExpectBarsAsync();
        Assert.True(await PixelsAsync() > 2000);
        Assert.Equal(360, await _page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await _page.ScreenshotAsync(new() { Path = Repository.PathOf("artifacts/serve/phone.png"), FullPage = true });
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await _page.Keyboard.PressAsync("Tab");
        await Expect(_page.GetByLabel("Drop a picture here, or choose a file:")).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Tab");
        await Expect(Sheet).ToBeFocusedAsync();
        foreach (string key in (string[])["Space", "ArrowDown", "ArrowDown", "ArrowRight", "Space"]) await _page.Keyboard.PressAsync(key);
        await ExpectBarsAsync();
        await _page.Keyboard.PressAsync("Tab");
        await Expect(Button("What did I draw?")).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Enter");
        await ExpectBarsAsync();
        await _page.Keyboard.PressAsync("Tab");
        await Expect(Button("Clear")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Errors_are_shown_and_gone_with_the_next_answer()
    {
        var alert = _page.GetByRole(AriaRole.Alert);
        await ChooseAsync("hello.png", "Hello"u8.ToArray());
        await Expect(alert).ToContainTextAsync("The file isn't a picture. The file's content is neither PNG nor JPEG nor WebP");
        await ChooseAsync("boot.png", trained.Png(0));
        await ExpectBarsAsync();
        await Expect(alert).ToBeHiddenAsync();
        using TemporaryFolder folder = new();
        using (var large = File.Create(folder.PathOf("large.png"))) large.SetLength(100_000_000);
        await _page.SetInputFilesAsync("#file", folder.PathOf("large.png"));
        await Expect(alert).ToContainTextAsync("The file is too large. A picture may have at most 10 MB");
        await Expect(_page.GetByRole(AriaRole.List)).ToBeHiddenAsync();
    }

    private ILocator Sheet => _page.GetByRole(AriaRole.Img, new() { Name = "A sheet to draw on" });

    private ILocator Button(string name) => _page.GetByRole(AriaRole.Button, new() { Name = name });

    private async Task OpenAsync(BrowserNewPageOptions options)
    {
        _page = await chromium.Browser.NewPageAsync(options);
        _page.Console += (_, message) => { if (message.Type == "error") _complaints.Add(message.Text); };
        _page.PageError += (_, error) => _complaints.Add(error);
        // The page is complete by itself: nothing comes from another host.
        _page.Request += (_, request) =>
        {
            string[] allowed = [trained.Server.Url, "blob:", "data:"];
            if (!allowed.Any(start => request.Url.StartsWith(start, StringComparison.Ordinal))) _complaints.Add(request.Url);
        };
        await _page.GotoAsync(trained.Server.Url);
    }

    private Task ChooseAsync(string name, byte[] file) =>
        _page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "image/png", Buffer = file });

    private async Task ExpectAnswerAsync(Answer answer)
    {
        string percent = (100 * answer.Probability).ToString("0.0", CultureInfo.InvariantCulture);
        await Expect(_page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"{answer.Class}, {percent}%");
        string[] rows = await ExpectBarsAsync();
        Assert.All(rows.Zip(answer.Classes), pair => Assert.StartsWith(pair.Second.Name, pair.First));
    }

    /// <summary>Ten bars, whose lengths are the shares next to them, and which are 100% together.</summary>
    private async Task<string[]> ExpectBarsAsync()
    {
        var rows = _page.GetByRole(AriaRole.Listitem);
        await Expect(rows).ToHaveCountAsync(10);
        double[][] shares = await rows.EvaluateAllAsync<double[][]>(
            """
            rows => rows.map(row => {
                const [track, bar] = ['.track', '.bar'].map(c => row.querySelector(c).getBoundingClientRect().width);
                return [parseFloat(row.querySelector('.share').textContent), 100 * bar / track];
            })
            """);
        Assert.InRange(shares.Sum(s => s[0]), 99.4, 100.6);
        Assert.All(shares, s => Assert.Equal(s[0], s[1], 1.0));
        return [.. await rows.AllInnerTextsAsync()];
    }

    /// <summary>The dark pixels of the sheet.</summary>
    private Task<int> PixelsAsync() => _page.EvaluateAsync<int>(
        """
        () => [...document.querySelector('canvas').getContext('2d').getImageData(0, 0, 280, 280).data]
            .filter((value, i) => i % 4 === 0 && value < 128).length
        """);
}
