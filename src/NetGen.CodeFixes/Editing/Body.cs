using System.Diagnostics.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Reading;
using NetGen.Generator.Reporting;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.CodeFixes.Editing;

/// <summary>
/// The attributes of one network or block of this solution: as they are written, as the generator reads them, and the sections they form.
/// </summary>
internal sealed class Body
{
    private readonly ArgumentFinder _finder;
    private readonly Frame _frame;

    public Body(NetworkSource source, SourcePart part, Document document)
    {
        (Source, Part, Document) = (source, part, document);
        Syntax = [.. SyntaxReader.AttributesOf(part.Syntax)];
        IsBlock = part.Class.IsBlock;
        Uses = IsBlock ? source.Catalogue.ToBlock(part.Class).Attributes : source.Catalogue.Close(part.Class).Attributes;
        Items = SectionParser.Parse(Uses, (_, _, _) => { });
        _finder = new(source.Catalogue.FindBlock);
        _frame = new(part.Class.Header.FullName, Uses, [], Shape.Vector(1), null);
    }

    public NetworkSource Source { get; }

    public SourcePart Part { get; }

    public Document Document { get; }

    public bool IsBlock { get; }

    public IReadOnlyList<AttributeSyntax> Syntax { get; }

    public EquatableArray<AttributeUse> Uses { get; }

    public IReadOnlyList<Item> Items { get; }

    /// <summary>What messages call an attribute: its name, or <c>2nd Conv</c>.</summary>
    public string Label(int index) => _frame.OriginOf(index).Links.Last().Label;

    /// <summary>The layer that an attribute is; null for a block and for anything else.</summary>
    public LayerDefinition? LayerOf(int index) => Vocabulary.LayerOf(Uses[index].Name);

    /// <summary>The names of an attribute's constructor parameters; empty for what is no layer and no block.</summary>
    public IReadOnlyList<string> Parameters(int index) =>
        Vocabulary.LayerOf(Uses[index].Name) is { } layer ? [.. layer.Parameters.Select(p => p.Name)]
        : Source.Catalogue.FindBlock(Uses[index].Name) is { } block ? [.. block.Parameters.Select(p => p.Name)]
        : TrainingTable.Find(Uses[index].Name) is { } training ? [.. training.Parameters.Select(p => p.Name)]
        : [];

    /// <summary>The argument that says what a parameter or property is, where exactly one does.</summary>
    public AttributeArgumentSyntax? Written(int index, string parameter) =>
        _finder.Find(Uses[index], parameter) is [var at] && Syntax[index].ArgumentList is { } list ? list.Arguments[at] : null;

    /// <summary>The value of a parameter, written or by default, where it is a constant.</summary>
    public Value? Constant(int index, string parameter)
    {
        var value = _finder.Find(Uses[index], parameter) switch
        {
            [var at] => Uses[index].Arguments[at].Value,
            [] => Vocabulary.LayerOf(Uses[index].Name)?.Parameters.FirstOrDefault(p => p.Name == parameter)?.Default
                ?? Source.Catalogue.FindBlock(Uses[index].Name)?.Parameters.FirstOrDefault(p => p.Name == parameter)?.Default,
            _ => null,
        };
        return value is TextValue text
            ? Expression.Parse(text.Text).IsExpression(out var expression) && expression.Evaluate(NoVariables.Scope).IsValue(out var number)
                ? number
                : null
            : value;
    }

    /// <summary>A whole number, or the numbers of a pair; null where it isn't constant.</summary>
    public (long Height, long Width)? Pair(int index, string parameter) => Constant(index, parameter) switch
    {
        IntegerValue { Dim: { IsKnown: true, Value: var n } } => (n, n),
        ListValue
        {
            Items: [IntegerValue { Dim: { IsKnown: true, Value: var h } }, IntegerValue { Dim: { IsKnown: true, Value: var w } }]
        } => (h, w),
        _ => null,
    };

    /// <summary>Every item, sections before what is in them.</summary>
    public IEnumerable<Item> All => Flatten(Items);

    private static IEnumerable<Item> Flatten(IEnumerable<Item> items) => items.SelectMany(i => i switch
    {
        SectionItem section => Flatten(section.Items).Prepend(i),
        SplitItem split => split.Branches.SelectMany(b => Flatten(b.Items).Prepend(b)).Prepend(i).Append(split.Merge),
        _ => [i],
    });

    /// <summary>The items before one in the same section, from the section's beginning.</summary>
    public IReadOnlyList<Item> Before(int index) =>
        Lists(Items)
            .Select(l => l.TakeWhile(i => i.Index != index).ToList() is var before && before.Count < l.Count ? before : null)
            .FirstOrDefault(b => b is not null)
        ?? [];

    private static IEnumerable<IReadOnlyList<Item>> Lists(IReadOnlyList<Item> items) => items.SelectMany(i => i switch
    {
        SectionItem section => Lists(section.Items),
        SplitItem split => split.Branches.SelectMany(b => Lists(b.Items)),
        _ => [],
    }).Prepend(items);

    private sealed class NoVariables : IScope
    {
        public static readonly NoVariables Scope = new();

        public IEnumerable<string> Names => [];

        public IEnumerable<string> Others => [];

        public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
        {
            value = null;
            return false;
        }

        public bool TryGetEnumMember(string name, [NotNullWhen(true)] out EnumValue? value)
        {
            value = null;
            return false;
        }
    }
}
