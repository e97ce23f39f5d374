namespace NetGen.Zoo;

/// <summary>How a citation was checked.</summary>
public enum CitationCheck
{
    /// <summary>The text of that place was read.</summary>
    Text,

    /// <summary>The authors' program was read at that path.</summary>
    Program,

    /// <summary>The place wasn't read itself, but another text that reprints it was.</summary>
    Reprint,

    /// <summary>Nothing was read: the citation is taken over.</summary>
    NotSeen,
}

/// <summary>A place in a work, or a file of a program, that something here is taken from.</summary>
/// <param name="Source">The work's short name, or the program's repository.</param>
/// <param name="Place">The place: <c>section 3.3</c>, <c>table 1</c>, a path; empty for the whole.</param>
/// <param name="Check">How it was checked.</param>
/// <param name="Reprint">The text that reprints the place, where that was read instead.</param>
public sealed record Citation(string Source, string Place, CitationCheck Check, string Reprint = "")
{
    /// <summary>How it was checked, in words.</summary>
    public string HowChecked => Check switch
    {
        CitationCheck.Text => "text read",
        CitationCheck.Program => "program read",
        CitationCheck.Reprint => $"read in {Reprint}",
        _ => "not seen",
    };

    /// <summary>The citation as it is written.</summary>
    public override string ToString() => Place.Length == 0 ? Source : $"{Source}, {Place}";
}

/// <summary>A published work, and which of its places were read for what is declared here.</summary>
/// <param name="Name">Its short name, as citations have it: <c>He et al. 2015</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="ArXiv">Its number on arXiv, or null.</param>
/// <param name="Seen">The places whose text was read.</param>
public sealed record Work(string Name, string Title, string? ArXiv, params IReadOnlyList<string> Seen)
{
    /// <summary>The numbers of all its sections, where its headings were read; a citation of another is a mistake.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Places that were read where another text reprints them, and that text.</summary>
    public IReadOnlyDictionary<string, string> Reprinted { get; init; } = new Dictionary<string, string>();

    /// <summary>A citation of a place in it.</summary>
    /// <param name="place">The place; empty for the whole.</param>
    /// <returns>The citation.</returns>
    public Citation At(string place) =>
        Seen.Count > 0 && (place.Length == 0 || Seen.Contains(place)) ? new(Name, place, CitationCheck.Text)
        : Reprinted.TryGetValue(place, out string? reprint) ? new(Name, place, CitationCheck.Reprint, reprint)
        : new(Name, place, CitationCheck.NotSeen);

    /// <summary>Whether a place can be there: a section that the work doesn't have can't.</summary>
    /// <param name="place">The place.</param>
    public bool CanHave(string place) =>
        Sections.Count == 0 || !place.StartsWith("section ", StringComparison.Ordinal) || Sections.Contains(place["section ".Length..]);
}

/// <summary>A file of a program that a work's authors published.</summary>
/// <param name="Repository">Its repository: <c>github.com/KaimingHe/resnet-1k-layers</c>.</param>
/// <param name="Path">The file's path there.</param>
/// <param name="Says">What was taken from it.</param>
/// <param name="WasSeen">Whether the file was read.</param>
public sealed record AuthorsProgram(string Repository, string Path, string Says, bool WasSeen = true)
{
    /// <summary>The citation of the file.</summary>
    public Citation Citation => new(Repository, Path, WasSeen ? CitationCheck.Program : CitationCheck.NotSeen);
}
