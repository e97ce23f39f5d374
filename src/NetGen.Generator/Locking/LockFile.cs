using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Locking;

/// <summary>A lock file as it was read. Its text is read once: the same text is the same object from one keystroke to the next.</summary>
/// <param name="Networks">By full name; empty where the file can't be read.</param>
/// <param name="Error">What is wrong with it: the line, from 0, and why.</param>
internal sealed record LockFile(IReadOnlyDictionary<string, LockedNetwork> Networks, (int Line, string Why)? Error)
{
    private static readonly ConditionalWeakTable<SourceText, LockFile> s_known = new();

    public static LockFile Of(SourceText text) => s_known.GetValue(text, LockParser.Parse);
}

/// <summary>What a lock file says of one network.</summary>
/// <param name="Line">Of its name, from 0.</param>
/// <param name="Values">Shapes and costs by their names.</param>
/// <param name="Keys">Shapes (<c>64x3x7x7</c>) by state-dict keys.</param>
internal sealed record LockedNetwork(
    string Name,
    int Line,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Keys);
