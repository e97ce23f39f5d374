using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>
/// The rooms of the generator and of the fixes are folders, each with its own namespace; a room uses only those that come before it.
/// </summary>
public class RoomTests
{
    private const string Root = "";

    /// <summary>Ground floor first. A room may use every room above it in this list, and none below.</summary>
    private static readonly Dictionary<string, string[]> s_rooms = new(StringComparer.Ordinal)
    {
        ["NetGen.Generator"] =
        [
            // Plain types and texts.
            "Support", "CSharp", "Expressions", "Diagnostics",
            // What is declared, and what it comes to.
            "Layers", "Declarations", "Graph", "Inference", "Emission", "Training", "Serving", "Pipeline", "Reading", "Locking",
            // The front doors: NetGenGenerator and NetworkAnalysis.
            Root,
            // What is said about it.
            "Reporting", "Costs", "Advice", "Checks", "CallSites", "Analyzers",
        ],
        ["NetGen.CodeFixes"] = [Root, "Editing", "Shapes", "Structure", "Naming", "Arguments", "Classes", "Advice", "Locking", "Uses"],
    };

    /// <summary>What the SDK adds to a project's usings.</summary>
    private static readonly string[] s_implicit =
    [
        "System",
        "System.Collections.Generic",
        "System.Linq",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    public static TheoryData<string> Projects => [.. s_rooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_uses_only_rooms_before_it(string project)
    {
        string[] rooms = s_rooms[project];
        var upward = Uses(project).Where(u => Array.IndexOf(rooms, u.Room) < Array.IndexOf(rooms, u.Used))
            .Select(u => $"{u.Room} uses {u.Used}: {u.File} names {u.Name}").Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(upward);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_is_a_room_and_a_namespace(string project)
    {
        var files = Sources(project).ToList();
        Assert.Equal(
            s_rooms[project].Order(StringComparer.Ordinal),
            files.Select(f => RoomOf(project, f)).Distinct().Order(StringComparer.Ordinal));
        var elsewhere = files
            .Where(f => Path.GetFileName(f) != "Polyfills.cs")
            .Where(f => !NamespacesOf(f).SequenceEqual([NamespaceOf(project, RoomOf(project, f))]));
        Assert.Empty(elsewhere);
    }

    private static string NamespaceOf(string project, string room) => room.Length == 0 ? project : $"{project}.{room}";

    private static IEnumerable<string> NamespacesOf(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot()
        .DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(n => n.Name.ToString());

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Repository.PathOf("src/" + project), "*.cs", SearchOption.AllDirectories);

    private static string RoomOf(string project, string file) =>
        Path.GetDirectoryName(Path.GetRelativePath(Repository.PathOf("src/" + project), file))!.Replace('\\', '/');

    /// <summary>Every name in a project's sources that means something of another room of it.</summary>
    private static IEnumerable<(string Room, string Used, string File, string Name)> Uses(string project)
    {
        var compilation = Compile(project);
        foreach (var tree in compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0))
        {
            var model = compilation.GetSemanticModel(tree);
            string room = RoomOf(project, tree.FilePath);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol) continue;
                foreach (var place in symbol.OriginalDefinition.Locations.Where(l => l.SourceTree is { FilePath.Length: > 0 }))
                {
                    if (RoomOf(project, place.SourceTree!.FilePath) is var used && used != room)
                        yield return (room, used, Path.GetFileName(tree.FilePath), symbol.Name);
                }
            }
        }
    }

    /// <summary>A project's sources alone, with all that the tests refer to but itself.</summary>
    private static CSharpCompilation Compile(string project)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var usings = XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj")).Descendants("Using")
            .SelectMany(u => u.Attribute("Include")!.Value.Split(';')).Concat(s_implicit).Distinct().Select(u => $"global using {u};");
        string[] platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = platform
            .Where(p => IsReferenced(project, Path.GetFileNameWithoutExtension(p)))
            .Select(p => MetadataReference.CreateFromFile(p));
        var trees = Sources(project)
            .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f))
            .Append(CSharpSyntaxTree.ParseText(string.Join('\n', usings), options))
            // Sources that several projects share are no room's.
            .Concat(
                Directory
                    .GetFiles(Repository.PathOf("src/Shared/Names"))
                    .Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options)));
        // The project's own name lets it see the internal members of the others.
        var compilation = CSharpCompilation.Create(project, trees, references, new(OutputKind.DynamicallyLinkedLibrary));
        // A name that isn't bound would hide what it uses; attributes that we add to netstandard2.0 (CS0433) are no room's.
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS0433"));
        return compilation;
    }

    private static bool IsReferenced(string project, string assembly) =>
        assembly == "NetGen.Generator" ? project != assembly : !assembly.StartsWith("NetGen", StringComparison.Ordinal);
}
