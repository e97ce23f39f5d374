using FashionMnist.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Serve;

/// <summary><c>POST /classify</c>: a picture's file in, classes with their probabilities out.</summary>
public static class ClassifyEndpoint
{
    /// <summary>Answers one request.</summary>
    /// <param name="request">The request, whose body is a picture's file or a form with one.</param>
    /// <param name="classifier">The network.</param>
    /// <param name="options">The limits.</param>
    /// <param name="metrics">Counts what is refused.</param>
    /// <returns>The classification, or problem details with a status from 400 to 499.</returns>
    public static async Task<Results<Ok<Classification>, ProblemHttpResult>> HandleAsync(
        HttpRequest request,
        Classifier classifier,
        IOptions<ServeOptions> options,
        ServeMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(metrics);
        try
        {
            var file = await ReadAsync(request, options.Value);
            double[] probabilities = await classifier.ClassifyAsync(file, request.HttpContext.RequestAborted);
            return TypedResults.Ok(Classification.Of(FashionData.ClassNames, probabilities));
        }
        catch (BadUploadException refused)
        {
            metrics.Refused(refused.Status);
            return TypedResults.Problem(refused.Message, statusCode: refused.Status, title: refused.Title);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, ServeOptions options)
    {
        var aborted = request.HttpContext.RequestAborted;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(TimeSpan.FromSeconds(options.UploadSeconds));
        try
        {
            return await Upload.ReadAsync(request, options.MaxBytes, time.Token);
        }
        // Kestrel's own limits: the size of the body, the speed of its sender, its framing.
        catch (BadHttpRequestException failure)
        {
            throw failure.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Upload.TooLarge(options.MaxBytes)
                : new BadUploadException(failure.StatusCode, "The request can't be read", failure.Message);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            throw new BadUploadException(
                StatusCodes.Status408RequestTimeout,
                "Sending the picture took too long",
                $"A picture must arrive within {options.UploadSeconds} s. Send a smaller file.");
        }
    }
}
