namespace NetGen.Generator.Tests.Expressions;

/// <summary>A scope of fixed variables, with the members of one enumeration.</summary>
internal sealed class Variables(params (string Name, Value Value)[] variables) : IScope
{
    private static readonly string[] s_members = ["Basic", "Bottleneck"];

    public IEnumerable<string> Names => variables.Select(v => v.Name);

    public IEnumerable<string> Others => s_members;

    public bool TryGet(string name, out Value? value)
    {
        value = variables.FirstOrDefault(v => v.Name == name).Value;
        return value is not null;
    }

    public bool TryGetEnumMember(string name, out EnumValue? value)
    {
        int member = Array.IndexOf(
            s_members,
            name.StartsWith("ResidualKind.", StringComparison.Ordinal) ? name["ResidualKind.".Length..] : name);
        value = member < 0 ? null : new EnumValue("NetGen.ResidualKind", s_members[member], member);
        return value is not null;
    }
}
