using System.Globalization;
using System.Text;

namespace NetGen.Files;

/// <summary>Names from files in messages: short, on one line, and without characters that would play tricks on a terminal.</summary>
internal static class Quoted
{
    private const int MaxLength = 100;

    /// <summary>The unchanged name if it's harmless, else shortened and escaped.</summary>
    public static string Name(string name)
    {
        var shown = new StringBuilder();
        foreach (char c in name.Length > MaxLength ? name.AsSpan(0, MaxLength) : name)
        {
            if (char.IsControl(c)
                || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c)
                    is UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
            else
            {
                shown.Append(c);
            }
        }

        return name.Length > MaxLength ? $"{shown}... ({name.Length} characters)" : shown.ToString();
    }

    /// <summary>The first bytes of a file, in hexadecimal and as text.</summary>
    public static string Bytes(ReadOnlySpan<byte> bytes)
    {
        string text = string.Concat(bytes.ToArray().Select(b => b is >= 0x20 and < 0x7F ? (char)b : '.'));
        return $"{Convert.ToHexString(bytes)} ('{text}')";
    }
}
