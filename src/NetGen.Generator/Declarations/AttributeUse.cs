using NetGen.Generator.Expressions;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>An attribute as written on a network or block, without its place in a file.</summary>
/// <param name="Name">Its name without "Attribute": as written (<c>Conv</c>) where it was read, its full name (<c>NetGen.Conv</c>)
/// once <see cref="Catalogue"/> has resolved it.</param>
/// <param name="Arguments">In the order written.</param>
internal sealed record AttributeUse(string Name, EquatableArray<ArgumentUse> Arguments)
{
    /// <summary>The last part of the name: <c>Conv</c> of <c>NetGen.Conv</c>.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>The name as the file writes it, where that isn't <see cref="Name"/>: until it is resolved.</summary>
    public string? Written { get; init; }

    /// <summary>Whether its class is known to derive from <c>LayerAttribute</c>: NetGen must build it, or say that it can't.</summary>
    public bool IsLayer { get; init; }

    /// <summary>
    /// Indices of the arguments, in the order written, that say what a parameter or property is; empty where it is left out.
    /// </summary>
    /// <param name="name">The parameter or property.</param>
    /// <param name="parameters">The constructor's parameters, in order.</param>
    /// <param name="lastIsParams">The last parameter takes all further arguments.</param>
    public IReadOnlyList<int> IndicesOf(string name, IReadOnlyList<string> parameters, bool lastIsParams = false)
    {
        var byName = Indices(a => a.Name == name);
        if (byName.Count > 0) return byName;
        int wanted = parameters.TakeWhile(p => p != name).Count();
        if (wanted == parameters.Count) return [];
        // Arguments with a name in its place count.
        return
        [
            .. Indices(a => !a.IsProperty).Where((index, position) => Arguments[index].Name is null
                && (position == wanted || (lastIsParams && wanted == parameters.Count - 1 && position > wanted))),
        ];
    }

    /// <summary>Indices of the arguments for which something is true.</summary>
    public IReadOnlyList<int> Indices(Func<ArgumentUse, bool> test) =>
        [.. Enumerable.Range(0, Arguments.Count).Where(k => test(Arguments[k]))];
}

/// <summary>An argument as written.</summary>
/// <param name="Name">The parameter's or property's name where it is written, else null.</param>
/// <param name="IsProperty">Written <c>Name = value</c>, not <c>name: value</c> or by position.</param>
/// <param name="Value">Its constant value; null where C# itself can't tell (the compiler has reported it then).</param>
internal sealed record ArgumentUse(string? Name, bool IsProperty, Value? Value);
