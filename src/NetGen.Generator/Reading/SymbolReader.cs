using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>Reads the blocks and networks of referenced assemblies from their symbols.</summary>
internal static class SymbolReader
{
    /// <summary>Whether the compilation refers to TorchSharp, or to a replacement of it.</summary>
    public static bool HasTorch(Compilation compilation) => compilation.References.Any(r => ReferenceNames.Of(r, compilation).HasTorch);

    /// <summary>Whether the compilation refers to NetGen.Onnx and ONNX Runtime, so that networks get sessions.</summary>
    public static bool HasSessions(Compilation compilation)
    {
        var references = compilation.References.Select(r => ReferenceNames.Of(r, compilation)).ToList();
        return references.Exists(r => r.HasOnnx) && references.Exists(r => r.HasOnnxRuntime);
    }

    public static bool IsBlock(INamedTypeSymbol type) =>
        type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        && type is { IsAbstract: false, IsGenericType: false, BaseType: { Name: "BlockAttribute" } parent }
        && SymbolNames.IsOfNetGen(parent);

    /// <summary>Who can name a class: as the least visible of it and the types around it.</summary>
    public static BlockAccess AccessTo(INamedTypeSymbol type)
    {
        var access = BlockAccess.All;
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            var here = outer.DeclaredAccessibility switch
            {
                Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => BlockAccess.All,
                Accessibility.Internal or Accessibility.ProtectedAndInternal when !outer.IsFileLocal => BlockAccess.Friends,
                _ => BlockAccess.Assembly,
            };
            if (here > access) access = here;
        }

        return access;
    }

    public static BlockDeclaration Read(INamedTypeSymbol type)
    {
        var all = type.InstanceConstructors.Where(c => c.DeclaredAccessibility != Accessibility.Private).ToList();
        var constructors = all.FindAll(c => c.DeclaredAccessibility == Accessibility.Public);
        if (constructors.Count == 0) constructors = all;
        int Objects(IMethodSymbol c) =>
            c.Parameters.Count(p => (p.Type is IArrayTypeSymbol a ? a.ElementType : p.Type).SpecialType == SpecialType.System_Object);
        var typed = constructors
            .OrderBy(Objects)
            .ThenByDescending(c => c.Parameters.Count(ParameterReader.IsPerAxis))
            .ThenByDescending(c => c.Parameters.Length)
            .FirstOrDefault();
        var attributes = type.GetAttributes();
        return new BlockDeclaration
        {
            FullName = ArgumentReader.WithoutSuffix(SymbolNames.FullName(type)),
            Parameters = (typed?.Parameters ?? []).Select(ParameterReader.Read).ToEquatableArray(),
            Attributes = attributes.Where(IsOurs).Select(Read).ToEquatableArray(),
            IsNameable =
                IsNameable(type)
                && !attributes.Any(a => BlockDeclaration.IsDiscouraging(ArgumentReader.WithoutSuffix(a.AttributeClass?.Name ?? ""))),
            TakesExpressions = constructors.Any(c => Objects(c) > 0),
            Broken = attributes.Select(a => WhyBroken(a, type)).FirstOrDefault(w => w is not null),
        };
    }

    // A generated file is in no class that derives from one around the block.
    private static bool IsNameable(INamedTypeSymbol type) =>
        type is { DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, IsFileLocal: false }
        && (type.ContainingType is not { } outer || IsNameable(outer));

    /// <summary>A network of a referenced assembly: its class and its attributes with full names.</summary>
    public static (ClassHeader Class, EquatableArray<AttributeUse> Attributes) ReadNetwork(INamedTypeSymbol type)
    {
        var containing = new List<ContainingType>();
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            containing.Insert(0, new("class", outer.Name, outer.Arity));
        return (
            new(SymbolNames.NamespaceOf(type), containing.ToEquatableArray(), type.Name, "public", []),
            type.GetAttributes().Where(IsOurs).Select(Read).ToEquatableArray());
    }

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { } type && (SymbolNames.Derives(type.BaseType, "LayerAttribute") || SymbolNames.IsOfNetGen(type));

    // A reference to a project with errors; or an assembly whose own reference isn't one of this compilation.
    private static string? WhyBroken(AttributeData attribute, INamedTypeSymbol type)
    {
        if (attribute.AttributeClass is not { } found) return null;
        string name = ArgumentReader.WithoutSuffix(found.Name), where = $"in {type.ContainingAssembly.Name}";
        if (found.TypeKind == TypeKind.Error)
        {
            return found.ContainingAssembly is { } missing && missing.Name != type.ContainingAssembly.Name
                ? $"{where}, its attribute [{name}] is of the assembly {missing.Name}: add a reference to that"
                : $"{where}, its attribute [{name}] has errors: correct them there";
        }

        return IsOurs(attribute) && (attribute.AttributeConstructor is null || Arguments(attribute).Any(HasError))
            ? $"{where}, the arguments of its attribute [{name}] have errors: correct them there"
            : null;
    }

    private static IEnumerable<TypedConstant> Arguments(AttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(a => a.Value));

    private static bool HasError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant is { Kind: TypedConstantKind.Array, IsNull: false } && constant.Values.Any(HasError));

    private static AttributeUse Read(AttributeData attribute)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        // An omitted argument of the constructor that takes expressions is null: the same as not written.
        var positional = attribute
            .ConstructorArguments.Take(parameters.Length)
            .Select((a, k) => new ArgumentUse(parameters[k].Name, false, Read(a)))
            .Where(a => a.Value is not NullValue);
        var properties = attribute.NamedArguments.Select(a => new ArgumentUse(a.Key, true, Read(a.Value)));
        return new(
            ArgumentReader.WithoutSuffix(SymbolNames.FullName(attribute.AttributeClass!.OriginalDefinition)),
            positional.Concat(properties).ToEquatableArray())
        {
            IsLayer = SymbolNames.Derives(attribute.AttributeClass, "LayerAttribute"),
        };
    }

    private static Value? Read(TypedConstant constant)
    {
        // What has an error looks like null.
        if (constant.Kind == TypedConstantKind.Error) return null;
        if (constant.IsNull) return new NullValue();
        if (constant is { Kind: TypedConstantKind.Type, Value: ITypeSymbol type })
            return new TypeValue($"typeof({type.ToDisplayString()})");
        if (constant.Kind != TypedConstantKind.Array) return ConstantValue.Of(constant.Type, constant.Value);
        var items = constant.Values.Select(Read).ToList();
        return items.Contains(null) ? null : new ListValue(items.Select(v => v!).ToEquatableArray());
    }
}
