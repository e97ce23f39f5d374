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
        // ref int is no type that an attribute's argument has.
        if (parameter.Modifiers.FirstOrDefault(m => m.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword or SyntaxKind.InKeyword)
            is { RawKind: not 0 } passed)
        {
            return new(name, $"{passed.ValueText} {written}", null, isParams);
        }

        if (s_plain.Contains(written.TrimEnd('?')))
        {
            return new(name, written, parameter.Default is { } d ? Rounded(written, arguments.Read(d.Value)) : null, isParams)
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
            parameter.HasExplicitDefaultValue ? ConstantValue.Of(parameter.Type, parameter.ExplicitDefaultValue) : null,
            parameter.IsParams)
        {
            IsPerAxis = IsPerAxis(parameter),
            Members = parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type ? Members(type).ToEquatableArray() : [],
        };

    // C# converts a default to its parameter's type: 16777217 is 16777216 as a float.
    private static Value? Rounded(string type, Value? value) =>
        type == "float"
        && value switch
        {
            NumberValue { Number: var decimals } => decimals,
            IntegerValue { Dim: { IsKnown: true, Value: var whole } } => whole,
            _ => (double?)null,
        } is { } number
        && (float)number != number
            ? new NumberValue((float)number)
            : value;

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
                ConstantValue.Number(f.ConstantValue)));
}
