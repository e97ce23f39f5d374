namespace NetGen.Docs.Tests;

/// <summary>
/// Every C# block of README.md and docs/ compiles without a warning. Words after <c>csharp</c> say what else it is:
/// <list type="bullet">
/// <item><c>continued</c>: goes on where the page's blocks before it ended, and is compiled with them.</item>
/// <item><c>fragment</c>: attributes alone; they are put onto a network of 3 x 224 x 224 images.</item>
/// <item><c>NETGEN1001</c>: a mistake, and this is the diagnostic (or several) that it gives, and no other.</item>
/// <item><c>file Project/File.cs</c>: a file of the page's example; compiled with those before it, and built and run as a project of its
/// own by another test.</item>
/// <item><c>from src/File.cs</c>: an excerpt; that file contains these lines in this order, <c>...</c> skips some.</item>
/// </list>
/// A <c>text file netgen.lock</c> block is a file of the project that the C# blocks after it are compiled in, to the end of the page.
/// </summary>
public sealed class SnippetTests
{
    public static TheoryData<string> Pages() => [.. MarkdownPage.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Snippets_compile(string page)
    {
        var failures = new List<string>();
        var before = new List<(string, string)>();
        var others = new Dictionary<string, string>();
        foreach (var block in MarkdownPage.Blocks(page))
        {
            if (block is { Language: "text", Words: ["file", var name] }) others[name] = block.Text;
            if (block.Language == "csharp")
                failures.AddRange(block.Words is ["from", var file] ? Missing(block, file) : await Check(block, before, others));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static async Task<IEnumerable<string>> Check(
        FencedBlock block,
        List<(string, string)> before,
        IReadOnlyDictionary<string, string> others)
    {
        bool isFile = block.Words is ["file", _];
        string[] unknown = block.Words.Where(word => !isFile && word is not ("continued" or "fragment") && !IsDiagnostic(word)).ToArray();
        if (unknown.Length > 0)
        {
            return [$"{block}: '{unknown[0]}' is no word that a C# block can have."];
        }

        if (!isFile && !block.Words.Contains("continued"))
        {
            before.Clear();
        }

        string text = block.Words.Contains("fragment")
            ? $"[Network(3, 224, 224, Classes = 1000)]\n#line {block.Line + 1}\n{block.Text}\npublic sealed partial class "
                + $"Fragment{block.Line};\n"
            : $"#line {block.Line + 1}\n{block.Text}\n";
        var expected = block.Words.Where(IsDiagnostic).ToHashSet();
        var diagnostics = await SnippetCompiler.Diagnose(
            [.. before, ($"{block.Page}.{block.Line}.cs", text)],
            others.Select(file => (file.Key, file.Value)),
            hasTorch: !expected.Contains("NETGEN1008"),
            isOld: expected.Contains("NETGEN1009"));
        // An old C# doesn't know the examples' own short forms, nor global usings.
        if (expected.Contains("NETGEN1009"))
        {
            diagnostics = [.. diagnostics.Where(diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))];
        }

        // A fragment ends where it ends, not with the classes.
        if (block.Words.Contains("fragment")) diagnostics = [.. diagnostics.Where(diagnostic => diagnostic.Id != "NETGEN1060")];
        if (expected.Count == 0)
        {
            before.Add(($"{block.Page}.{block.Line}.cs", text));
            return diagnostics.Select(diagnostic => $"{block}: {diagnostic}");
        }

        var found = diagnostics.Select(diagnostic => diagnostic.Id).ToHashSet();
        return found.SetEquals(expected)
            ? []
            : [$"{block}: expected {string.Join(' ', expected)}, found: {string.Join(" | ", diagnostics)}"];
    }

    private static bool IsDiagnostic(string word) =>
        word.StartsWith("NETGEN", StringComparison.Ordinal) || word.StartsWith("CS", StringComparison.Ordinal);

    private static IEnumerable<string> Missing(FencedBlock block, string file)
    {
        if (!File.Exists(Repository.PathOf(file)))
        {
            return [$"{block}: there is no {file}."];
        }

        string[] source = File.ReadAllLines(Repository.PathOf(file)).Select(line => line.Trim()).ToArray();
        int at = 0;
        foreach (string line in block.Text.Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or "..." or "// ...")))
        {
            at = Array.IndexOf(source, line, at) + 1;
            if (at == 0)
            {
                return [$"{block}: {file} has no line (any more) that reads: {line}"];
            }
        }

        return [];
    }
}
