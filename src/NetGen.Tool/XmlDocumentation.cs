using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetGen.Tool;

/// <summary>The XML documentation of an assembly, as plain text.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    /// <summary>Reads the file next to the assembly.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public XmlDocumentation(Type ofAssembly)
    {
        string file = Path.ChangeExtension(ofAssembly.Assembly.Location, ".xml");
        if (!File.Exists(file)) throw new UserException($"{file} does not exist; build the assembly with GenerateDocumentationFile");
        _members = XDocument.Load(file).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);
    }

    /// <summary>A part of a type's documentation: <c>summary</c>, <c>remarks</c>; empty where there is none.</summary>
    public string Of(Type type, string part) => Text(Member("T:" + type.FullName)?.Element(part));

    /// <summary>Summary and remarks of every documented type, in the file's order.</summary>
    public IEnumerable<(string Type, string Text)> Types() => _members
        .Where(m => m.Key.StartsWith("T:", StringComparison.Ordinal))
        .Select(m => (m.Key[(m.Key.LastIndexOf('.') + 1)..], string.Join(" ", m.Value.Elements().Select(Text))));

    /// <summary>What a type's documentation says of a parameter.</summary>
    public string Parameter(Type type, string name) =>
        Text(Member("T:" + type.FullName)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    /// <summary>The summary of a field, such as an enumeration's member.</summary>
    public string Field(Type type, string name) => Text(Member($"F:{type.FullName}.{name}")?.Element("summary"));

    private XElement? Member(string id) => _members.GetValueOrDefault(id);

    private static string Text(XElement? element) =>
        element is null ? "" : Spaces().Replace(string.Concat(element.Nodes().Select(Plain)), " ").Trim();

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference =>
            $"`{(reference.Attribute("cref") ?? reference.Attribute("name"))?.Value.Split('.', ':')[^1]}`",
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement other => other.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
