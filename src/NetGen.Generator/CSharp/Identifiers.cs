using System.Text;

namespace NetGen.Generator.CSharp;

/// <summary>Makes C# identifiers of state-dict names.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> s_keywords =
    [
        .. (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum "
                + "event explicit extern "
            + "false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object "
            + "operator out override "
            + "params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch "
            + "this throw true try typeof "
            + "uint ulong unchecked unsafe ushort using virtual void volatile while "
            // Not reserved, but with a meaning inside members.
            + "await field nameof var value yield record scoped required file").Split(' '),
    ];

    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary><c>@switch</c> for a keyword, else the name itself.</summary>
    public static string Escape(string name) => IsKeyword(name) ? "@" + name : name;

    /// <summary>The same for each part of a name with dots.</summary>
    public static string EscapeAll(string fullName) => string.Join(".", fullName.Split('.').Select(Escape));

    public static bool IsIndex(string name) => name.Length > 0 && name.All(c => c is >= '0' and <= '9');

    /// <summary>
    /// <c>conv1</c> to <c>Conv1</c>, <c>se_block</c> to <c>SeBlock</c>, <c>branch3x3_1</c> to <c>Branch3x3_1</c>:
    /// an underscore stays only between digits.
    /// </summary>
    public static string Pascal(string name)
    {
        // Most names are one word: nothing but the first letter changes, if anything.
        if (name.Length > 0 && char.IsLetter(name[0]) && name.All(char.IsLetterOrDigit))
        {
            char first = char.ToUpperInvariant(name[0]);
            return first == name[0] ? name : first + name.Substring(1);
        }

        var text = new StringBuilder();
        bool upper = true;
        for (int k = 0; k < name.Length; k++)
        {
            char c = name[k];
            if (char.IsLetterOrDigit(c))
            {
                text.Append(upper ? char.ToUpperInvariant(c) : c);
                upper = false;
                continue;
            }

            if (text.Length > 0 && char.IsDigit(text[text.Length - 1]) && k + 1 < name.Length && char.IsDigit(name[k + 1]))
                text.Append('_');
            upper = true;
        }

        if (text.Length == 0) return "Layer";
        return char.IsDigit(text[0]) ? "Layer" + text : text.ToString();
    }

    /// <summary><c>Conv1</c> to <c>conv1</c>, <c>GELU</c> to <c>gelu</c>, <c>ConvBnReLU</c> to <c>convBnReLU</c>.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        int capitals = pascal.TakeWhile(char.IsUpper).Count();
        // The last capital of a run begins the next word, unless the run is the whole name.
        int lower = capitals <= 1 ? 1 : capitals < pascal.Length && char.IsLower(pascal[capitals]) ? capitals - 1 : capitals;
        return pascal.Substring(0, lower).ToLowerInvariant() + pascal.Substring(lower);
    }
}

/// <summary>The names in use at one place: hands out unique ones, always the same for the same requests in the same order.</summary>
/// <param name="taken">Names that are in use.</param>
/// <param name="reserved">More of them, which many scopes share: they aren't copied.</param>
internal sealed class NameScope(IEnumerable<string> taken, HashSet<string>? reserved = null)
{
    private readonly HashSet<string> _taken = [.. taken];

    /// <summary>The number that was tried last for a wish: all smaller ones are taken.</summary>
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>The wish itself, else the wish with the suffix, else with a number.</summary>
    public string Take(string wish, string suffix = "")
    {
        string name = wish;
        if (!IsTaken(name)) { }
        else if (suffix.Length > 0 && !IsTaken(wish + suffix))
        {
            name = wish + suffix;
        }
        else
        {
            // "Conv1" and 2 would read as "Conv12".
            string separator = char.IsDigit(wish[wish.Length - 1]) ? "_" : "";
            int number = _last.TryGetValue(wish, out int last) ? last : 2;
            while (IsTaken(name = wish + separator + number)) number++;
            _last[wish] = number;
        }

        _taken.Add(name);
        return name;
    }

    private bool IsTaken(string name) => _taken.Contains(name) || reserved?.Contains(name) == true;
}
