using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>Additional files and build properties, as MSBuild hands them to generators and analyzers.</summary>
internal static class ProjectOptions
{
    /// <summary>A project with these additional files.</summary>
    public static AnalyzerOptions With(params (string Path, string Text)[] files) => new([.. files.Select(f => new File(f.Path, f.Text))]);

    /// <summary>The same with build properties.</summary>
    public static AnalyzerOptions And(this AnalyzerOptions options, params (string Name, string Value)[] properties) =>
        new(options.AdditionalFiles, Provider(properties));

    public static AnalyzerConfigOptionsProvider Provider(params (string Name, string Value)[] properties) =>
        new Options(properties.ToImmutableDictionary(p => $"build_property.{p.Name}", p => p.Value, AnalyzerConfigOptions.KeyComparer));

    private sealed class File(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Options(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Values(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => properties.TryGetValue(key, out value);
    }
}
