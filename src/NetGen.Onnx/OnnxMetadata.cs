using System.Collections.ObjectModel;
using System.Globalization;
using System.Reflection;

namespace NetGen.Onnx;

/// <summary>What a file says of itself: who wrote it, from which network, and what goes in and comes out.</summary>
internal static class OnnxMetadata
{
    public const string Version = "netgen.version",
        Network = "netgen.network",
        Parameters = "netgen.parameters",
        Input = "netgen.input",
        Classes = "netgen.classes",
        ClassNames = "netgen.class_names",
        Mean = "netgen.normalize.mean",
        Deviation = "netgen.normalize.std";

    /// <summary>All texts by their keys, in the order of the keys.</summary>
    /// <exception cref="ArgumentException">There are more or fewer names than classes.</exception>
    public static SortedDictionary<string, string> Of(NetworkGraph graph, Type network, string version, OnnxOptions options)
    {
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Version] = version,
            [Network] = graph.Name,
            [Parameters] = Invariant(graph.ParameterCount),
            [Input] = graph.Input.ToString(),
        };
        int classes = ClassesOf(network);
        if (classes > 0) metadata[Classes] = Invariant(classes);
        if (options.ClassNames is { Count: > 0 } names) metadata[ClassNames] = Join(names, classes);
        if (Arguments(network, nameof(NormalizeAttribute)) is [{ Value: ReadOnlyCollection<CustomAttributeTypedArgument> mean },
            { Value: ReadOnlyCollection<CustomAttributeTypedArgument> deviation }])
        {
            (metadata[Mean], metadata[Deviation]) = (Numbers(mean), Numbers(deviation));
        }

        foreach (var (key, value) in options.Metadata) metadata[key] = value;
        return metadata;
    }

    private static string Join(IReadOnlyList<string> names, int classes)
    {
        if (classes > 0 && names.Count != classes)
            throw new ArgumentException($"ClassNames has {names.Count} names for {classes} classes.", "options");
        if (names.FirstOrDefault(n => n.Contains('\n', StringComparison.Ordinal)) is { } name)
            throw new ArgumentException($"A class's name has one line, and this has more: '{name}'.", "options");
        return string.Join('\n', names);
    }

    private static int ClassesOf(Type network) => Attribute(network, nameof(NetworkAttribute)) is { } data
        ? data.NamedArguments.Where(a => a.MemberName == nameof(NetworkAttribute.Classes)).Select(a => (int)a.TypedValue.Value!)
            .FirstOrDefault()
        : 0;

    private static IList<CustomAttributeTypedArgument>? Arguments(Type network, string attribute) =>
        Attribute(network, attribute)?.ConstructorArguments;

    // As they are declared: the attributes themselves hold nothing.
    private static CustomAttributeData? Attribute(Type network, string name) => network.GetCustomAttributesData()
        .FirstOrDefault(a => a.AttributeType.Name == name && a.AttributeType.Assembly == typeof(NetworkAttribute).Assembly);

    private static string Numbers(IEnumerable<CustomAttributeTypedArgument> values) =>
        string.Join(' ', values.Select(v => ((double)v.Value!).ToString("R", CultureInfo.InvariantCulture)));

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
