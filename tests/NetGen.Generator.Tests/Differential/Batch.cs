using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Differential;

/// <summary>Drawn networks compiled together with the generator, and once more with nothing in place, to compare against.</summary>
internal sealed partial class Batch
{
    private const string PlainNamespace = "Plain";

    private readonly Assembly _generated;
    private readonly Assembly _plain;

    public Batch(IReadOnlyList<DrawnNetwork> networks)
    {
        var inferred = Inference.Inferred.AllOf(networks.Select(n => n.Source));
        Inferred = [.. inferred.Select((graph, k) => graph ?? throw new InvalidOperationException(Explain(networks[k])))];
        var run = GeneratorHarness.Generate([.. networks.Select(n => n.Source)]);
        AssertCompiles(run, networks);
        _generated = run.Load();
        _plain = LoadPlain();
    }

    public IReadOnlyList<InferredGraph> Inferred { get; }

    public RealNetwork Make(string name) => new(_generated.GetType(name, true)!);

    /// <summary>The same network without in-place layers.</summary>
    public RealNetwork MakePlain(string name) => new(_plain.GetType($"{PlainNamespace}.{name}", true)!);

    private static string Explain(DrawnNetwork network)
    {
        Inference.Inferred.TryOf(network.Source, out string problems);
        return $"{problems}\n{network.Source}";
    }

    private static void AssertCompiles(GeneratorRun run, IReadOnlyList<DrawnNetwork> networks)
    {
        var wrong = run.Analyze(compilerToo: true).Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed).ToList();
        if (wrong.Count == 0) return;
        var text = new StringBuilder();
        foreach (var diagnostic in wrong.Take(20)) text.AppendLine(diagnostic.ToString());
        foreach (var network in networks
                .Where(n =>
                    wrong.Any(d =>
                        Path.GetFileNameWithoutExtension(d.Location.SourceTree?.FilePath)?.Split('.').Contains(n.Name) == true
                        || d.Location.SourceTree?.ToString() == n.Source))
                .Take(2))
        {
            text.AppendLine(network.Source).AppendLine(run.Texts.FirstOrDefault(t => t.Key.Split('.').Contains(network.Name)).Value);
        }

        Assert.Fail(text.ToString());
    }

    private Assembly LoadPlain()
    {
        var sources = Inferred.Select(i =>
            NetworkWriter.Write(
                i with
                {
                    Graph = i.Graph with { Class = i.Graph.Class with { Namespace = PlainNamespace }, Root = WithoutInPlace(i.Graph.Root) },
                }));
        // The blocks that members came from aren't compiled again.
        sources = sources.Select(s => GeneratedFrom().Replace(s, ""));
        var compilation = GeneratorHarness.Compile(sources, implicitUsings: true, name: PlainNamespace);
        using var stream = new MemoryStream();
        var result = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Take(20)));
        return Assembly.Load(stream.ToArray());
    }

    [GeneratedRegex(@"^[ \t]*\[(global::)?NetGen\.GeneratedFrom\(.*\)\][ \t]*\r?\n", RegexOptions.Multiline)]
    private static partial Regex GeneratedFrom();

    private static Container WithoutInPlace(Container container) =>
        container with
        {
            Nodes = container.Nodes.Select(WithoutInPlace).ToEquatableArray(),
        };

    private static Node WithoutInPlace(Node node) => node switch
    {
        LayerNode layer => layer with { Layer = layer.Layer with { ForwardInPlace = null } },
        ContainerNode inner => inner with { Container = WithoutInPlace(inner.Container) },
        _ => node,
    };
}
