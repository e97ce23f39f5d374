using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Live.Tests;

/// <summary>
/// What each state of the sample's text shows when it is compiled from nothing. Taking back an edit meets states that were met before:
/// what is compiled from nothing can't depend on how it was arrived at, and is worked out once for each text.
/// </summary>
internal sealed class FreshReports(Project origin)
{
    private readonly IReadOnlyList<AnalyzerReference> _others = OtherProcess.Load(origin);
    private readonly Dictionary<string, Report> _known = [];

    /// <summary>How many states were compiled.</summary>
    public int Compiled => _known.Count;

    public async Task<Report> OfAsync(Project project, IReadOnlyCollection<string>? files)
    {
        string key = await KeyAsync(project, files);
        if (_known.TryGetValue(key, out var known)) return known;
        return _known[key] = await Report.FreshAsync(project, _others, files);
    }

    // All that differs from the text on disk, and which files are looked at.
    private async Task<string> KeyAsync(Project project, IReadOnlyCollection<string>? files)
    {
        var looked = files?.Where(f => project.Documents.Any(d => d.Name == f)).Order(StringComparer.Ordinal);
        var key = new StringBuilder(looked is null ? "*" : string.Join("|", looked));
        foreach (var document in project.Documents.OrderBy(d => d.FilePath, StringComparer.Ordinal))
        {
            var text = await document.GetTextAsync();
            if (origin.GetDocument(document.Id) is { } old && (await old.GetTextAsync()).ContentEquals(text)) continue;
            key.Append('\0').Append(document.FilePath).Append('\0').Append(text);
        }

        foreach (var id in origin.DocumentIds.Where(id => project.GetDocument(id) is null)) key.Append('\0').Append(id);
        return key.ToString();
    }
}
