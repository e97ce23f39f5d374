using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Locking;

/// <summary>Reads a lock file, which people merge and edit: whatever is in it is a file or an error with its line.</summary>
internal sealed class LockParser
{
    /// <summary>More keys than any network that can be generated has.</summary>
    private const int MaxKeys = 1_000_000;

    private static readonly string[] s_conflict = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];

    private readonly Dictionary<string, LockedNetwork> _networks = new(StringComparer.Ordinal);
    private Dictionary<string, string> _values = [], _keys = [];
    private (string Name, int Line)? _network;
    private (int Count, int Line)? _expected;
    private bool _hasVersion;

    private LockParser()
    {
    }

    public static LockFile Parse(SourceText text)
    {
        var parser = new LockParser();
        foreach (var line in text.Lines)
        {
            if (parser.Read(line.ToString().TrimEnd(), line.LineNumber) is { } why) return Broken(line.LineNumber, why);
        }

        if (parser.EndNetwork() is { } end) return Broken(parser._expected?.Line ?? parser._network!.Value.Line, end);
        return parser._hasVersion ? new(parser._networks, null) : Broken(0, $"it doesn't say '{LockText.Version}'");
    }

    private static LockFile Broken(int line, string why) => new(new Dictionary<string, LockedNetwork>(), (line, why));

    /// <summary>Reads a line; what is wrong with it, or null.</summary>
    private string? Read(string line, int number)
    {
        if (s_conflict.Any(c => line.StartsWith(c, StringComparison.Ordinal)))
            return "it has the marks of a merge conflict: take either side";
        string text = line.Trim();
        if (text.Length == 0 || text[0] == '#') return null;
        if (!_hasVersion)
        {
            _hasVersion = text == LockText.Version;
            return _hasVersion
                ? null
                : $"'{Brief(text)}' is where '{LockText.Version}' is expected: it is no lock file, or one of another version of NetGen";
        }

        if (line.StartsWith(LockText.Network, StringComparison.Ordinal))
            return EndNetwork() ?? Begin(text.Substring(LockText.Network.Length).Trim(), number);
        if (_network is null) return $"'{Brief(text)}' comes before any network";
        return _expected is null ? Value(text, number) : Key(text);
    }

    private string? Begin(string name, int number)
    {
        if (_networks.ContainsKey(name)) return $"{name} is in it twice";
        (_network, _expected, _values, _keys) = ((name, number), null, new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        return null;
    }

    private string? Value(string text, int number)
    {
        int colon = text.IndexOf(':');
        if (colon < 0) return $"'{Brief(text)}' is neither a value ('parameters: 10') nor a new network";
        string name = text.Substring(0, colon), value = text.Substring(colon + 1).Trim();
        if (name == LockText.Keys)
        {
            if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                return $"'{Brief(value)}' is no number of keys";
            _expected = (count, number);
            return null;
        }

        if (name != LockText.Input
            && !name.StartsWith(LockText.Output, StringComparison.Ordinal)
            && !LockText.Costs.Any(c => c.Name == name))
        {
            return $"'{Brief(name)}' is nothing that a lock file says of a network";
        }

        if (_values.ContainsKey(name)) return $"'{Brief(name)}' is in {_network!.Value.Name} twice";
        _values.Add(name, value);
        return null;
    }

    private string? Key(string text)
    {
        int space = text.IndexOf(' ');
        if (space < 0 || KeyPattern.Expand(text.Substring(0, space), MaxKeys - _keys.Count) is not { } names)
            return $"'{Brief(text)}' is no key with its shape ('fc.weight 10x512')";
        string shape = text.Substring(space + 1);
        foreach (string name in names)
        {
            if (_keys.ContainsKey(name)) return $"the key {name} is in {_network!.Value.Name} twice";
            _keys.Add(name, shape);
        }

        return null;
    }

    private string? EndNetwork()
    {
        if (_network is not var (name, line)) return null;
        if (_expected is not var (count, _)) return $"{name} has no '{LockText.Keys}'";
        if (count != _keys.Count) return $"{name} says {count} keys and lists {_keys.Count}";
        _networks.Add(name, new(name, line, _values, _keys));
        _network = null;
        return null;
    }

    private static string Brief(string text) => text.Length <= 40 ? text : text.Substring(0, 40) + "...";
}
