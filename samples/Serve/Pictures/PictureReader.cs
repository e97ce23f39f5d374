using System.Globalization;
using SkiaSharp;

namespace Serve.Pictures;

/// <summary>Decodes a picture's file to grey values, after its header has been judged.</summary>
public static class PictureReader
{
    // JPEG and WebP can be decoded to a smaller size, in a fraction of the memory. More than the network sees, so that the edges of a
    // small thing in a large picture aren't lost.
    private const int Enough = 8 * 28;

    private static readonly SKEncodedImageFormat[] s_formats =
        [SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Webp];

    /// <summary>Decodes a PNG, JPEG or WebP file. Nothing is decoded before its size in pixels is known to be allowed.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="maxPixels">Most pixels of the picture.</param>
    /// <returns>The picture as a person sees it: upright, transparent parts white; large pictures may be scaled down.</returns>
    /// <exception cref="BadUploadException">It isn't such a file, it is damaged, or it has too many pixels.</exception>
    public static GreyPicture Read(ReadOnlySpan<byte> file, int maxPixels)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || !s_formats.Contains(codec.EncodedFormat)) throw NoPicture();
        var size = codec.Info.Size;
        if ((long)size.Width * size.Height > maxPixels) throw TooManyPixels(size, maxPixels);
        if (Math.Max(size.Width, size.Height) > Enough)
            size = codec.GetScaledDimensions((float)Enough / Math.Max(size.Width, size.Height));
        using SKBitmap bitmap = new();
        if (!bitmap.TryAllocPixels(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul))
            || codec.GetPixels(bitmap.Info, bitmap.GetPixels()) != SKCodecResult.Success)
        {
            throw Damaged(codec.EncodedFormat);
        }

        return Grey(bitmap).Upright((int)codec.EncodedOrigin);
    }

    // The grey of a colour: Rec. 601, as Pillow's convert("L"). What is transparent lets white through.
    private static GreyPicture Grey(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        byte[] values = new byte[bitmap.Width * bitmap.Height];
        for (int y = 0; y < bitmap.Height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, 4 * bitmap.Width);
            for (int x = 0; x < bitmap.Width; x++)
            {
                var pixel = row.Slice(4 * x, 4);
                values[y * bitmap.Width + x] = (byte)((299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2] + 500) / 1000 + 255 - pixel[3]);
            }
        }

        return new(bitmap.Width, bitmap.Height, values);
    }

    private static BadUploadException NoPicture() => new(
        StatusCodes.Status415UnsupportedMediaType,
        "The file isn't a picture",
        "The file's content is neither PNG nor JPEG nor WebP, whatever it is called. Send one of those.");

    private static BadUploadException TooManyPixels(SKSizeI size, int most) => new(
        StatusCodes.Status422UnprocessableEntity,
        "The picture has too many pixels",
        string.Create(
            CultureInfo.InvariantCulture,
            $"The picture has {size.Width:#,0} x {size.Height:#,0} pixels, and may have at most {most:#,0} in all. Scale it down."));

    private static BadUploadException Damaged(SKEncodedImageFormat format) => new(
        StatusCodes.Status422UnprocessableEntity,
        "The picture is damaged",
        $"The file begins as {format.ToString().ToUpperInvariant()}, and can't be decoded to its end. Send a whole file.");
}
