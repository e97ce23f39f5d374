using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;

namespace NetGen.Generator.Graph;

/// <summary>
/// Every attribute of a layer has Name, When and Repeat. Those that arrange layers read some of them alone: one that isn't read would be
/// ignored, and is an error.
/// </summary>
internal static class UnreadProperties
{
    private const string Name = "Name", When = "When", Repeat = "Repeat", LossWeight = "LossWeight";

    /// <summary>What each attribute that arranges layers reads. A merge that closes a split reads its name alone.</summary>
    private static readonly Dictionary<string, string[]> s_read = new(StringComparer.Ordinal)
    {
        [Vocabulary.Let] = [When, Repeat],
        [Vocabulary.Split] = [When, Repeat],
        [Vocabulary.Branch] = [Name, When, Repeat],
        [Vocabulary.Concat] = [Name, When, Repeat],
        [Vocabulary.Add] = [Name, When, Repeat],
        [Vocabulary.Multiply] = [Name, When, Repeat],
        [Vocabulary.Sequential] = [Name, When, Repeat],
        [Vocabulary.EndSequential] = [],
        [Vocabulary.Auxiliary] = [Name, LossWeight, When, Repeat],
        [Vocabulary.EndAuxiliary] = [],
        [Vocabulary.Output] = [When, Repeat],
        [Vocabulary.Tap] = [When, Repeat],
    };

    /// <summary>The properties among the attributes of one class that nothing reads, with the index of their attribute.</summary>
    public static IEnumerable<(int Index, UnreadProperty Finding)> Find(IReadOnlyList<AttributeUse> attributes)
    {
        // The attributes that are open, outermost first.
        var open = new Stack<int>();
        for (int k = 0; k < attributes.Count; k++)
        {
            var use = attributes[k];
            if (!s_read.TryGetValue(use.Name, out string[] read)) continue;
            bool isCloser = SectionParser.IsCloser(use);
            int? opener = isCloser && open.Count > 0 ? open.Pop() : null;
            if (SectionParser.IsOpener(use)) open.Push(k);
            foreach (var argument in use.Arguments)
            {
                if (argument is not { IsProperty: true, Name: { } property }) continue;
                bool isSecondName = property == Name && use.Arguments.Any(a => !a.IsProperty) && !Vocabulary.Merges.ContainsKey(use.Name);
                if (!isSecondName && (isCloser && Vocabulary.Merges.ContainsKey(use.Name) ? property == Name : read.Contains(property)))
                    continue;
                yield return (k, new(use.SimpleName, property, isSecondName ? "its argument" : null)
                {
                    Opener = property is When or Repeat && opener is { } at ? at : null,
                    OpenerName = opener is { } index ? attributes[index].SimpleName : null,
                });
            }
        }
    }
}
