using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>A page of docs/rules: the project that its wrong example is.</summary>
/// <param name="Sources">The C# files up to the first example that has the rule's id, or the first of all where none has.</param>
/// <param name="Files">Names and texts of the other files that come with it.</param>
internal sealed record RulePage(IReadOnlyList<string> Sources, IReadOnlyList<(string Name, string Text)> Files)
{
    public static string PathOf(string page) => Repository.PathOf($"docs/rules/{page}.md");

    public static RulePage Of(string id)
    {
        var (sources, files) = (new List<string>(), new List<(string, string)>());
        bool isMarked = false;
        string text = File.ReadAllText(PathOf(id));
        foreach (Match fence in Regex.Matches(text, @"(?ms)^```(\w+)(?: (.*?))?\n(.*?)\n```$"))
        {
            var (language, words, body) = (fence.Groups[1].Value, fence.Groups[2].Value, fence.Groups[3].Value + "\n");
            if (language == "text" && words.StartsWith("file ", StringComparison.Ordinal)) files.Add((words["file ".Length..], body));
            if (language != "csharp") continue;
            if (!words.Contains("continued", StringComparison.Ordinal)) sources.Clear();
            sources.Add(body);
            isMarked = words.Contains(id, StringComparison.Ordinal);
            if (isMarked || !Regex.IsMatch(text, $"(?m)^```csharp.*{id}")) break;
        }

        return new(sources, files);
    }

    /// <summary>The other files as an analysis gets them.</summary>
    public AnalyzerOptions Options => new([.. Files.Select(f => (AdditionalText)new OtherFile($"/project/{f.Name}", f.Text))]);

    private sealed class OtherFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
