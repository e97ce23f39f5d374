using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>Reads the blocks of referenced assemblies from their symbols.</summary>
internal static class SymbolReader
{
    /// <summary>The assembly that declares <c>BlockAttribute</c>; only assemblies that refer to it can hold blocks.</summary>
    private const string RuntimeAssembly = "NetGen.Runtime";

    // A metadata reference is the same object from one keystroke to the next, and what it refers to doesn't change.
    private static readonly ConditionalWeakTable<MetadataReference, object> s_known = new();

    /// <summary>Blocks of every referenced assembly, in the order of the references.</summary>
    public static EquatableArray<BlockDeclaration> ReadReferences(Compilation compilation, CancellationToken cancel)
    {
        var blocks = new List<BlockDeclaration>();
        foreach (var reference in compilation.References)
        {
            cancel.ThrowIfCancellationRequested();
            if (!s_known.TryGetValue(reference, out object? known))
            {
                known = compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
                    ? ReadAssembly(assembly)
                    : EquatableArray<BlockDeclaration>.Empty;
                // A reference to a compilation is a new object whenever that compilation changes.
                s_known.GetValue(reference, _ => known);
            }

            blocks.AddRange((EquatableArray<BlockDeclaration>)known);
        }

        return blocks.ToEquatableArray();
    }

    private static readonly ConditionalWeakTable<MetadataReference, object> s_torches = new();

    /// <summary>Whether the compilation refers to TorchSharp, or to a replacement of it.</summary>
    public static bool HasTorch(Compilation compilation) => compilation.References.Any(r =>
    {
        if (s_torches.TryGetValue(r, out object known)) return (bool)known;
        bool has =
            compilation.GetAssemblyOrModuleSymbol(r) is IAssemblySymbol assembly
            && assembly.GetTypeByMetadataName("TorchSharp.torch") is not null;
        return (bool)s_torches.GetValue(r, _ => has);
    });

    public static EquatableArray<BlockDeclaration> ReadAssembly(IAssemblySymbol assembly) =>
        assembly.Name != RuntimeAssembly && !assembly.Modules.Any(m => m.ReferencedAssemblies.Any(a => a.Name == RuntimeAssembly))
            ? []
            : TypesOf(assembly.GlobalNamespace).Where(IsBlock).Select(Read).ToEquatableArray();

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol scope) =>
        scope.GetTypeMembers().Concat(scope.GetNamespaceMembers().SelectMany(TypesOf));

    private static bool IsBlock(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        && type is { IsAbstract: false, BaseType: { Name: "BlockAttribute" } parent }
        && parent.ContainingNamespace.ToDisplayString() == "NetGen"
        && type.DeclaredAccessibility == Accessibility.Public;

    public static BlockDeclaration Read(INamedTypeSymbol type)
    {
        var constructors = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToList();
        int Objects(IMethodSymbol c) =>
            c.Parameters.Count(p => (p.Type is IArrayTypeSymbol a ? a.ElementType : p.Type).SpecialType == SpecialType.System_Object);
        var typed = constructors
            .OrderBy(Objects)
            .ThenByDescending(c => c.Parameters.Count(ParameterReader.IsPerAxis))
            .ThenByDescending(c => c.Parameters.Length)
            .FirstOrDefault();
        return new BlockDeclaration
        {
            FullName = ArgumentReader.WithoutSuffix(type.ToDisplayString()),
            Parameters = (typed?.Parameters ?? []).Select(ParameterReader.Read).ToEquatableArray(),
            Attributes = type.GetAttributes().Where(IsOurs).Select(Read).ToEquatableArray(),
            IsNameable = !type.GetAttributes()
                .Any(a => BlockDeclaration.IsDiscouraging(ArgumentReader.WithoutSuffix(a.AttributeClass?.Name ?? ""))),
            TakesExpressions = constructors.Any(c => Objects(c) > 0),
        };
    }

    /// <summary>A network of a referenced assembly: its class and its attributes with full names.</summary>
    public static (ClassHeader Class, EquatableArray<AttributeUse> Attributes) ReadNetwork(INamedTypeSymbol type)
    {
        var containing = new List<string>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containing.Insert(0, $"partial class {outer.Name}");
        string space = type.ContainingNamespace is { IsGlobalNamespace: false } scope ? scope.ToDisplayString() : "";
        return (
            new(space, containing.ToEquatableArray(), type.Name, "public", []),
            type.GetAttributes().Where(IsOurs).Select(Read).ToEquatableArray());
    }

    private static bool IsOurs(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass?.BaseType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "LayerAttribute", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return attribute.AttributeClass?.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };
    }

    private static AttributeUse Read(AttributeData attribute)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        // An omitted argument of the constructor that takes expressions is null: the same as not written.
        var positional = attribute
            .ConstructorArguments.Select((a, k) => new ArgumentUse(parameters[k].Name, false, Read(a)))
            .Where(a => a.Value is not NullValue);
        var properties = attribute.NamedArguments.Select(a => new ArgumentUse(a.Key, true, Read(a.Value)));
        return new(
            ArgumentReader.WithoutSuffix(attribute.AttributeClass!.ToDisplayString()),
            positional.Concat(properties).ToEquatableArray());
    }

    private static Value? Read(TypedConstant constant)
    {
        if (constant.IsNull) return new NullValue();
        if (constant.Kind != TypedConstantKind.Array) return ArgumentReader.Typed(constant.Type, constant.Value);
        var items = constant.Values.Select(Read).ToList();
        return items.Contains(null) ? null : new ListValue(items.Select(v => v!).ToEquatableArray());
    }
}
