namespace NetGen.Training;

/// <summary>The generator SplitMix64 (G. Steele, D. Lea and C. Flood, 2014): the same numbers on every platform and version.</summary>
internal static class SplitMix64
{
    public static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
