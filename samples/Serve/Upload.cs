using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Serve;

/// <summary>Reads the picture's file from a request: the body itself, or the first file of a form.</summary>
public static class Upload
{
    // What a form adds to the file in it: boundaries, headers, other fields.
    private const int FormOverhead = 64 << 10;

    // RFC 2046, section 5.1.1.
    private const int LongestBoundary = 70;

    /// <summary>
    /// Reads a file of limited size. The rest of a larger one is read, too, and thrown away: many clients read the answer only after they
    /// have sent everything, and would see nothing but a broken connection.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">Largest file, in bytes.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <returns>The file's bytes, at least one.</returns>
    /// <exception cref="BadUploadException">There is no file, or it is too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int limit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        // This client waits for leave to send.
        if (request.ContentLength > limit + FormOverhead && request.Headers.Expect.Count > 0) throw TooLarge(limit);
        var body = await FileOf(request, cancel);
        long read = 0;
        using MemoryStream file = new((int)Math.Min(request.ContentLength ?? 0, limit));
        byte[] buffer = new byte[16 << 10];
        while (await body.ReadAsync(buffer, cancel) is > 0 and int count)
        {
            read += count;
            if (read <= limit) file.Write(buffer, 0, count);
        }

        if (read > limit) throw TooLarge(limit);
        return read > 0 ? file.GetBuffer().AsMemory(0, (int)file.Length) : throw NoPicture("The file is empty.");
    }

    /// <summary>The answer to a file of too many bytes.</summary>
    /// <param name="limit">Largest file, in bytes.</param>
    /// <returns>The exception to throw.</returns>
    public static BadUploadException TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "The file is too large",
        string.Create(
            CultureInfo.InvariantCulture,
            $"A picture may have at most {limit / 1e6:0.#} MB. Send a smaller one: the network sees 28 x 28 pixels of it."));

    private static async Task<Stream> FileOf(HttpRequest request, CancellationToken cancel)
    {
        // curl --data-binary calls any file a form, but of another type.
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return request.Body;
        }

        if (HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= LongestBoundary } boundary)
            throw NoPicture("The form doesn't name its boundary.");
        try
        {
            MultipartReader reader = new(boundary.ToString(), request.Body);
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                if (section.GetContentDispositionHeader()?.IsFileDisposition() == true) return section.Body;
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw NoPicture($"The form can't be read: {failure.Message}");
        }

        throw NoPicture("The form has no file.");
    }

    private static BadUploadException NoPicture(string reason) => new(
        StatusCodes.Status400BadRequest,
        "There is no picture in the request",
        $"{reason} Send a PNG, JPEG or WebP file as the request's body, or as a file of a form (multipart/form-data).");
}
