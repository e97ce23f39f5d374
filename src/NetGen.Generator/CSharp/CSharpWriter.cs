using System.Text;
using System.Threading;

namespace NetGen.Generator.CSharp;

/// <summary>
/// Writes lines of C# with the right indentation. Lines end with a line feed on every system, so that the text never depends on the
/// machine.
/// </summary>
/// <param name="cancel">Ends the writing: asked at each line.</param>
internal sealed class CSharpWriter(CancellationToken cancel)
{
    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>Writes each line of the text, indented; an empty text gives an empty line.</summary>
    public void Line(string text = "")
    {
        cancel.ThrowIfCancellationRequested();
        if (text.IndexOf('\n') < 0)
        {
            if (text.Length > 0) _text.Append(' ', 4 * _level).Append(text);
            _text.Append('\n');
            return;
        }

        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0) _text.Append(' ', 4 * _level).Append(line);
            _text.Append('\n');
        }
    }

    /// <summary>Writes an empty line between members, none after an opening brace.</summary>
    public void Gap()
    {
        if (_text.Length >= 2 && _text[_text.Length - 2] != '{' && _text[_text.Length - 2] != '\n') Line();
    }

    /// <summary>Opens a braced block that is closed when the result is disposed.</summary>
    public IDisposable Block(string header, string end = "}")
    {
        Line(header);
        Line("{");
        _level++;
        return new Closing(this, end);
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public IDisposable Indented()
    {
        _level++;
        return new Closing(this, null);
    }

    /// <summary>A documentation comment: one line of text in one tag.</summary>
    public void Summary(string xml) => Line($"/// <summary>{xml}</summary>");

    public override string ToString() => _text.ToString();

    private sealed class Closing(CSharpWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._level--;
            if (end is not null) writer.Line(end);
        }
    }
}
