using FashionMnist.Data;

namespace NetGen.Serve.Tests;

/// <summary>The server's answers are TorchSharp's, whatever form a picture comes in.</summary>
[Collection(nameof(TrainedServer))]
public sealed class ClassifyTests(TrainedServer trained)
{
    // Logits of some units, summed in float32 in another order, differ by some 1e-6; probabilities by less than that.
    private const double Rounding = 1e-4;

    private readonly HttpClient _client = trained.Server.Client;

    [Fact]
    public async Task Images_get_the_classes_and_probabilities_of_TorchSharp()
    {
        for (int i = 0; i < TrainedServer.Count; i++)
        {
            var answer = await Answer.ToAsync(_client, trained.Png(i));
            float[] expected = trained.Expected[i];
            Assert.Equal(FashionData.ClassNames, answer.Classes.Select(c => c.Name));
            Assert.All(expected.Zip(answer.Probabilities), pair => Assert.Equal(pair.First, pair.Second, Rounding));
            Assert.Equal(FashionData.ClassNames[expected.IndexOf(expected.Max())], answer.Class);
            Assert.Equal(expected.Max(), answer.Probability, Rounding);
        }
    }

    [Fact]
    public async Task Black_on_white_is_the_same_as_white_on_black()
    {
        for (int i = 0; i < 50; i++)
        {
            byte[] negative = PngFile.Grey(28, 28, [.. trained.Pixels(i).Select(v => (byte)(255 - v))]);
            var (answer, other) = (await Answer.ToAsync(_client, trained.Png(i)), await Answer.ToAsync(_client, negative));
            Assert.Equal(answer.Probabilities, other.Probabilities);
        }
    }

    [Fact]
    public async Task A_form_is_answered_as_a_body_is()
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent("a note"), "note" },
            { new ByteArrayContent(trained.Png(0)), "picture", "boot.png" },
        };
        using var response = await _client.PostAsync("classify", form);
        using var alone = await _client.PostAsync("classify", new ByteArrayContent(trained.Png(0)));
        Assert.Equal(await alone.Content.ReadAsStringAsync(), await response.Content.ReadAsStringAsync());
    }

    /// <summary>What Pillow makes of an image: larger, in colour, on a large white sheet, compressed.</summary>
    [Theory]
    [InlineData("large.save(out, 'PNG')")]
    [InlineData("large.convert('RGB').quantize(64).save(out, 'PNG')")]
    [InlineData("ImageOps.invert(large).save(out, 'JPEG', quality=90)")]
    [InlineData("ImageOps.invert(large).convert('RGB').save(out, 'JPEG', quality=90, progressive=True)")]
    [InlineData("ImageOps.invert(large).convert('CMYK').save(out, 'JPEG', quality=90)")]
    [InlineData("large.convert('RGB').save(out, 'WEBP', quality=90)")]
    [InlineData("large.convert('RGB').save(out, 'WEBP', lossless=True)")]
    [InlineData("sheet = Image.new('L', (1500, 900), 255); sheet.paste(ImageOps.invert(large), (700, 200)); sheet.save(out, 'JPEG')")]
    [InlineData("black = Image.new('L', large.size, 0); black.putalpha(large); black.save(out, 'PNG')")]
    public async Task Formats_sizes_and_margins_change_no_class(string save)
    {
        var sure = trained.Sure();
        Assert.True(sure.Count >= 4, $"the network is sure of {sure.Count} classes only");
        byte[][] files = Pillow.Make(
            [.. sure.Select(trained.Png)],
            $"large = image.resize((420, 420), Image.NEAREST)\n    {save}");
        foreach (var (index, file) in sure.Zip(files))
        {
            float[] expected = trained.Expected[index];
            Assert.Equal(FashionData.ClassNames[expected.IndexOf(expected.Max())], (await Answer.ToAsync(_client, file)).Class);
        }
    }

    [Fact]
    public async Task Photos_are_turned_as_their_camera_says()
    {
        // Pillow's own table: what brings a picture upright is the inverse of how it was stored.
        const string store = """
            large = image.resize((224, 224), Image.NEAREST)
                ways = {1: None, 2: 'FLIP_LEFT_RIGHT', 3: 'ROTATE_180', 4: 'FLIP_TOP_BOTTOM', 5: 'TRANSPOSE', 6: 'ROTATE_90', 7: 'TRANSVERSE', 8: 'ROTATE_270'}
                way = ways[number + 1]
                stored = large if way is None else large.transpose(getattr(Image, way))
                exif = Image.Exif(); exif[0x0112] = number + 1
                stored.save(out, 'JPEG', quality=98, exif=exif)
                assert ImageChops.difference(ImageOps.exif_transpose(Image.open(out)), large).getextrema()[1] < 40
            """;
        // An ankle boot: it has a toe, a heel and a top.
        byte[][] files = Pillow.Make([.. Enumerable.Repeat(trained.Png(0), 8)], store);
        var upright = await Answer.ToAsync(_client, files[0]);
        foreach (byte[] file in files)
        {
            var turned = await Answer.ToAsync(_client, file);
            Assert.All(upright.Probabilities.Zip(turned.Probabilities), pair => Assert.Equal(pair.First, pair.Second, 0.02));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3000)]
    [InlineData(3000, 1)]
    [InlineData(28, 27)]
    [InlineData(5000, 5000)]
    public async Task Any_size_is_answered(int width, int height)
    {
        var answer = await Answer.ToAsync(_client, PngFile.Bomb(width, height));
        Assert.Equal(1, answer.Probabilities.Sum(), 1e-9);
    }
}
