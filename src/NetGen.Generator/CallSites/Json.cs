using System.Globalization;
using System.Text;

namespace NetGen.Generator.CallSites;

/// <summary>
/// A small reader of JSON, for headers of weights files (an analyzer brings no libraries with it).
/// Objects are dictionaries, arrays lists; numbers are their texts.
/// </summary>
internal sealed class Json
{
    /// <summary>Headers of safetensors are three deep.</summary>
    private const int MaxDepth = 16;

    private readonly string _text;
    private int _at;

    private Json(string text) => _text = text;

    /// <summary>The value of a text, or null where it is no JSON.</summary>
    public static object? Parse(string text)
    {
        var json = new Json(text);
        return json.Value(0) is { } value && json.Skip() == '\0' ? value : null;
    }

    private object? Value(int depth) => depth > MaxDepth ? null : Skip() switch
    {
        '{' => Object(depth + 1),
        '[' => Array(depth + 1),
        '"' => Text(),
        _ => Word(),
    };

    private Dictionary<string, object>? Object(int depth)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal);
        _at++;
        if (Take('}')) return members;
        do
        {
            if (Skip() != '"' || Text() is not { } name || !Take(':') || Value(depth) is not { } value || members.ContainsKey(name))
                return null;
            members.Add(name, value);
        }
        while (Take(','));
        return Take('}') ? members : null;
    }

    private List<object>? Array(int depth)
    {
        var items = new List<object>();
        _at++;
        if (Take(']')) return items;
        do
        {
            if (Value(depth) is not { } value) return null;
            items.Add(value);
        }
        while (Take(','));
        return Take(']') ? items : null;
    }

    private string? Text()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (c == '"')
            {
                _at++;
                return text.ToString();
            }

            if (c != '\\') text.Append(c);
            else if (Escaped() is { } escaped) text.Append(escaped);
            else return null;
        }

        return null;
    }

    private char? Escaped()
    {
        if (++_at >= _text.Length) return null;
        const string Names = "\"\\/bfnrt", Values = "\"\\/\b\f\n\r\t";
        if (Names.IndexOf(_text[_at]) is >= 0 and var known) return Values[known];
        if (_text[_at] != 'u'
            || _at + 4 >= _text.Length
            || !int.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
        {
            return null;
        }

        _at += 4;
        return (char)code;
    }

    // Numbers, true, false and null.
    private string? Word()
    {
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.')) _at++;
        return _at > start ? _text.Substring(start, _at - start) : null;
    }

    private bool Take(char expected)
    {
        if (Skip() != expected) return false;
        _at++;
        return true;
    }

    private char Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }
}
