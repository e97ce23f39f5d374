using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Serve;

/// <summary>Puts the server together from ASP.NET's parts.</summary>
public static class Server
{
    private static readonly string[] s_meters =
    [
        ServeMetrics.Meter, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "System.Runtime",
    ];

    private const string OneOfMany = "uploads";

    // Larger uploads aren't worth an answer: their connection is closed.
    private const long LargestAnswered = 256_000_000;

    /// <summary>Reads settings and model, and makes the server ready to run.</summary>
    /// <param name="arguments">The command line, which ASP.NET's configuration reads.</param>
    /// <returns>The server.</returns>
    public static WebApplication Create(string[] arguments)
    {
        // The page and the settings are next to the program, whatever the current folder is.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddOptions<ServeOptions>().BindConfiguration(ServeOptions.Section).ValidateDataAnnotations();
        builder.Services.AddSingleton<ServeMetrics>().AddSingleton<Classifier>();
        builder.Services.AddProblemDetails();
        builder.Services.AddHealthChecks().AddCheck<ModelHealth>("model");
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(s_meters)
            .AddPrometheusExporter());
        builder.Services.AddRateLimiter(_ => { });
        builder.Services
            .AddOptions<RateLimiterOptions>()
            .Configure<IOptions<ServeOptions>>((limiter, options) => Limit(limiter, options.Value));
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            var options = kestrel.ApplicationServices.GetRequiredService<IOptions<ServeOptions>>().Value;
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxBytes + LargestAnswered;
            // A request that waits keeps no more than this of its body in memory.
            kestrel.Limits.MaxRequestBufferSize = 64 << 10;
        });

        var app = builder.Build();
        // A missing or wrong model ends the program before it listens.
        _ = app.Services.GetRequiredService<Classifier>();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseRateLimiter();
        app.MapPost("/classify", ClassifyEndpoint.HandleAsync).RequireRateLimiting(OneOfMany);
        app.MapHealthChecks("/health");
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }

    private static void Limit(RateLimiterOptions limiter, ServeOptions options)
    {
        limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
        limiter.OnRejected = async (rejected, cancel) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            await TypedResults
                .Problem(
                    "Too many pictures wait already. Send this one again in a moment.",
                    statusCode: limiter.RejectionStatusCode,
                    title: "The server is busy")
                .ExecuteAsync(rejected.HttpContext);
        };
        limiter.AddConcurrencyLimiter(
            OneOfMany,
            uploads =>
            {
                uploads.PermitLimit = options.Uploads;
                uploads.QueueLimit = options.Queue;
                uploads.QueueProcessingOrder = QueueProcessingOrder.OldestFirst;
            });
    }
}
