using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Naming;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Adds an argument that a layer can't do without (NETGEN1021, and C#'s own CS7036 and CS1729) where there is a value that most networks would give.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingFix)), Shared]
public sealed class MissingFix : TextFix
{
    private const string MissingInCSharp = "CS7036", OtherNumber = "CS1729";

    /// <summary>What to begin with, by the attribute and the argument that is missing.</summary>
    private static readonly Dictionary<(string Attribute, string Argument), string[]> s_values = new()
    {
        [("Conv", "kernel")] = ["kernel: 3, padding: 1", "kernel: 1"],
        [("ConvBnReLU", "kernel")] = ["kernel: 3, padding: 1", "kernel: 1"],
        [("DepthwiseConv", "kernel")] = ["kernel: 3, padding: 1"],
        [("DeformConv", "kernel")] = ["kernel: 3, padding: 1"],
        [("ConvTranspose", "kernel")] = ["kernel: 2, stride: 2"],
        [("MaxPool", "kernel")] = ["2"],
        [("AvgPool", "kernel")] = ["2"],
        [("Upsample", "scale")] = ["2"],
        [("GroupNorm", "groups")] = ["32"],
        [("Linear", "features")] = ["\"classes\"", "10"],
        [("Network", "channels")] = ["3, 224, 224"],
        [("SGD", "learningRate")] = ["0.1, momentum: 0.9"],
        [("WarmUp", "length")] = ["5"],
        [("StepDecay", "every")] = ["30"],
        [("RandomCrop", "size")] = ["224"],
        [("RandomResizedCrop", "size")] = ["224"],
        [("StochasticDepth", "probability")] = ["0.1"],
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingArgument.Id, MissingInCSharp, OtherNumber];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { Parent.Parent: TypeDeclarationSyntax } attribute || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model) return None;
        var info = model.GetSymbolInfo(attribute, cancel);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType is not { } type || !OurTypes.IsOurs(type)) return None;
        string name = ArgumentReader.WithoutSuffix(type.Name);
        var given = attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToList() ?? [];
        // kernel = 3 isn't missing, but written as a property.
        if (attribute.ArgumentList?.Arguments.Any(a => a.NameEquals is { Name.Identifier.ValueText: var written } && type.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == written))) == true) return None;
        if (name is "Tap" or "Output" && given.Count == 0) return Names(place, attribute, name);
        if (name == "Network" && given is [_, { Expression: LiteralExpressionSyntax { Token.Value: int height } }]) return [place.Correct($"Add {height}", Edit.Add(attribute, Edit.Text(height), isProperty: false))];
        // C# speaks of one constructor of several, or of a number of arguments.
        var values = s_values.Where(v => v.Key.Attribute == name && IsMissing(name, v.Key.Argument, given)).Select(v => v.Value).FirstOrDefault() ?? [];
        if (values.Length == 0) values = OfBlock(type, given);
        // Whoever uses a block has classes.
        bool hasClasses = SyntaxReader.AttributesOf((TypeDeclarationSyntax)attribute.Parent.Parent).All(a => ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(a.Name)) != "Network") || SyntaxReader.AttributesOf((TypeDeclarationSyntax)attribute.Parent.Parent).SelectMany(a => a.ArgumentList?.Arguments ?? default).Any(a => a.NameEquals?.Name.Identifier.ValueText == "Classes");
        var corrections = values.Where(v => hasClasses || !v.Contains("classes")).Select(v => Named(name, NotGiven(v, given), given)).Select(v => place.Correct($"Add {v}", Edit.Add(attribute, v, isProperty: false))).ToList();
        return await Subject.OfAsync(place, cancel).ConfigureAwait(false) is { IsBroken: true } subject ? await subject.HelpfulAsync(corrections).ConfigureAwait(false) : corrections;
    }

    // What is joined and not tapped is what this tap was to be called.
    private static IReadOnlyList<Correction> Names(Place place, AttributeSyntax attribute, string name)
    {
        var others = SyntaxReader.AttributesOf((TypeDeclarationSyntax)attribute.Parent!.Parent!).ToList();
        List<string> Texts(Func<string, bool> isOne) => [.. others.Where(a => isOne(a.Name.ToString())).SelectMany(a => a.ArgumentList?.Arguments ?? default).Where(a => a.NameEquals is null).Select(a => a.Expression).OfType<LiteralExpressionSyntax>().Select(l => l.Token.Value).OfType<string>()];
        var known = Texts(n => n == "Tap");
        var wanted = name == "Tap" ? Texts(n => n is "Concat" or "Add" or "Multiply").Where(t => !known.Contains(t)).ToList() : [];
        return [.. wanted.DefaultIfEmpty(name == "Tap" ? "skip" : "features").Take(3).Select(w => place.Correct($"Add \"{w}\"", Edit.Add(attribute, $"\"{w}\"", isProperty: false)))];
    }

    // The parameters that a block can't do without, with what leaves most as it is.
    private static string[] OfBlock(INamedTypeSymbol type, List<AttributeArgumentSyntax> given)
    {
        if (!type.BaseType?.Name.Equals("BlockAttribute", StringComparison.Ordinal) ?? true) return [];
        var parameters = type.InstanceConstructors.OrderBy(c => c.Parameters.Count(p => p.Type.SpecialType == SpecialType.System_Object)).First().Parameters;
        int positional = given.Count(a => a.NameColon is null);
        var missing = parameters.Where((p, k) => k >= positional && !p.HasExplicitDefaultValue && !p.IsParams && given.TrueForAll(a => a.NameColon?.Name.Identifier.ValueText != p.Name)).ToList();
        var written = missing.ConvertAll(p => p.Type.SpecialType switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 => $"{p.Name}: 1",
            SpecialType.System_Boolean => $"{p.Name}: false",
            _ when p.Type.TypeKind == TypeKind.Enum && p.Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault() is { } first => $"{p.Name}: {p.Type.Name}.{first.Name}",
            _ => null,
        });
        return written.Count == 0 || written.Contains(null) ? [] : [string.Join(", ", written)];
    }

    // Of "kernel: 3, padding: 1" the kernel alone where a padding is given.
    private static string NotGiven(string values, List<AttributeArgumentSyntax> given) =>
        string.Join(", ", values.Split(new[] { ", " }, StringSplitOptions.None).Where(v => given.TrueForAll(a => a.NameColon is null || !v.StartsWith(a.NameColon.Name.Identifier.ValueText + ":", StringComparison.Ordinal))));

    // Behind a named argument only named ones may stand.
    private static string Named(string attribute, string value, List<AttributeArgumentSyntax> given) =>
        !value.Contains(':') && given.Exists(a => a.NameColon is not null) && s_values.Keys.FirstOrDefault(k => k.Attribute == attribute) is { Argument: { } argument } ? $"{argument}: {value}" : value;

    private static bool IsMissing(string attribute, string argument, List<AttributeArgumentSyntax> given)
    {
        var parameters = LayerTable.Find(attribute)?.Parameters.Select(p => p.Name) ?? TrainingTable.Find($"{Vocabulary.Namespace}.{attribute}")?.Parameters.Select(p => p.Name) ?? s_values.Keys.Where(k => k.Attribute == attribute).Select(k => k.Argument);
        int position = attribute == "ConvBnReLU" ? 1 : parameters.ToList().IndexOf(argument);
        return given.Count(a => a.NameColon is null) <= position && given.TrueForAll(a => a.NameColon?.Name.Identifier.ValueText != argument);
    }
}
