using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Naming;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Adds an argument that a layer can't do without (NETGEN1021, and C#'s own CS7036 and CS1729) where there is a value that most networks
/// would give.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingFix)), Shared]
public sealed class MissingFix : TextFix
{
    private const string MissingInCSharp = "CS7036", OtherNumber = "CS1729";

    /// <summary>What to begin with, by the attribute and the argument that is missing; layers say it themselves.</summary>
    private static readonly Dictionary<(string Attribute, string Argument), string[]> s_values = new()
    {
        [("Network", "channels")] = ["3, 224, 224"],
        [("SGD", "learningRate")] = ["0.1, momentum: 0.9"],
        [("WarmUp", "length")] = ["5"],
        [("StepDecay", "every")] = ["30"],
        [("RandomCrop", "size")] = ["224"],
        [("RandomResizedCrop", "size")] = ["224"],
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.MissingArgument.Id, MissingInCSharp, OtherNumber];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { Parent.Parent: TypeDeclarationSyntax } attribute
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }

        var info = model.GetSymbolInfo(attribute, cancel);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType is not { } type || !OurTypes.IsOurs(type)) return None;
        string name = ArgumentReader.WithoutSuffix(type.Name);
        var given = attribute.ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToList() ?? [];
        // kernel = 3 isn't missing, but written as a property.
        if (attribute.ArgumentList?.Arguments.Any(a =>
                a.NameEquals is { Name.Identifier.ValueText: var written }
                && type.InstanceConstructors.Any(c => c.Parameters.Any(p => p.Name == written))) == true)
        {
            return None;
        }

        if (name is "Tap" or "Output" && given.Count == 0) return Names(place, attribute, name);
        if (name == "Network" && given is [_, { Expression: LiteralExpressionSyntax { Token.Value: int height } }])
            return [place.Correct($"Add {height}", Edit.Add(attribute, Text.Invariant(height), isProperty: false))];
        // C# speaks of one constructor of several, or of a number of arguments.
        var (argument, values) = Begin(name, given);
        if (values.Count == 0) values = OfBlock(type, given);
        // A network that uses a block has classes.
        bool hasClasses =
            SyntaxReader
                .AttributesOf((TypeDeclarationSyntax)attribute.Parent.Parent)
                .All(a => ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(a.Name)) != "Network")
            || SyntaxReader
                .AttributesOf((TypeDeclarationSyntax)attribute.Parent.Parent)
                .SelectMany(a => a.ArgumentList?.Arguments ?? default)
                .Any(a => a.NameEquals?.Name.Identifier.ValueText == "Classes");
        var corrections = values.Where(v => hasClasses || !v.Contains("classes")).Select(v => Named(argument, NotGiven(v, given), given))
            .Select(v => place.Correct($"Add {v}", Edit.Add(attribute, v, isProperty: false))).ToList();
        return await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is { IsBroken: true } diagnosed
            ? await diagnosed.HelpfulAsync(corrections).ConfigureAwait(false)
            : corrections;
    }

    // What is joined and not tapped is what this tap was to be called.
    private static IReadOnlyList<Correction> Names(Place place, AttributeSyntax attribute, string name)
    {
        var others = SyntaxReader.AttributesOf((TypeDeclarationSyntax)attribute.Parent!.Parent!).ToList();
        List<string> Texts(Func<string, bool> isOne) =>
            [
                .. others
                    .Where(a => isOne(a.Name.ToString()))
                    .SelectMany(a => a.ArgumentList?.Arguments ?? default)
                    .Where(a => a.NameEquals is null)
                    .Select(a => a.Expression)
                    .OfType<LiteralExpressionSyntax>()
                    .Select(l => l.Token.Value)
                    .OfType<string>(),
            ];
        var known = Texts(n => n == "Tap");
        var wanted = name == "Tap" ? Texts(n => n is "Concat" or "Add" or "Multiply").Where(t => !known.Contains(t)).ToList() : [];
        return
        [
            .. wanted
                .DefaultIfEmpty(name == "Tap" ? "skip" : "features")
                .Take(3)
                .Select(w => place.Correct($"Add \"{w}\"", Edit.Add(attribute, $"\"{w}\"", isProperty: false))),
        ];
    }

    // The parameters that a block can't do without, with what leaves most as it is.
    private static IReadOnlyList<string> OfBlock(INamedTypeSymbol type, List<AttributeArgumentSyntax> given)
    {
        if (!type.BaseType?.Name.Equals("BlockAttribute", StringComparison.Ordinal) ?? true) return [];
        var parameters = type
            .InstanceConstructors.OrderBy(c => c.Parameters.Count(p => p.Type.SpecialType == SpecialType.System_Object))
            .First()
            .Parameters;
        int positional = given.Count(a => a.NameColon is null);
        var missing = parameters
            .Where(
                (p, k) =>
                    k >= positional
                    && !p.HasExplicitDefaultValue
                    && !p.IsParams
                    && given.TrueForAll(a => a.NameColon?.Name.Identifier.ValueText != p.Name))
            .ToList();
        // A block with a kernel and a padding is given what a convolution is.
        if (missing is [{ Name: var one }] && OfLayers(one, [.. parameters.Select(p => p.Name)]) is { Count: > 0 } starters)
            return starters;
        var written = missing.ConvertAll(p => p.Type.SpecialType switch
        {
            SpecialType.System_Int32 or SpecialType.System_Int64 => $"{p.Name}: 1",
            SpecialType.System_Boolean => $"{p.Name}: false",
            _ when p.Type.TypeKind == TypeKind.Enum && p.Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault() is { } first =>
                $"{p.Name}: {p.Type.Name}.{first.Name}",
            _ => null,
        });
        return written.Count == 0 || written.Contains(null) ? [] : [string.Join(", ", written)];
    }

    /// <summary>What the first layer with a parameter of this name begins with, where all that it names are parameters here, too.</summary>
    private static IReadOnlyList<string> OfLayers(string parameter, IReadOnlyCollection<string> known)
    {
        var starters = LayerTable
            .All.SelectMany(l => l.Parameters)
            .FirstOrDefault(p => p.Name == parameter && p.Starters.Count > 0)
            ?.Starters;
        return [.. (starters ?? []).Where(s => s.Split(',').All(IsKnown))];

        bool IsKnown(string argument) => argument.IndexOf(':') is > 0 and var end && known.Contains(argument.Substring(0, end).Trim());
    }

    // Of "kernel: 3, padding: 1" the kernel alone where a padding is given.
    private static string NotGiven(string values, List<AttributeArgumentSyntax> given) =>
        string.Join(
            ", ",
            values
                .Split(new[] { ", " }, StringSplitOptions.None)
                .Where(v =>
                    given.TrueForAll(a =>
                        a.NameColon is null || !v.StartsWith(a.NameColon.Name.Identifier.ValueText + ":", StringComparison.Ordinal))));

    // Only named arguments may follow a named one.
    private static string Named(string argument, string value, List<AttributeArgumentSyntax> given) =>
        !value.Contains(':') && argument.Length > 0 && given.Exists(a => a.NameColon is not null) ? $"{argument}: {value}" : value;

    /// <summary>The first argument that is missing and has values to begin with, and those.</summary>
    private static (string Argument, IReadOnlyList<string> Values) Begin(string attribute, List<AttributeArgumentSyntax> given)
    {
        var starters = LayerTable.Find(attribute) is { } layer
            ? layer.Parameters.Select((p, k) => (p.Name, Position: k, Values: (IReadOnlyList<string>)p.Starters))
            : s_values.Where(v => v.Key.Attribute == attribute)
                .Select(v => (Name: v.Key.Argument, Position: PositionOf(v.Key), Values: (IReadOnlyList<string>)v.Value));
        int positional = given.Count(a => a.NameColon is null);
        return starters
            .Where(s =>
                s.Values.Count > 0 && positional <= s.Position && given.TrueForAll(a => a.NameColon?.Name.Identifier.ValueText != s.Name))
            .Select(s => (s.Name, s.Values))
            .DefaultIfEmpty(("", []))
            .First();
    }

    private static int PositionOf((string Attribute, string Argument) key) =>
        TrainingTable.Find($"{Vocabulary.Namespace}.{key.Attribute}")?.Parameters.ToList().FindIndex(p => p.Name == key.Argument) ?? 0;
}
