using NetGen.Generator.Checks;
using NetGen.Generator.Inference;
using NetGen.Generator.Locking;
using NetGen.Generator.Pipeline;
using NetGen.Generator.Reading;

namespace NetGen.CodeFixes.Locking;

/// <summary>A project with its lock file: what the file should say of each network, and the edits that make it say so.</summary>
internal sealed class LockedProject
{
    private readonly NetworkSource _source;
    private readonly TextDocument _file;
    private readonly SourceText _text;
    private readonly CancellationToken _cancel;

    private LockedProject(NetworkSource source, TextDocument file, SourceText text, CancellationToken cancel) =>
        (_source, _file, _text, _cancel) = (source, file, text, cancel);

    /// <summary>Null for a project without a lock file.</summary>
    public static async Task<LockedProject?> OfAsync(Project project, CancellationToken cancel)
    {
        if (project.AdditionalDocuments.FirstOrDefault(d => LockReporter.IsLock(d.FilePath ?? d.Name)) is not { } file) return null;
        if (await project.GetCompilationAsync(cancel).ConfigureAwait(false) is not { } compilation) return null;
        return new(NetworkSource.Read(compilation, cancel), file, await file.GetTextAsync(cancel).ConfigureAwait(false), cancel);
    }

    /// <summary>The full name of the network whose class is at a place of a file; null where there is none.</summary>
    public string? NetworkAt(SyntaxNode root, TextSpan span) =>
        root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
        && _source.NameOf(type) is { } name
        && Paragraph(name) is not null
            ? name
            : null;

    /// <summary>The network that the lock file names at a place; null where that isn't a network's first line.</summary>
    public string? LockedAt(TextSpan span) =>
        span.End <= _text.Length ? LockParagraphs.NameIn(_text.Lines.GetLineFromPosition(span.Start).ToString()) : null;

    /// <summary>Whether the file can be written again: each network is sound, or what is locked of it can stay.</summary>
    public bool CanUpdate => LockFile.Of(_text).Error is null || Names.All(n => Paragraph(n) is not null);

    /// <summary>
    /// The solution with the file that a build with <c>NetGenUpdateLock</c> writes. Such a build fails while a network is broken; here the
    /// paragraph of that network stays as it is.
    /// </summary>
    public Solution Update()
    {
        var old = new LockParagraphs(_text);
        var paragraphs = Names.Select(n => Paragraph(n) ?? old.Of(n)).OfType<string>();
        return With(old.Lines(LockText.File(paragraphs)));
    }

    /// <summary>The solution with a file that is true of these networks; those that the project hasn't any more are taken out.</summary>
    public Solution Accept(IEnumerable<string> networks)
    {
        var paragraphs = new LockParagraphs(_text);
        foreach (string name in networks.Distinct(StringComparer.Ordinal))
        {
            if (Paragraph(name) is { } paragraph) paragraphs.Set(name, paragraph);
            else if (!Names.Contains(name)) paragraphs.Remove(name);
        }

        return With(paragraphs.ToString());
    }

    private Solution With(string text) =>
        _file.Project.Solution.WithAdditionalDocumentText(_file.Id, SourceText.From(text, _text.Encoding, _text.ChecksumAlgorithm));

    private IEnumerable<string> Names => _source.Networks.Select(n => n.Class.Header.FullName);

    // As the generator does: null for a network that is broken, and for what is none.
    private string? Paragraph(string name) =>
        _source.PartsOf(name) is [{ Class: { IsNetwork: true, IsAttribute: false } type }, ..]
        && _source.Close(type, _cancel) is { } network
        && GraphBuilder.Build(network, cancel: _cancel).Graph is { } graph
        && Analysis.Infer(graph, _cancel).Inferred is { } inferred
            ? LockText.Write(inferred)
            : null;
}
