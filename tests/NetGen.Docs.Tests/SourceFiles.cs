namespace NetGen.Docs.Tests;

/// <summary>The text files of the repository that people write, as paths from its root with slashes.</summary>
internal static class SourceFiles
{
    private static readonly string[] s_extensions =
        [".cs", ".csproj", ".editorconfig", ".md", ".props", ".py", ".runsettings", ".sh", ".targets", ".txt", ".yml"];

    private static readonly string[] s_skipped = [".git", "artifacts", "bin", "obj"];

    public static IEnumerable<string> All() => In(new DirectoryInfo(Repository.Root), "").Order(StringComparer.Ordinal);

    public static IEnumerable<string> CSharp() => All().Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !IsSnapshot(f));

    /// <summary>Snapshots are what the generator writes.</summary>
    public static bool IsSnapshot(string file) => file.Contains(".verified.", StringComparison.Ordinal);

    public static string Read(string file) => File.ReadAllText(Repository.PathOf(file));

    private static IEnumerable<string> In(DirectoryInfo folder, string prefix) =>
        folder
            .EnumerateFiles()
            .Where(f => s_extensions.Contains(f.Extension))
            .Select(f => prefix + f.Name)
            .Concat(folder.EnumerateDirectories().Where(d => !s_skipped.Contains(d.Name)).SelectMany(d => In(d, $"{prefix}{d.Name}/")));
}
