using System.Text.RegularExpressions;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Training;

namespace NetGen.Generator.Reporting;

/// <summary>Finds which written argument gives an attribute's parameter its value.</summary>
internal sealed class ArgumentFinder(Func<string, BlockDeclaration?> blocks)
{
    /// <summary>Variables that are defined by variables are followed so far.</summary>
    private const int MaxLets = 4;

    private static readonly Regex s_braces = new(@"\{([^}]*)\}", RegexOptions.CultureInvariant);

    /// <summary>The parameters of structural attributes; layers, blocks and training attributes declare theirs.</summary>
    private static readonly Dictionary<string, string[]> s_structure = new(StringComparer.Ordinal)
    {
        [Vocabulary.Network] = ["channels", "height", "width"],
        [Vocabulary.Let] = ["name", "value"],
        [Vocabulary.Branch] = ["name"],
        [Vocabulary.Sequential] = ["name"],
        [Vocabulary.Auxiliary] = ["name"],
        [Vocabulary.Output] = ["name"],
        [Vocabulary.Tap] = ["name"],
    };

    /// <summary>
    /// Indices of the arguments, in the order written, that say what a parameter or property is; empty where it is left out.
    /// </summary>
    public IReadOnlyList<int> Find(AttributeUse use, string name)
    {
        var (parameters, lastIsParams) = ParametersOf(use.Name);
        var found = use.IndicesOf(name, parameters, lastIsParams);
        return found.Count == 0 && name == "Name" && s_structure.ContainsKey(use.Name) ? use.IndicesOf("name", parameters) : found;
    }

    /// <summary>The argument whose text is this, where there is exactly one.</summary>
    public static IReadOnlyList<int> WithText(AttributeUse use, string text) =>
        use.Indices(a => a.Value is TextValue t && t.Text == text) is { Count: 1 } one ? one : [];

    /// <summary>
    /// Follows a wrong argument from a block's attribute to the argument of the network's attribute that it comes from: as long as
    /// each is an expression over exactly one of its block's parameters, or over one of its own name.
    /// </summary>
    /// <returns>The argument's name on the network's attribute, or null.</returns>
    public string? Trace(Problem problem)
    {
        string? name = problem.Argument;
        for (int k = problem.Origin.Links.Count - 1; k > 0 && name is not null; k--)
        {
            var link = problem.Origin.Links[k];
            name =
                blocks(link.Owner) is { } block && link.Attribute < block.Attributes.Count
                    ? Source(block, block.Attributes[link.Attribute], name)
                    : null;
        }

        return name;
    }

    private string? Source(BlockDeclaration block, AttributeUse use, string name)
    {
        if (Find(use, name) is not [var index] || use.Arguments[index].Value is not TextValue text) return null;
        var expressions = name == "Name" ? s_braces.Matches(text.Text).Cast<Match>().Select(m => m.Groups[1].Value) : [text.Text];
        var used = new List<string>();
        foreach (string one in expressions)
        {
            if (!Expression.Parse(one).IsExpression(out var expression)) return null;
            used.AddRange(Parameters(block, expression, depth: 0).Except(used));
        }

        // kind == Bottleneck ? stride : 1, for a stride, is a stride.
        return used.Count == 1 ? used[0] : used.Contains(name) ? name : null;
    }

    /// <summary>The block's parameters that an expression reads, itself or through variables of [Let].</summary>
    private static IEnumerable<string> Parameters(BlockDeclaration block, Expression expression, int depth)
    {
        foreach (string variable in expression.Variables)
        {
            if (block.Parameters.Any(p => p.Name == variable)) yield return variable;
            var let =
                depth > MaxLets
                    ? null
                    : block.Attributes.FirstOrDefault(a =>
                        a.Name == Vocabulary.Let && a.Arguments is [{ Value: TextValue { Text: var name } }, ..] && name == variable);
            if (let?.Arguments.ElementAtOrDefault(1)?.Value is not TextValue { Text: var text }
                || !Expression.Parse(text).IsExpression(out var value))
            {
                continue;
            }

            foreach (string parameter in Parameters(block, value, depth + 1)) yield return parameter;
        }
    }

    private (string[] Names, bool LastIsParams) ParametersOf(string fullName)
    {
        if (s_structure.TryGetValue(fullName, out string[]? names)) return (names, false);
        if (Vocabulary.LayerOf(fullName) is { } layer) return ([.. layer.Parameters.Select(p => p.Name)], false);
        if (TrainingTable.Find(fullName) is { } training)
            return ([.. training.Parameters.Select(p => p.Name)], training.Parameters.Any(p => p.IsParams));
        return blocks(fullName) is { } block
            ? ([.. block.Parameters.Select(p => p.Name)], block.Parameters.Any(p => p.IsParams))
            : ([], false);
    }
}
