using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.SymbolDisplayMemberOptions;
using static Microsoft.CodeAnalysis.SymbolDisplayParameterOptions;

namespace NetGen.LibTorch.Tests.SystemOnly;

/// <summary>The public signatures of TorchSharp: members by type name, without what a caller can't see.</summary>
internal static partial class ApiListing
{
    /// <summary>Members as the listing writes them.</summary>
    public static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: IncludeParameters | SymbolDisplayMemberOptions.IncludeType | IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers | IncludeAccessibility | IncludeExplicitInterface | IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | IncludeName | IncludeDefaultValue | IncludeParamsRefOut | IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly string[] s_invisible = ["virtual ", "abstract ", "sealed ", "override ", "readonly "];

    /// <summary>Nullability, inheritance modifiers and remarks don't count.</summary>
    public static string Normal(string member)
    {
        var text = member.Split("   //")[0].Split("   [Obsolete]")[0].Replace("?", "").Trim();
        foreach (var word in s_invisible) text = text.Replace(word, "");
        return HiddenAccessor().Replace(text, "");
    }

    public static Dictionary<string, HashSet<string>> Read()
    {
        using var packed = typeof(ApiListing).Assembly.GetManifestResourceStream("torchsharp-api.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var result = new Dictionary<string, HashSet<string>>();
        HashSet<string>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.StartsWith("    ", StringComparison.Ordinal)) current?.Add(Normal(line));
            else result[TypeName(line)] = current = [];
        }
        return result;
    }

    private static string TypeName(string line)
    {
        var words = line.Split(" : ")[0].Split(' ');
        var start = Array.FindIndex(words, w => w.StartsWith("TorchSharp", StringComparison.Ordinal));
        return start < 0 ? line : string.Join(' ', words[start..]).Split(" where ")[0].Split("   ")[0];
    }

    [GeneratedRegex("(private|internal|protected internal|protected) (set|get); ")]
    private static partial Regex HiddenAccessor();
}
