using System.Diagnostics.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>The names that a block's expressions may use, without their values.</summary>
internal sealed class BlockScope(IEnumerable<string> parameters, IReadOnlyDictionary<string, EnumValue> members) : IScope
{
    /// <summary>The language's own variables, which every block has (or may have, in some network).</summary>
    private static readonly string[] s_builtIn = ["in", "channels", "height", "width", "classes"];

    private readonly HashSet<string> _variables = [.. parameters];

    /// <summary>Whether what is being checked is repeated, so that <c>i</c> counts.</summary>
    public bool IsRepeated { get; set; }

    public IEnumerable<string> Names => IsRepeated ? _variables.Concat(s_builtIn).Append(Frame.Index) : _variables.Concat(s_builtIn);

    /// <summary>Adds a [Let] variable.</summary>
    public void Add(string variable) => _variables.Add(variable);

    public bool Knows(string name) => name == "Same" || Names.Contains(name) || members.ContainsKey(name);

    public bool TryGet(string name, [NotNullWhen(true)] out Value? value)
    {
        value = null;
        return false;
    }

    public bool TryGetEnumMember(string name, [NotNullWhen(true)] out EnumValue? value) => members.TryGetValue(name, out value);
}
