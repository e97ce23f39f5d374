using NetGen.Generator.Declarations;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Checks;

/// <summary>Finds blocks that contain themselves.</summary>
internal static class BlockCycle
{
    /// <summary>
    /// The attribute that leads back to the block, and the shortest way; null where there is none, or where another block of the cycle
    /// reports it.
    /// </summary>
    public static (int Attribute, string Path)? Of(BlockDeclaration block, Catalogue catalogue)
    {
        // Each block that is reached, and from where: null for those that the block itself uses.
        // Without recursion, for chains of any length.
        var reached = new Dictionary<string, BlockDeclaration?>(StringComparer.Ordinal);
        var open = new Queue<BlockDeclaration>();
        for (BlockDeclaration? from = null; ; from = open.Dequeue())
        {
            foreach (var use in (from ?? block).Attributes)
            {
                if (reached.ContainsKey(use.Name) || catalogue.FindBlock(use.Name) is not { } next) continue;
                reached.Add(use.Name, from);
                open.Enqueue(next);
                if (next.FullName == block.FullName) return Way(block, reached);
            }

            if (open.Count == 0) return null;
        }
    }

    private static (int, string)? Way(BlockDeclaration block, Dictionary<string, BlockDeclaration?> reached)
    {
        var path = new List<string> { block.FullName };
        for (var before = reached[block.FullName]; before is not null; before = reached[before.FullName]) path.Add(before.FullName);
        string first = path[path.Count - 1];
        path.Add(block.FullName);
        path.Reverse();
        // One mistake, one report: at the first name of the cycle.
        return path.Exists(p => string.CompareOrdinal(p, block.FullName) < 0)
            ? null
            : (
                block.Attributes.ToList().FindIndex(a => a.Name == first),
                string.Join(" > ", path.Select(p => p.Substring(p.LastIndexOf('.') + 1))));
    }
}
