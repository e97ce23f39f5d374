using FashionMnist.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Serve;

/// <summary>The server is healthy when its network answers.</summary>
/// <param name="classifier">The network.</param>
public sealed class ModelHealth(Classifier classifier) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(classifier.Run(new float[FashionData.ImageSize]).All(float.IsFinite)
            ? HealthCheckResult.Healthy("The network answers.")
            : HealthCheckResult.Unhealthy("The network's outputs aren't numbers."));
}
