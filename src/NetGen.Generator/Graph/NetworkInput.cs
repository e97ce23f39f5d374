using System.Globalization;

namespace NetGen.Generator;

/// <summary>Reads the input's shape and the number of classes from <c>[Network]</c>.</summary>
internal static class NetworkInput
{
    private static readonly string[] Axes = ["channels", "height", "width"];

    public static (Shape Input, long Classes) Read(NetworkDeclaration network)
    {
        int index = network.Attributes.ToList().FindIndex(a => a.Name == Vocabulary.Network);
        if (index < 0) throw new BuildFailure(null);
        var use = network.Attributes[index];
        var frame = new Frame(network.Class.FullName, network.Attributes, [], Shape.Vector(1), null);
        BuildFailure Fail(string found, string problem) => frame.Fail(Rules.BadInput, index, null, found, problem);

        if (use.Arguments.Any(a => a.Value is null)) throw new BuildFailure(null);
        long classes = use.Arguments.FirstOrDefault(a => a.IsProperty && a.Name == "Classes")?.Value is IntegerValue c ? c.Dim.Value : 0;
        if (classes < 0) throw frame.Fail(Rules.OutOfRange, index, "Classes", "Classes", "positive", classes.ToString(CultureInfo.InvariantCulture));

        var written = use.Arguments.Where(a => !a.IsProperty).OrderBy(a => Math.Max(0, Array.IndexOf(Axes, a.Name))).ToList();
        var parts = written is [{ Value: TextValue { Text: var text } }] ? text.Split('x', 'X', '\u00d7').Select(p => p.Trim()).ToList() : written.ConvertAll(a => a.Value!.Display);
        string found = string.Join("x", parts);
        if (parts.Count is not (1 or 3)) throw Fail(found, "write channels, height and width (3, 224, 224 or \"3xHxW\"), or the number of features (784)");

        var dims = parts.Select((part, axis) => Dimension(part, axis, parts.Count) ?? throw Fail(found, $"'{part}' is not {Expected(axis, parts.Count)}")).ToEquatableArray();
        return (new Shape(dims), classes);
    }

    private static string Expected(int axis, int rank) => rank == 3 && axis > 0 ? $"a positive number or the symbol {(axis == 1 ? 'H' : 'W')}" : "a positive number";

    private static Dim? Dimension(string part, int axis, int rank) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long size) ? size is > 0 and <= int.MaxValue ? Dim.Known(size) : null
        : rank == 3 && axis == 1 && part is "H" or "h" ? Dim.H
        : rank == 3 && axis == 2 && part is "W" or "w" ? Dim.W
        : null;
}
