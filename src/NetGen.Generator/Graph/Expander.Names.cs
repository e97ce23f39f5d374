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
                        IsOf(holder, item, frame)
                            ? "an earlier repetition of the same attribute, whose name must contain {i}"
                            : frame.Describe(holder, name))
                    .About(holder));
        }

        return name;
    }

    private static bool IsOf(Origin holder, Item item, Frame frame) =>
        holder.Links[holder.Links.Count - 1] is { } last
        && last.Owner == frame.Owner
        && last.Attribute == item.Index
        && holder.Links.Count == frame.Chain.Count + 1;
}
