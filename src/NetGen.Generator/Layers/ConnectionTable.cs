using System.Globalization;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>Which input maps each output map of a [SparseConv] sees: <c>"0 1 2; 1 2 3"</c>.</summary>
/// <param name="Written">The table with one space between numbers and <c>"; "</c> between output maps.</param>
/// <param name="Connections">Pairs of an output and an input map.</param>
internal sealed record ConnectionTable(string Written, long Connections)
{
    private static readonly char[] s_spaces = [' ', ',', '\t', '\r', '\n'];

    /// <summary>Reads a table, or says why it can't be.</summary>
    public static ConnectionTable? Read(string text, long inputs, long outputs, out string? problem)
    {
        var maps = new List<string>();
        long connections = 0;
        string[] groups = text.TrimEnd([';', .. s_spaces]).Split(';');
        problem =
            groups.Length == outputs
                ? null
                : $"it has {Text.Invariant(groups.Length)} groups for {Text.Invariant(outputs)} output maps; "
                    + "write one group of input maps per "
                    + "output map, separated by ';'";
        for (int map = 0; map < groups.Length && problem is null; map++)
        {
            string[] numbers = groups[map].Split(s_spaces, StringSplitOptions.RemoveEmptyEntries);
            problem = Problem(map, numbers, inputs);
            connections += numbers.Length;
            maps.Add(string.Join(" ", numbers));
        }

        return problem is null ? new(string.Join("; ", maps), connections) : null;
    }

    private static string? Problem(int map, string[] numbers, long inputs)
    {
        if (numbers.Length == 0) return $"output map {Text.Invariant(map)} has no input maps";
        var seen = new HashSet<long>();
        foreach (string number in numbers)
        {
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long input))
                return $"'{number}' of output map {Text.Invariant(map)} is not the number of an input map";
            if (input >= inputs)
            {
                return $"output map {Text.Invariant(map)} names input map {Text.Invariant(input)}, "
                    + $"but the input has {Text.Invariant(inputs)} maps (0 "
                    + $"to {Text.Invariant(inputs - 1)})";
            }

            if (!seen.Add(input)) return $"output map {Text.Invariant(map)} names input map {Text.Invariant(input)} twice";
        }

        return null;
    }
}
