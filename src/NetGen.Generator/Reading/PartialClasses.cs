using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>
/// The annotated parts of all classes that aren't attributes: names of networks, and whole parts without <c>[Network]</c>,
/// which may carry layers of one. An edit of a network's layers doesn't change it.
/// </summary>
internal sealed record PartialClasses(EquatableArray<string> Networks, EquatableArray<DeclaredClass> Others)
{
    public static PartialClasses Of(IEnumerable<ClassPart> parts)
    {
        var all = parts.ToList();
        return new(
            all.Where(p => p.Other is null).Select(p => p.FullName).ToEquatableArray(),
            all.Where(p => p.Other is not null).Select(p => p.Other!).ToEquatableArray());
    }

    /// <summary>Whether two parts of a class carry <c>[Network]</c>, which C# reports.</summary>
    public bool IsDuplicate(DeclaredClass network) => Networks.Count(n => n == network.Header.FullName) > 1;

    /// <summary>Names of the attributes on other parts of a network's class that say something of it but are no layers.</summary>
    public EquatableArray<string> Elsewhere(DeclaredClass network, Catalogue catalogue) =>
        Others.Where(o => o.Header.FullName == network.Header.FullName).SelectMany(catalogue.OfNetwork).Distinct().ToEquatableArray();

    /// <summary>How many parts of a network's class carry layers, the one with <c>[Network]</c> included.</summary>
    public int CountParts(DeclaredClass network, Catalogue catalogue) =>
        1 + Others.Count(o => o.Header.FullName == network.Header.FullName && catalogue.HasLayers(o));
}

/// <summary>One part of a class: its name, and the part itself unless it carries <c>[Network]</c>.</summary>
internal sealed record ClassPart(string FullName, DeclaredClass? Other)
{
    public static ClassPart Of(DeclaredClass part) => new(part.Header.FullName, part.IsNetwork ? null : part);
}
