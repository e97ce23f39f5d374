using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Live.Tests;

/// <summary>Changes a project's text as a person does, and holds what is shown after each change against a start from nothing.</summary>
/// <param name="fresh">What the same text shows when it is compiled from nothing.</param>
internal sealed class Editor(Project project, FreshReports fresh)
{
    private readonly Stack<(DocumentId Document, TextChange Back)> _undo = [];
    private readonly HashSet<string> _touched = ["FashionNet.cs"];

    public Project Project { get; private set; } = project;

    /// <summary>What was shown after the last change.</summary>
    public Report Last { get; private set; } = null!;

    /// <summary>How many states were compared.</summary>
    public int States { get; private set; }

    /// <summary>
    /// The errors of ours and of the compiler that are shown now; a block's parameters are unread for the compiler,
    /// which only the whole project's analysis suppresses.
    /// </summary>
    public IEnumerable<string> Errors =>
        Last.Diagnostics.Where(d =>
            d.StartsWith("Error ", StringComparison.Ordinal) && !d.StartsWith("Error CS9113", StringComparison.Ordinal));

    /// <summary>Adds a file with a text.</summary>
    public Task AddAsync(string file, string text = "")
    {
        Project = Project
            .AddDocument(file, SourceText.From(text), filePath: Path.Combine(Path.GetDirectoryName(Project.FilePath)!, file))
            .Project;
        _touched.Add(file);
        return CheckAsync();
    }

    /// <summary>Removes a file.</summary>
    public Task RemoveAsync(string file)
    {
        Project = Project.RemoveDocument(Document(file).Id);
        return CheckAsync();
    }

    /// <summary>Types a text at the end of a file, or before another text, one character after another.</summary>
    public async Task TypeAsync(string file, string text, string? before = null)
    {
        int at = before is null ? (await TextAsync(file)).Length : await PlaceAsync(file, before);
        foreach (char c in text) await ChangeAsync(file, new(at++, 0), c.ToString());
    }

    /// <summary>Deletes a text backwards, one character after another.</summary>
    public async Task EraseAsync(string file, string text)
    {
        int at = await PlaceAsync(file, text);
        for (int end = at + text.Length; end > at; end--) await ChangeAsync(file, new(end - 1, 1), "");
    }

    /// <summary>Deletes a text and types another in its place.</summary>
    public async Task RetypeAsync(string file, string text, string by)
    {
        int at = await PlaceAsync(file, text);
        await EraseAsync(file, text);
        foreach (char c in by) await ChangeAsync(file, new(at++, 0), c.ToString());
    }

    /// <summary>Replaces a text at once, as pasting over a selection does.</summary>
    public async Task PasteAsync(string file, string over, string text) =>
        await ChangeAsync(file, new(await PlaceAsync(file, over), over.Length), text);

    /// <summary>Chooses a fix of the light bulb, as the editor offers it for what is shown now.</summary>
    public async Task FixAsync(string file, string title)
    {
        var document = Document(file);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in Last.Found.Where(d => Path.GetFileName(d.Location.SourceTree?.FilePath) == file && !d.IsSuppressed))
        {
            foreach (var provider in Fixes.Providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(
                    new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
            }
        }

        var chosen = actions.FirstOrDefault(a => a.Title == title);
        Assert.True(chosen is not null, $"No '{title}' among: {string.Join(", ", actions.Select(a => a.Title))}{await AllTextAsync()}");
        var changed = (await chosen.GetOperationsAsync(default))
            .OfType<ApplyChangesOperation>()
            .Single()
            .ChangedSolution.GetProject(Project.Id)!;
        // It changes the text of this file alone.
        Assert.Equal([document.Id], changed.GetChanges(Project).GetChangedDocuments());
        Project = changed;
        await CheckAsync();
    }

    /// <summary>Undoes this many changes, or all.</summary>
    public async Task UndoAsync(int changes = int.MaxValue, bool checkEach = true)
    {
        while (changes-- > 0 && _undo.TryPop(out var step))
        {
            await ApplyAsync(step.Document, step.Back);
            if (checkEach || changes == 0 || _undo.Count == 0) await CheckAsync();
        }
    }

    /// <summary>Compares the present state: what is shown in the files touched, or everywhere.</summary>
    public async Task CheckAsync(bool everywhere = false)
    {
        States++;
        Last = await Report.OfAsync(Project, everywhere ? null : _touched);
        var expected = await fresh.OfAsync(Project, everywhere ? null : _touched);
        Assert.True(
            Last.Crashes.Count == 0 && expected.Crashes.Count == 0,
            string.Join("\n", Last.Crashes.Concat(expected.Crashes)) + await AllTextAsync());
        string difference = Report.Difference(Last, expected);
        Assert.True(difference.Length == 0, difference + await AllTextAsync());
    }

    private async Task ChangeAsync(string file, TextSpan span, string text)
    {
        _touched.Add(file);
        var old = await TextAsync(file);
        _undo.Push((Document(file).Id, new(new(span.Start, text.Length), old.ToString(span))));
        await ApplyAsync(Document(file).Id, new(span, text));
        await CheckAsync();
    }

    private async Task ApplyAsync(DocumentId id, TextChange change)
    {
        var document = Project.GetDocument(id)!;
        Project = document.WithText((await document.GetTextAsync()).WithChanges(change)).Project;
    }

    private Document Document(string file) => Project.Documents.Single(d => d.Name == file);

    private Task<SourceText> TextAsync(string file) => Document(file).GetTextAsync();

    private async Task<int> PlaceAsync(string file, string text)
    {
        string all = (await TextAsync(file)).ToString();
        int at = all.LastIndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{text}' isn't in\n{all}");
        return at;
    }

    private async Task<string> AllTextAsync()
    {
        var texts = new List<string>();
        foreach (string file in _touched.Where(f => Project.Documents.Any(d => d.Name == f)))
            texts.Add($"\n--- {file}\n{await TextAsync(file)}");
        return string.Concat(texts);
    }
}
