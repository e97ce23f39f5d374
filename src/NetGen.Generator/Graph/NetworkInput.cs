using System.Globalization;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>Reads the input's shape and the number of classes from <c>[Network]</c>.</summary>
internal static class NetworkInput
{
    private static readonly string[] s_axes = ["channels", "height", "width"];

    // The compiler has said why.
    private const long Unreadable = long.MinValue;

    /// <summary>
    /// The input, of unknown shape where it can't be read, which is noted; the number of classes, 0 where not given,
    /// negative where it can't be read.
    /// </summary>
    public static (Shape Input, long Classes) Read(NetworkDeclaration network, ProblemList problems)
    {
        int index = network.Attributes.ToList().FindIndex(a => a.Name == Vocabulary.Network);
        if (index < 0)
        {
            problems.Note(BuildFailure.Consequence());
            return (Shape.Unknown, 0);
        }

        var use = network.Attributes[index];
        var frame = new Frame(network.Class.FullName, network.Attributes, [], Shape.Vector(1), null);
        long classes =
            use.Arguments.FirstOrDefault(a => a.IsProperty && a.Name == "Classes") is not { } written ? 0
            : written.Value is IntegerValue c ? c.Dim.Value
            : Unreadable;
        if (classes == Unreadable)
        {
            problems.Note(BuildFailure.Consequence());
        }
        else if (classes < 0 || (classes == 0 && use.Arguments.Any(a => a.IsProperty && a.Name == "Classes")))
        {
            problems.Note(frame.Fail(new OutOfRange("Classes", ValueRange.Of("positive"), new IntegerValue(classes)), index, "Classes"));
            classes = Unreadable;
        }

        return (
            Input(
                use,
                problem =>
                    problems.Note(
                        problem is var (found, why, part, axis)
                            ? frame.FailName(Rules.BadInput, index, axis, found, why).At(found, part.Start, part.Length)
                            : BuildFailure.Consequence())),
            classes);
    }

    private static Shape Input(AttributeUse use, Action<(string Found, string Why, (int Start, int Length) Part, string? Axis)?> note)
    {
        if (use.Arguments.Any(a => a is { Value: null, IsProperty: false }))
        {
            note(null);
            return Shape.Unknown;
        }

        var written = use.Arguments.Where(a => !a.IsProperty).OrderBy(a => Math.Max(0, Array.IndexOf(s_axes, a.Name))).ToList();
        var parts = written is [{ Value: TextValue { Text: var text } }]
            ? text.Split('x', 'X', '\u00d7').Select(p => p.Trim()).ToList()
            : written.ConvertAll(a => a.Value!.Display);
        string found = string.Join("x", parts);
        if (parts.Count is not (1 or 3))
        {
            note((found, "write channels, height and width (3, 224, 224 or \"3xHxW\"), or the number of features (784)", default, null));
            return Shape.Unknown;
        }

        var dims = new List<Dim>();
        for (int axis = 0; axis < parts.Count; axis++)
        {
            var dim = Dimension(parts[axis], axis, parts.Count);
            // In the one string that says all, the part; of several arguments, the one.
            if (dim is null)
            {
                note(
                    (
                        found,
                        $"'{parts[axis]}' is not {Expected(axis, parts.Count)}",
                        written.Count == 1 && parts.Count == 3 ? (parts.Take(axis).Sum(p => p.Length + 1), parts[axis].Length) : default,
                        written.Count == 3 ? s_axes[axis] : null));
            }

            dims.Add(dim ?? Dim.Unknown);
        }

        // One number that can't be read says nothing of the rank.
        return dims.Count == 1 && dims[0].IsUnknown ? Shape.Unknown : new Shape(dims.ToEquatableArray());
    }

    private static string Expected(int axis, int rank) =>
        rank == 3 && axis > 0 ? $"a positive number or the symbol {(axis == 1 ? 'H' : 'W')}" : "a positive number";

    private static Dim? Dimension(string part, int axis, int rank) =>
        long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long size)
            ? size is > 0 and <= int.MaxValue
                ? Dim.Known(size)
                : null
            : rank == 3 && axis == 1 && part is "H" or "h"
                ? Dim.H
                : rank == 3 && axis == 2 && part is "W" or "w"
                    ? Dim.W
                    : null;
}
