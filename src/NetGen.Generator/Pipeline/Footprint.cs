using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Pipeline;

/// <summary>
/// How many bytes of memory records take at most, on a 64-bit runtime: a head of 16 bytes for each object and 24 for each array, and what
/// is in them. What is always shared (NetGen's own names, the chain of an origin, a layer's input) isn't counted; what sometimes is counts,
/// so that the sum is rather more than what is kept. Tests compare it with the objects that are there.
/// </summary>
internal static partial class Footprint
{
    private const long Head = 16, Word = 8, ArrayHead = 24;

    /// <summary>What a cache needs for an entry, and what is rounded away elsewhere.</summary>
    private const long Entry = 600;

    /// <summary>A longer name isn't one of ours.</summary>
    private const int LongestName = 64;

    /// <summary>A network as it is declared, with all its blocks.</summary>
    public static long Of(NetworkDeclaration network) =>
        Entry + Record(7) + Of(network.Class) + Sum(network.Attributes, Of) + Sum(network.Blocks, Of) + Sum(network.Elsewhere, Of)
        + Sum(network.Circular, c => Record(5) + Of(c.Owner) + Of(c.Written) + Of(c.Named) + Of(c.Network));

    /// <summary>The mistakes of a network.</summary>
    public static long Of(EquatableArray<Problem> problems) => Sum(problems, Of);

    private static long Record(int fields) => Head + fields * Word;

    private static long Of(string? text) => text is null ? 0 : (Head + 4 + 2L * (text.Length + 1) + 7) / 8 * 8;

    // A graph repeats names of the declaration, and NetGen's own.
    private static long Name(string? text) => text?.Length > LongestName ? Of(text) : 0;

    private static long Sum<T>(EquatableArray<T> items, Func<T, long> size)
    {
        if (items.Count == 0) return 0;
        long sum = ArrayHead + items.Count * Word;
        // A loop without an enumerator: there are thousands.
        for (int k = 0; k < items.Count; k++) sum += size(items[k]);
        return sum;
    }

    private static long Of(ClassHeader header) =>
        Record(14)
        + Of(header.Namespace)
        + Of(header.Name)
        + Of(header.Modifiers)
        + Of(header.Obstacle)
        + Of(header.NotPartial)
        + Of(header.File)
        + Sum(header.ContainingTypes, t => Record(3) + Name(t.Keyword) + Of(t.Name))
        + Sum(header.Members, Of);

    private static long Of(BlockDeclaration block) =>
        Record(8) + Of(block.FullName) + Of(block.Broken) + Sum(block.Attributes, Of) + Sum(block.Parameters, Of);

    private static long Of(BlockParameter parameter) =>
        Record(6) + Of(parameter.Name) + Of(parameter.Type) + Of(parameter.Default) + Sum(parameter.Members, Of);

    private static long Of(AttributeUse use) => Record(4) + Of(use.Name) + Of(use.Written) + Sum(use.Arguments, Of);

    private static long Of(ArgumentUse argument) => Record(4) + Of(argument.Name) + Of(argument.Value);

    private static long Of(Value? value) => value switch
    {
        null => 0,
        IntegerValue { Dim: var dim } => Record(1) + Of(dim),
        TextValue { Text: var text } => Record(1) + Of(text),
        EnumValue member => Record(3) + Of(member.Type) + Of(member.Member),
        ListValue { Items: var items } => Record(1) + Sum(items, Of),
        TypeValue { Written: var written } => Record(1) + Of(written),
        _ => Record(1),
    };

    // A term has a coefficient, an array and its atoms; a floor's numerator is another dimension. Its text is made when somebody asks.
    private static long Of(Dim dim) =>
        !dim.IsKnown ? Record(4) + ArrayHead + dim.Size * (3 * Record(4) + ArrayHead) + Of(dim.ToString())
        : dim.IsShared ? 0
        : Record(4) + Of("1000000");

    private static long Of(Shape shape) => Record(2) + Sum(shape.Dims, Of);

    private static long Of(Problem problem) =>
        Record(6)
        + Of(problem.Finding)
        + Of(problem.Origin)
        + Of(problem.Argument)
        + Of(problem.Place)
        + Of(problem.Characters?.Text)
        + Sum(problem.Makers, Of);

    // What differs between findings is texts and, in some, shapes: two records hold them.
    private static long Of(Finding finding)
    {
        long sizes = 0;
        finding.With(size =>
        {
            sizes += Record(2) + ArrayHead + Word + Of(size);
            return size;
        });
        return 2 * Record(8) + sizes + Sum(finding.Texts.ToEquatableArray(), Of);
    }

    private static long Of(Origin origin) => Record(1)
        + (origin.Links is [.., var last] ? ArrayHead + origin.Links.Count * Word + Of(last) : 0);

    private static long Of(OriginLink link) => Record(5) + Name(link.Owner) + Of(link.Label) + Name(link.Name);
}
