using System.Text;
using NetGen.Generator.Locking;

namespace NetGen.CodeFixes.Locking;

/// <summary>
/// A lock file's text as its networks' paragraphs, each of which can be replaced, added or removed alone:
/// what is around them, comments and other people's paragraphs, stays to the character.
/// </summary>
internal sealed class LockParagraphs
{
    private readonly string _lineEnd;
    private readonly string _head;
    private readonly List<Paragraph> _networks = [];

    public LockParagraphs(SourceText text)
    {
        string all = text.ToString();
        _lineEnd = all.Contains("\r\n") ? "\r\n" : "\n";
        var lines = text.Lines;
        var networks = lines.Where(l => NameIn(l.ToString()) is not null).ToList();
        int[] starts = [.. networks.Select(l => WithComments(lines, l)), text.Length];
        _head = all.Substring(0, starts[0]);
        for (int k = 0; k < networks.Count; k++)
        {
            _networks.Add(
                new(
                    NameIn(networks[k].ToString())!,
                    all.Substring(starts[k], networks[k].Start - starts[k]),
                    all.Substring(networks[k].Start, starts[k + 1] - networks[k].Start)));
        }
    }

    /// <summary>A network's lines with the blank ones after them, and the comments right above.</summary>
    private sealed record Paragraph(string Name, string Comments, string Text);

    private static int WithComments(TextLineCollection lines, TextLine network)
    {
        int first = network.LineNumber;
        while (first > 0 && lines[first - 1].ToString().StartsWith("#", StringComparison.Ordinal)) first--;
        return lines[first].Start;
    }

    /// <summary>The network that a line begins, or null.</summary>
    public static string? NameIn(string line) =>
        line.StartsWith(LockText.Network, StringComparison.Ordinal) ? line.Substring(LockText.Network.Length).Trim() : null;

    /// <summary>Replaces a network's paragraph, or adds it where its name belongs.</summary>
    public void Set(string name, string paragraph)
    {
        string text = Lines(paragraph);
        int at = _networks.FindIndex(n => n.Name == name);
        if (at >= 0)
        {
            string old = _networks[at].Text;
            _networks[at] = _networks[at] with { Text = text + old.Substring(old.TrimEnd().Length) };
            return;
        }

        at = _networks.FindIndex(n => string.CompareOrdinal(n.Name, name) > 0);
        if (at < 0 && _networks.Count > 0)
        {
            _networks[_networks.Count - 1] = _networks[_networks.Count - 1] with
            {
                Text = _networks[_networks.Count - 1].Text.TrimEnd() + _lineEnd + _lineEnd,
            };
        }

        _networks.Insert(at < 0 ? _networks.Count : at, new(name, "", text + _lineEnd + _lineEnd));
    }

    /// <summary>Removes a network's paragraph.</summary>
    public void Remove(string name) => _networks.RemoveAll(n => n.Name == name);

    /// <summary>The paragraph of a network as it is, without blank lines after it; null where there is none.</summary>
    public string? Of(string name) => _networks.FirstOrDefault(n => n.Name == name).Text?.TrimEnd().Replace("\r\n", "\n");

    /// <summary>A text with this file's line ends.</summary>
    public string Lines(string text) => text.Replace("\n", _lineEnd);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(_head);
        // A file that had no network yet.
        if (!_head.EndsWith(_lineEnd, StringComparison.Ordinal)) text.Append(_lineEnd);
        if (!_head.EndsWith(_lineEnd + _lineEnd, StringComparison.Ordinal)) text.Append(_lineEnd);
        foreach (var network in _networks) text.Append(network.Comments).Append(network.Text);
        return text.ToString().TrimEnd() + _lineEnd;
    }
}
