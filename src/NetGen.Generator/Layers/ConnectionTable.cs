using System.Globalization;

namespace NetGen.Generator.Layers;

/// <summary>Which input maps each output map of a [SparseConv] sees: <c>"0 1 2; 1 2 3"</c>.</summary>
/// <param name="Text">The table with one space between numbers and <c>"; "</c> between output maps.</param>
/// <param name="Connections">Pairs of an output and an input map.</param>
internal sealed record ConnectionTable(string Text, long Connections)
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
                : $"it has {Need.Text(groups.Length)} groups for {Need.Text(outputs)} output maps; write one group of input maps per "
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
        if (numbers.Length == 0) return $"output map {Need.Text(map)} has no input maps";
        var seen = new HashSet<long>();
        foreach (string number in numbers)
        {
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long input))
                return $"'{number}' of output map {Need.Text(map)} is not the number of an input map";
            if (input >= inputs)
                return $"output map {Need.Text(map)} names input map {Need.Text(input)}, but the input has {Need.Text(inputs)} maps (0 "
                    + $"to {Need.Text(inputs - 1)})";
            if (!seen.Add(input)) return $"output map {Need.Text(map)} names input map {Need.Text(input)} twice";
        }

        return null;
    }
}
