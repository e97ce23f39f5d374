using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.LibTorch.Tests.SystemOnly;

/// <summary>Source that compiles against this binding compiles against TorchSharp: every public member stands in its listing.</summary>
public class ApiListingTests
{
    [Fact]
    public void Every_public_member_is_one_of_TorchSharps()
    {
        var listing = ApiListing.Read();
        var known = 0;
        var unknown = new List<string>();
        foreach (var type in Types(Binding().GlobalNamespace).Where(IsVisible))
        {
            var name = Name(type);
            if (!listing.TryGetValue(name, out var members))
            {
                unknown.Add($"type {name}");
                continue;
            }
            foreach (var member in Members(type))
            {
                if (members.Contains(member)) known++;
                else unknown.Add($"{name}: {member}");
            }
        }
        Assert.True(unknown.Count == 0, $"Not in TorchSharp, or spelt otherwise:{Environment.NewLine}{string.Join(Environment.NewLine, unknown)}");
        // The check itself works: a binding without members would pass it too.
        Assert.True(known > 1000, $"only {known} members were compared");
    }

    private static IAssemblySymbol Binding()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.GetFiles(runtime, "*.dll").Where(IsManaged).Append(typeof(TorchSharp.torch).Assembly.Location)
            .Select(f => (MetadataReference)MetadataReference.CreateFromFile(f)).ToArray();
        return (IAssemblySymbol)CSharpCompilation.Create("probe", references: references).GetAssemblyOrModuleSymbol(references[^1])!;
    }

    private static bool IsManaged(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol scope) => scope.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(m => m is INamedTypeSymbol t ? Types(t).Prepend(t) : Types(m));

    private static bool IsPublic(ISymbol s) => s.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool IsVisible(INamedTypeSymbol type) => IsPublic(type) && (type.ContainingType is null || IsVisible(type.ContainingType));

    private static string Name(INamedTypeSymbol type) =>
        type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? []
        : type.GetMembers().Where(m => IsPublic(m) && IsListed(m, type)).Select(m =>
            ApiListing.Normal(m is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } f ? $"{f.Name} = {f.ConstantValue}" : m.ToDisplayString(ApiListing.Format)));

    private static bool IsListed(ISymbol member, INamedTypeSymbol type) => member switch
    {
        INamedTypeSymbol => false,
        { IsImplicitlyDeclared: true } => false,
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet or MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.StaticConstructor or MethodKind.Destructor } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0 } => type.TypeKind is not (TypeKind.Enum or TypeKind.Struct),
        IMethodSymbol { IsOverride: true } => false,
        _ => true,
    };
}
