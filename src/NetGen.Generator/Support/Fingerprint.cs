namespace NetGen.Generator.Support;

/// <summary>A short text for a long one, the same on every machine and in every run.</summary>
internal static class Fingerprint
{
    /// <summary>Eight hexadecimal digits (FNV-1a).</summary>
    public static string Of(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
