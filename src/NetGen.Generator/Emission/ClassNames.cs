using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emission;

/// <summary>Names the nested classes: <c>InceptionBlock</c>, <c>Layer1Sequence</c>, <c>AuxHead</c>.</summary>
internal static class ClassNames
{
    private static readonly Dictionary<ContainerKind, (string Suffix, string Default)> s_words = new()
    {
        [ContainerKind.Network] = ("Block", "Network"),
        [ContainerKind.Block] = ("Block", "Inner"),
        [ContainerKind.Sequential] = ("Sequence", ""),
        [ContainerKind.Auxiliary] = ("Head", "Auxiliary"),
    };

    public static void Assign(ModuleClasses classes, ClassHeader header)
    {
        // A nested class shares its declaration space with the network's members, and hides what its name means inside other nested
        // classes.
        var scope = new NameScope(
            [header.Name, .. header.Members, .. classes.All.SelectMany(c => c.Properties.Values)],
            ReservedNames.OfNetwork);
        foreach (var group in classes.Nested.GroupBy(Wish).ToList())
        {
            // The simplest of several structures takes the plain name.
            var members = group.OrderBy(c => c.Sample.Nodes.Count).ToList();
            members[0].Name = scope.Take(group.Key);
            foreach (var c in members.Skip(1)) c.Name = scope.Take(Distinguished(group.Key, c, members[0], classes));
        }

        // A nested class can't have a member of its own name.
        foreach (var c in classes.Nested)
            foreach (int k in c.Properties.Keys.Where(k => c.Properties[k] == c.Name).ToList()) c.Properties[k] += "Layer";
    }

    /// <summary>The plain name: what all instances' stems begin with, and what the class is.</summary>
    private static string Wish(ModuleClass c)
    {
        var (suffix, otherwise) = s_words[c.Sample.Kind];
        string stem = CommonStem([.. c.Instances.Select(i => PropertyNames.Stem(i.TypeStem)).Distinct()]);
        if (stem.Length == 0) stem = otherwise;
        return stem.EndsWith(suffix, StringComparison.Ordinal) && stem.Length > suffix.Length ? stem : stem + suffix;
    }

    /// <summary><c>Layer</c> of Layer2 and Layer3; the first where they have nothing in common.</summary>
    private static string CommonStem(IReadOnlyList<string> stems)
    {
        if (stems.Count == 1) return stems[0];
        string common = stems[0];
        foreach (string stem in stems)
        {
            int length = 0;
            while (length < common.Length && length < stem.Length && common[length] == stem[length]) length++;
            common = common.Substring(0, length);
        }

        common = common.TrimEnd('_', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        // A prefix must be whole words.
        return common.Length > 1 && stems.All(s => s.Length == common.Length || !char.IsLower(s[common.Length])) ? common : stems[0];
    }

    /// <summary>A second structure of the same stem says what it has more, or whose it is.</summary>
    private static string Distinguished(string name, ModuleClass c, ModuleClass plain, ModuleClasses classes)
    {
        if (c.Sample.Kind == ContainerKind.Block)
        {
            var more = c.Properties.Values.Except(plain.Properties.Values).ToList();
            return more.Count is 1 or 2 && plain.Properties.Values.All(c.Properties.Values.Contains)
                ? $"{name}With{string.Join("And", more)}"
                : name;
        }

        var owners = classes.Nested.Where(o => o.Children.ContainsValue(c)).ToList();
        return owners.Count == 1 && PropertyNames.Stem(owners[0].Sample.TypeStem) is { Length: > 0 } owner ? owner + name : name;
    }
}
