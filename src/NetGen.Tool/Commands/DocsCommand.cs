using System.CommandLine;
using NetGen.Training;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary><c>netgen docs FOLDER</c>: writes the generated pages under a copy of the repository.</summary>
internal static class DocsCommand
{
    /// <summary>Every generated page: its path, and its text for the repository's root.</summary>
    private static readonly IReadOnlyList<(string Path, Func<string, string> Text)> s_pages =
    [
        ("docs/zoo.md", _ => ZooPage.Write()), ("docs/blocks.md", _ => BlocksPage.Write()), ("docs/advice.md", _ => AdvicePage.Write()),
        ("docs/zoo.csv", _ => LineageRow.ToCsv()), ("docs/zoo.svg", _ => LineagePicture.Write()),
        ("docs/concepts.md", _ => ConceptsPage.Write()), ("docs/citations.md", CitationsPage.Write),
    ];

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "the repository's root, or a folder laid out like it" };
        var command = new Command("docs", "Writes the generated pages of the documentation.") { folder };
        command.SetAction(parsed => UserException.Guard(() => Write(parsed.GetRequiredValue(folder))));
        return command;
    }

    private static void Write(DirectoryInfo root)
    {
        if (!Directory.Exists(Path.Combine(root.FullName, "docs")))
            throw new UserException($"{root.FullName} has no folder 'docs'; name the repository's root");
        foreach (var (path, text) in s_pages) AtomicFile.WriteText(Path.Combine(root.FullName, path), text(root.FullName));
    }
}
