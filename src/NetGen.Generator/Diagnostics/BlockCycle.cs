namespace NetGen.Generator;

/// <summary>Finds blocks that contain themselves.</summary>
internal static class BlockCycle
{
    /// <summary>The attribute that leads back to the block, and the way; null where there is none, or where another block of the cycle reports it.</summary>
    public static (int Attribute, string Path)? Of(BlockDeclaration block, Catalogue catalogue)
    {
        for (int k = 0; k < block.Attributes.Count; k++)
        {
            var path = new List<string>();
            if (catalogue.FindBlock(block.Attributes[k].Name) is not { } first || !Leads(first, block.FullName, catalogue, path, [])) continue;
            // One mistake, one report: at the first name of the cycle.
            if (path.Any(p => string.CompareOrdinal(p, block.FullName) < 0)) continue;
            return (k, string.Join(" > ", path.Prepend(block.FullName).Select(p => p.Substring(p.LastIndexOf('.') + 1))));
        }

        return null;
    }

    private static bool Leads(BlockDeclaration from, string to, Catalogue catalogue, List<string> path, HashSet<string> seen)
    {
        if (!seen.Add(from.FullName)) return false;
        path.Add(from.FullName);
        if (from.FullName == to || from.Attributes.Any(a => catalogue.FindBlock(a.Name) is { } next && Leads(next, to, catalogue, path, seen))) return true;
        path.RemoveAt(path.Count - 1);
        return false;
    }
}
