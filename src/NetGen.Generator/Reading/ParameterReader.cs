using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>Reads the parameters of a block's typed constructor.</summary>
internal static class ParameterReader
{
    /// <summary>C# types of parameters whose meaning needs no symbol.</summary>
    private static readonly HashSet<string> s_plain =
    [
        "int",
        "long",
        "double",
        "float",
        "bool",
        "string",
        "int[]",
        "long[]",
        "double[]",
        "string[]",
        "bool[]",
    ];

    public static EquatableArray<BlockParameter> Read(
        TypeDeclarationSyntax type,
        Func<SemanticModel> model,
        ArgumentReader arguments,
        CancellationToken cancel)
    {
        var list = type.ParameterList
            ?? type.Members.OfType<ConstructorDeclarationSyntax>().Select(c => c.ParameterList)
                .OrderBy(p => p.Parameters.Count(q => q.Type?.ToString().TrimEnd('?') == "object")).FirstOrDefault();
        return (list?.Parameters ?? default).Select(p => Read(p, model, arguments, cancel)).ToEquatableArray();
    }

    private static BlockParameter Read(
        ParameterSyntax parameter,
        Func<SemanticModel> model,
        ArgumentReader arguments,
        CancellationToken cancel)
    {
        string name = parameter.Identifier.ValueText, written = parameter.Type?.ToString() ?? "";
        bool isParams = parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);
        if (s_plain.Contains(written.TrimEnd('?')))
        {
            return new(name, written, parameter.Default is { } d ? arguments.Read(d.Value) : null, isParams)
            {
                IsPerAxis = parameter.AttributeLists.SelectMany(l => l.Attributes).Any(IsPerAxis),
            };
        }

        var symbol = model().GetDeclaredSymbol(parameter, cancel);
        return symbol is null ? new(name, written, null, isParams) : Read(symbol);
    }

    public static BlockParameter Read(IParameterSymbol parameter) =>
        new(
            parameter.Name,
            parameter.Type.ToDisplayString(),
            parameter.HasExplicitDefaultValue ? ArgumentReader.Typed(parameter.Type, parameter.ExplicitDefaultValue) : null,
            parameter.IsParams)
        {
            IsPerAxis = IsPerAxis(parameter),
            Members = parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? Members(type).ToEquatableArray() : [],
        };

    /// <summary>Whether a parameter is marked <c>[PerAxis]</c>.</summary>
    public static bool IsPerAxis(IParameterSymbol parameter) =>
        parameter
            .GetAttributes()
            .Any(a =>
                a.AttributeClass
                    is { Name: "PerAxisAttribute", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } });

    private static bool IsPerAxis(AttributeSyntax attribute) =>
        ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(attribute.Name)) is "PerAxis" or "NetGen.PerAxis";

    public static IEnumerable<EnumValue> Members(INamedTypeSymbol type) =>
        type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(f => f.HasConstantValue)
            .Select(f => new EnumValue(
                type.ToDisplayString(),
                f.Name,
                Convert.ToInt64(f.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)));
}
