using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>Taps that no attribute joins: half of a skip connection.</summary>
internal static class TapRules
{
    /// <summary>Taps among the attributes of one class that nothing joins, with the index of their attribute.</summary>
    /// <param name="attributes">The attributes of a network or block.</param>
    /// <param name="inlined">Those of the inline blocks that it uses: their members are its own.</param>
    public static IEnumerable<(int Index, string Tap)> Unjoined(
        EquatableArray<AttributeUse> attributes,
        IEnumerable<EquatableArray<AttributeUse>> inlined)
    {
        if (attributes.All(a => a.Name != Vocabulary.Tap)) yield break;
        var merges = inlined.Prepend(attributes).SelectMany(a => a).Where(a => Vocabulary.Merges.ContainsKey(a.Name)).ToList();
        // A name that can't be read, or is put together when the network is built, may be anyone's.
        if (merges.SelectMany(Values).Any(v => v is not TextValue { Text: var t } || t.Contains('{'))) yield break;
        var joined = new HashSet<string>(merges.SelectMany(Names).Append(Language.Current), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int k = 0; k < attributes.Count; k++)
        {
            if (attributes[k].Name != Vocabulary.Tap) continue;
            foreach (string tap in Names(attributes[k]).Where(t => !t.Contains('{') && !joined.Contains(t) && seen.Add(t)))
                yield return (k, tap);
        }
    }

    /// <summary>
    /// Of unjoined taps those that no unknown one explains: each misspelt name, or name of something else, has one partner.
    /// </summary>
    public static IEnumerable<(int Index, string Tap)> Unexplained(
        IEnumerable<(int Index, string Tap)> unjoined,
        IEnumerable<string> unknown)
    {
        var left = unjoined.ToList();
        foreach (string name in unknown)
        {
            string? near = Suggestion.For(name, left.Select(l => l.Tap));
            if (left.Count > 0) left.RemoveAt(Math.Max(0, left.FindIndex(l => l.Tap == near)));
        }

        return left;
    }

    /// <summary>
    /// Notes the taps of a network's own attributes. What an inline block offers may be left, and other blocks report theirs.
    /// </summary>
    public static void Check(NetworkDeclaration network, Frame frame, ProblemList problems)
    {
        var inlined = network.Blocks.Where(b => b.Attributes.Any(a => a.Name == Vocabulary.Inline)).Select(b => b.Attributes);
        var unknown = problems.Noted.Where(p => p.Rule == Rules.UnknownTap).Select(p => p.Finding.Name).OfType<string>().ToList();
        foreach (var (index, tap) in Unexplained(Unjoined(network.Attributes, inlined), unknown))
            problems.Note(frame.FailName(Rules.UnjoinedTap, index, null, tap));
    }

    /// <summary>The names that an attribute gives, as far as they are texts.</summary>
    public static IEnumerable<string> Names(AttributeUse use) => Values(use).OfType<TextValue>().Select(t => t.Text);

    private static IEnumerable<Value?> Values(AttributeUse use) =>
        use.Arguments.Where(a => !a.IsProperty).SelectMany(a => a.Value is ListValue list ? list.Items.ToArray() : (Value?[])[a.Value]);
}
