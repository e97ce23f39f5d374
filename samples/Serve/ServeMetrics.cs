using System.Diagnostics.Metrics;

namespace Serve;

/// <summary>What the server counts in addition to ASP.NET's own meters.</summary>
public sealed class ServeMetrics
{
    /// <summary>The meter's name.</summary>
    public const string Meter = "NetGen.Serve";

    private readonly Counter<long> _pictures;
    private readonly Counter<long> _refused;
    private readonly Histogram<double> _decoding;
    private readonly Histogram<double> _network;

    /// <summary>Makes the instruments.</summary>
    /// <param name="factory">ASP.NET's factory.</param>
    public ServeMetrics(IMeterFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        var meter = factory.Create(Meter);
        InstrumentAdvice<double> seconds = new()
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
        };
        _pictures = meter.CreateCounter<long>("serve.pictures", description: "Pictures that were classified, by class.");
        _refused = meter.CreateCounter<long>("serve.refused", description: "Uploads that were refused, by status.");
        _decoding = meter.CreateHistogram("serve.decoding.duration", "s", "Time to decode and scale a picture.", null, seconds);
        _network = meter.CreateHistogram("serve.network.duration", "s", "Time of the network for a picture.", null, seconds);
    }

    /// <summary>A picture was classified.</summary>
    /// <param name="name">Its class.</param>
    /// <param name="decoding">Time to decode and scale it.</param>
    /// <param name="network">Time of the network.</param>
    public void Classified(string name, TimeSpan decoding, TimeSpan network)
    {
        _pictures.Add(1, new KeyValuePair<string, object?>("class", name));
        _decoding.Record(decoding.TotalSeconds);
        _network.Record(network.TotalSeconds);
    }

    /// <summary>An upload was refused.</summary>
    /// <param name="status">The HTTP status.</param>
    public void Refused(int status) => _refused.Add(1, new KeyValuePair<string, object?>("status", status));
}
