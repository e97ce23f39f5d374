using System.Diagnostics.CodeAnalysis;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Checks;

/// <summary>The names that a block's expressions may use, without their values.</summary>
/// <param name="parameters">The block's parameters with the kinds of their values.</param>
/// <param name="members">Members of enumerations.</param>
internal sealed class BlockScope(IEnumerable<(string Name, ValueKind Kind)> parameters, IReadOnlyDictionary<string, EnumValue> members)
    : IScope
{
    private readonly Dictionary<string, ValueKind> _variables = Kinds(parameters);

    /// <summary>Whether what is being checked is repeated, so that <c>i</c> counts.</summary>
    public bool IsRepeated { get; set; }

    public IEnumerable<string> Others => members.Keys.Concat(Language.Constants);

    public IEnumerable<string> Names =>
        IsRepeated ? _variables.Keys.Concat(Language.Variables).Append(Language.Index) : _variables.Keys.Concat(Language.Variables);

    /// <summary>Adds a [Let] variable.</summary>
    public void Add(string variable, ValueKind kind) =>
        _variables[variable] = _variables.TryGetValue(variable, out var before) && before != kind ? ValueKind.Any : kind;

    /// <summary>The kind of a name's value, where it is the same in every use.</summary>
    public ValueKind KindOf(string name) => _variables.TryGetValue(name, out var kind) ? kind
        : name is Language.Same or Language.Index || Language.Variables.Contains(name) ? ValueKind.Number
        : members.ContainsKey(name) ? ValueKind.Enum
        : ValueKind.Any;

    private static Dictionary<string, ValueKind> Kinds(IEnumerable<(string Name, ValueKind Kind)> parameters)
    {
        var kinds = new Dictionary<string, ValueKind>(StringComparer.Ordinal);
        foreach (var (name, kind) in parameters) kinds[name] = kind;
        return kinds;
    }

    public bool Knows(string name) => name == "Same" || Names.Contains(name) || members.ContainsKey(name);

    public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
    {
        value = null;
        return false;
    }

    public bool TryGetEnumMember(string name, [NotNullWhen(true)] out EnumValue? value) => members.TryGetValue(name, out value);
}
