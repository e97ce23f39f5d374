namespace NetGen.Generator;

/// <summary>Says in words where windows leave rows or columns unread.</summary>
internal static class Drops
{
    public static IEnumerable<DroppedRows> Of(StepList list)
    {
        foreach (var step in list.Steps)
        {
            if (step.Layer is null) continue;
            foreach (var remainder in step.Layer.Remainders)
                if (Text(remainder) is { } text) yield return new(step.Path, step.Node.Origin, text) { IsKnown = remainder.Count.IsKnown };
        }
    }

    private static string? Text(Remainder remainder)
    {
        string what = remainder.Axis == 'H' ? "row" : "column";
        if (remainder.Count.IsKnown)
        {
            long count = remainder.Count.Value;
            return count <= 0 ? null : $"drops the last {(count == 1 ? what : $"{count} {what}s")} of {remainder.Of}";
        }

        bool usesH = Validity.Uses(remainder.Count, 'H'), usesW = Validity.Uses(remainder.Count, 'W');
        string may = $"may drop {what}s of {remainder.Of}";
        if (usesH == usesW) return $"{may}: as many as {remainder.Count}";
        var condition = Condition.Zero(usesH ? 'H' : 'W', [remainder.Count], 1);
        return condition switch
        {
            { Least: null } => $"drops {what}s of {remainder.Of} for every input",
            { Text: null } => null,
            { Text: var sizes } => $"{may} unless {sizes}",
        };
    }
}
