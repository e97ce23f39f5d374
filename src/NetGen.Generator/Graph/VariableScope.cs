using System.Diagnostics.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>What names mean at one place of a network: the block's parameters, then the language's own variables.</summary>
/// <param name="frame">The block or network.</param>
/// <param name="current">The shape of the current tensor.</param>
/// <param name="classes">The network's <c>Classes</c>, 0 where not given, negative where it can't be read.</param>
/// <param name="members">Members of every enumeration that a block takes, by simple and by qualified name.</param>
internal sealed class VariableScope(Frame frame, Shape current, long classes, IReadOnlyDictionary<string, EnumValue> members) : IScope
{
    /// <summary>The language's own variables; null where one has no value here.</summary>
    private static readonly Dictionary<string, Func<Frame, Shape, long, Value?>> s_builtIn = new(StringComparer.Ordinal)
    {
        [Language.In] = (frame, _, _) => new IntegerValue(frame.Entering.Channels),
        [Language.Channels] = (_, current, _) => new IntegerValue(current.Channels),
        [Language.Height] = (_, current, _) => current.IsSpatial ? new IntegerValue(current.Height) : null,
        [Language.Width] = (_, current, _) => current.IsSpatial ? new IntegerValue(current.Width) : null,
        [Language.Classes] = (_, _, classes) =>
            classes > 0 ? new IntegerValue(classes)
            : classes < 0 ? new IntegerValue(Dim.Unknown)
            : null,
        [Language.Same] = (_, _, _) => new IntegerValue(Language.SameValue),
    };

    public IEnumerable<string> Names =>
        frame
            .Variables.Keys.Concat(
                s_builtIn.Where(b => b.Key != Language.Same && b.Value(frame, current, classes) is not null).Select(b => b.Key))
            .Distinct();

    public IEnumerable<string> Others => members.Keys.Concat(Language.Constants);

    /// <summary>What a variable can be called, in words.</summary>
    public const string NameRule = "it names a variable: begin with a letter, and use letters, digits and '_'";

    /// <summary>Whether a [Let] can define a variable of this name.</summary>
    public static bool IsName(string name) => StateNames.IsIdentifier(name) && name is not ("true" or "false" or "null");

    /// <summary>Why a variable has no value here.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="attributes">Those of the class.</param>
    /// <param name="attribute">Which of them uses it.</param>
    public static MissingReason WhyMissing(string name, EquatableArray<AttributeUse> attributes, int attribute) => name switch
    {
        Language.Classes => MissingReason.NoClasses,
        Language.Height or Language.Width => MissingReason.Vector,
        Language.Index => MissingReason.NotRepeated,
        _ when IsLet(attributes[attribute], name) => MissingReason.DefinedHere,
        _ when attributes.Skip(attribute).Any(a => IsLet(a, name)) => MissingReason.DefinedLater,
        _ => MissingReason.Unknown,
    };

    private static bool IsLet(AttributeUse use, string name) =>
        use.Name == Vocabulary.Let && use.Arguments is [{ Value: TextValue { Text: var variable } }, ..] && variable == name;

    public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
    {
        if (frame.Variables.TryGetValue(name, out value)) return true;
        value = s_builtIn.TryGetValue(name, out var variable) ? variable(frame, current, classes) : null;
        return value is not null;
    }

    public bool TryGetEnumMember(string name, [NotNullWhen(true)] out EnumValue? value) => members.TryGetValue(name, out value);

    /// <summary>Members of all enumerations that these blocks take.</summary>
    public static Dictionary<string, EnumValue> MembersOf(IEnumerable<BlockDeclaration> blocks) =>
        ByName(OfLayers.Concat(blocks.SelectMany(b => b.Parameters).SelectMany(p => p.Members)));

    /// <summary>Members of the enumerations that layers take.</summary>
    public static IEnumerable<EnumValue> OfLayers => LayerTable.All.SelectMany(l => l.Parameters).SelectMany(p => p.Members);

    /// <summary>Members by their own name and after their type's.</summary>
    public static Dictionary<string, EnumValue> ByName(IEnumerable<EnumValue> all)
    {
        var members = new Dictionary<string, EnumValue>(StringComparer.Ordinal);
        foreach (var member in all)
        {
            members[member.Member] = member;
            members[$"{member.Type.Substring(member.Type.LastIndexOf('.') + 1)}.{member.Member}"] = member;
        }

        return members;
    }
}
