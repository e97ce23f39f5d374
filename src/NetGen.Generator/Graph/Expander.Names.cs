using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

// State-dict names.
internal sealed partial class Expander
{
    // A repeated member with a plain name gets its index; one with {} in its name says where the index goes.
    private string? GivenName(Item item, Frame frame, ContainerBuilder target, Value? name)
    {
        if (name is not TextValue { Text: var text }) return null;
        if (Property(item, "Repeat") is not null && text.IndexOf('{') < 0) text += "{" + Language.Index + "}";
        string given = Evaluate(item, frame, target).Interpolate(text, "Name");
        if (StateNames.Obstacle(given) is { } obstacle) throw frame.FailName(Rules.BadName, item.Index, "Name", given, obstacle);
        return given;
    }

    private string Name(
        Item item,
        Frame frame,
        ContainerBuilder target,
        string stem,
        bool hasState,
        bool isMember = true,
        Value? positional = null)
    {
        string? given = Try(null, () => GivenName(item, frame, target, positional ?? Property(item, "Name")));
        string name = target.NameFor(given, stem, isMember);
        if (target.Holder(name, hasState) is not { } holder) return name;
        if (_doubts > 0)
        {
            problems.Note(BuildFailure.Consequence());
        }
        else
        {
            problems.Note(
                frame
                    .FailName(
                        Rules.DuplicateName,
                        item.Index,
                        "Name",
                        name,
                        Repetition(holder, item, frame) ?? frame.Describe(holder, name))
                    .About(holder));
        }

        return name;
    }

    /// <summary>
    /// What has the name, where the same attribute has it: repeated itself, or in an inline block that is repeated or used twice. Null
    /// where another one has it.
    /// </summary>
    private static string? Repetition(Origin holder, Item item, Frame frame)
    {
        var chain = frame.OriginOf(item.Index).Links;
        if (holder.Links.Count != chain.Count || !IsSame(holder.Links[chain.Count - 1], chain[chain.Count - 1])) return null;
        int other = Enumerable.Range(0, chain.Count).TakeWhile(k => IsSame(holder.Links[k], chain[k])).Count();
        string block = frame.Owner.Substring(frame.Owner.LastIndexOf('.') + 1);
        const string advice = "whose members join its user's: give the block a parameter for the name";
        return other < chain.Count ? $"the same attribute of [{block}] in '{holder.Links[other].Label}', an [Inline] block {advice}"
            : frame.Chain.Count == 0 || frame.Attributes.Any(a => a.Arguments.Any(p => p is { IsProperty: true, Name: "Repeat" }))
                ? "an earlier repetition of the same attribute, whose name must contain {i}"
            : $"an earlier repetition of [{block}], an [Inline] block {advice}";
    }

    private static bool IsSame(OriginLink a, OriginLink b) => a.Owner == b.Owner && a.Attribute == b.Attribute;
}
